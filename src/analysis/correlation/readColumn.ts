import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Entry, ReadColumn, Reading, ReadingKey, ReadPeriod } from './reading.ts';

/** The readings of one KPI, whether they came as a series or as a map of groups. */
export function readColumn(name: string, reading: Reading): ReadColumn {
  const path = `correlate: readings.${name}`;
  if (Array.isArray(reading)) return ofPeriods(name, reading as readonly ReadPeriod[], path);
  if (!(reading instanceof Map)) {
    const expected = 'a series, or a Map of groups to figures';
    throw new SupportKpisError({ code: 'invalid_reading', path, expected, received: reading });
  }
  const entries = new Map<ReadingKey, Entry>();
  for (const [key, figure] of reading as Extract<Reading, ReadonlyMap<ReadingKey, unknown>>) {
    const value = typeof figure === 'object' && figure !== null ? figure.value : figure;
    entries.set(key, entryOf(value, `${path}: ${String(key)}`));
  }
  return { name, entries, steps: null };
}

function ofPeriods(name: string, periods: readonly ReadPeriod[], path: string): ReadColumn {
  const entries = new Map<ReadingKey, Entry>();
  const steps: (readonly [string, string])[] = [];
  let before: ReadPeriod | undefined;
  for (const [index, period] of periods.entries()) {
    const label: unknown = typeof period === 'object' && period !== null ? period.label : undefined;
    if (typeof label !== 'string') {
      const expected = 'a period with a label';
      throw new SupportKpisError({ code: 'invalid_reading', path: `${path}[${index}]`, expected, received: period });
    }
    if (entries.has(label)) {
      const expected = 'each label once';
      throw new SupportKpisError({ code: 'duplicate_label', path: `${path}[${index}]`, expected, received: label });
    }
    const value = period.result === undefined ? period.value : (period.result?.value ?? null);
    const entry = entryOf(value, `${path}: ${label}`);
    entries.set(label, period.complete === false ? 'incomplete' : entry);
    if (before !== undefined && touches(before, period)) steps.push([before.label, label]);
    before = period;
  }
  return { name, entries, steps };
}

function touches({ end }: ReadPeriod, { start }: ReadPeriod): boolean {
  return end === undefined || start === undefined || end === start;
}

function entryOf(value: unknown, path: string): Entry {
  if (value === null) return 'no_value';
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new SupportKpisError({
    code: typeof value === 'number' ? 'non_finite' : 'invalid_reading',
    path,
    expected: 'a finite number, null, or the result of a KPI',
    received: value,
  });
}
