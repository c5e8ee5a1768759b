import { describe, expect, test } from 'vitest';
import { groupStates } from '../../src/analysis/groupBy.ts';
import { byDayOfWeek, byHourOfDay, byOpenHours } from '../../src/analysis/slices.ts';
import { isSupportKpisError } from '../../src/errors/supportKpisError.ts';
import { fieldOf } from '../../src/fold/fieldOf.ts';
import type { Accounting, Fold } from '../../src/fold/fold.ts';
import { addAll } from '../../src/fold/run.ts';
import type { KpiDefinition } from '../../src/kpi/definition.ts';
import { catalogue } from '../../src/kpis/catalogue.ts';
import { usualDates as dateFields } from '../../src/report/cohortDate.ts';
import { createCalendar } from '../../src/time/createCalendar.ts';
import { days, hours, seconds } from '../../src/time/duration.ts';
import { type Instant, toInstant } from '../../src/time/instant.ts';
import { closesAt, opensAt, slicedDesk } from './slicedDesk.ts';

interface AnyKpi {
  readonly definition: KpiDefinition;
  fold(...options: never[]): Fold<never, unknown>;
}

const timeZone = 'Europe/Berlin';
const daily = [['09:00', '17:00']] as const;
const office = createCalendar({ timeZone, hours: { mon: daily, tue: daily, wed: daily, thu: daily, fri: daily } });
const { dataset } = slicedDesk();

/** A value for every option that a KPI may not do without, by the option's name. */
const values: Readonly<Record<string, unknown>> = {
  ...{ asOf: closesAt, from: opensAt, to: closesAt, every: 'week', timeZone, window: days(7), threshold: seconds(60) },
  ...{ direction: 'high_is_easy', weights: { satisfaction: 2, openTickets: 1 } },
  policies: [{ metric: 'first_response', target: hours(8) }],
};
/** The KPI with as many options as it asks for. */
function ready(kpi: AnyKpi): Fold<object, { readonly value: unknown }> {
  const options: Record<string, unknown> = {};
  for (;;) {
    try {
      return kpi.fold(options as never) as Fold<object, { readonly value: unknown }>;
    } catch (error) {
      const name = isSupportKpisError(error) && error.code === 'missing_option' ? error.path.split('.').at(-1) : null;
      if (typeof name !== 'string' || name in options || !(name in values)) throw error;
      options[name] = values[name];
    }
  }
}

const dateOf =
  (rows: keyof typeof dateFields) =>
  (row: object): Instant | null => {
    const [found] = dateFields[rows].map((field) => fieldOf(row, field)).filter((value) => (value ?? null) !== null);
    return (found ?? null) as Instant | null;
  };

/** The hour and the day on the clocks of Berlin, as the engine writes them. */
const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', weekday: 'short', hourCycle: 'h23' });
function clockPart(at: unknown, type: 'hour' | 'weekday'): string | null {
  const instant = toInstant(at);
  const year = new Date(instant).getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) return null;
  return clock.formatToParts(instant).find((part) => part.type === type)?.value ?? null;
}

const fields = ['channel', 'type', 'severity', 'priority', 'customerTier', 'agentId', 'teamId', 'customerId'] as const;

interface Slice {
  readonly name: string;
  readonly keyOf: (row: object) => unknown;
  /** The group of a row, found in another way. */
  readonly expected: (row: object) => unknown;
}

function slicesOf(rows: keyof typeof dateFields): Slice[] {
  const date = dateOf(rows);
  const isOpen = (row: object): boolean => {
    const hour = Number(clockPart(date(row), 'hour'));
    return hour >= 9 && hour < 17 && !['Sat', 'Sun'].includes(clockPart(date(row), 'weekday') ?? '');
  };
  const dated = (row: object, key: () => unknown): unknown => (clockPart(date(row), 'hour') === null ? null : key());
  return [
    ...fields.map((field) => {
      const keyOf = (row: object): unknown => scalar(fieldOf(row, field));
      return { name: field, keyOf, expected: keyOf };
    }),
    {
      name: 'hour of day',
      keyOf: byHourOfDay(date, timeZone),
      expected: (row) => dated(row, () => Number(clockPart(date(row), 'hour'))),
    },
    {
      name: 'day of week',
      keyOf: byDayOfWeek(date, timeZone),
      expected: (row) => dated(row, () => clockPart(date(row), 'weekday')?.toLowerCase()),
    },
    {
      name: 'day or night',
      keyOf: byOpenHours(date, office),
      expected: (row) => dated(row, () => (isOpen(row) ? 'open' : 'closed')),
    },
  ];
}

/** A faulty row may hold anything; objects are no groups. */
function scalar(value: unknown): unknown {
  return typeof value === 'object' ? null : value;
}

/** As a Map has it: −0 is 0, and NaN is itself. */
const sameKey = (left: unknown, right: unknown): boolean => new Set([left]).has(right);

const sizeOf = ({ counted, pending, excluded }: Accounting): number =>
  counted + pending + Object.values(excluded).reduce((total, count) => total + count, 0);

/** The kinds of values in a result; a figure or a list that is not there may be `null`. */
function shapeOf(result: unknown): unknown {
  if (Array.isArray(result)) return 'list';
  if (typeof result !== 'object' || result === null) return typeof result;
  return Object.keys(result).sort();
}

const kpis: readonly (readonly [string, AnyKpi])[] = Object.entries(catalogue);

describe.each(kpis)('%s can be sliced', (name, kpi) => {
  const { rows: collection } = kpi.definition;
  const rows: readonly object[] = dataset[collection] ?? [];
  const fold = ready(kpi);
  const whole = addAll(fold, fold.init(), rows, name);
  const total = fold.account(whole);

  test('there are rows of which some count', () => {
    expect(total.counted).toBeGreaterThan(0);
  });

  test.each(slicesOf(collection))(
    'by $name: every row is in one group, and each group is the KPI of its rows',
    (slice) => {
      const groups = [...groupStates(rows, slice.keyOf, fold)];
      const sizes = groups.map(([, state]) => sizeOf(fold.account(state)));
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(sizeOf(total));
      const merged = groups.reduce((state, [, own]) => fold.merge(state, structuredClone(own)), fold.init());
      expect(fold.result(merged)).toEqual(fold.result(whole));
      for (const [key, state] of groups) {
        const own = rows.filter((row) => sameKey(slice.expected(row) ?? null, key));
        const alone = addAll(fold, fold.init(), own, name);
        expect(fold.result(state)).toEqual(fold.result(alone));
        expect(shapeOf(fold.result(state))).toEqual(shapeOf(fold.result(whole)));
      }
    },
  );

  test('by tag: a row is in each of its groups, so that they may add up to more than all rows', () => {
    const tagsOf = (row: object): readonly unknown[] => {
      const tags = fieldOf(row, 'tags');
      return Array.isArray(tags) && tags.length > 0 ? [...new Set(tags)] : [null];
    };
    const groups = [...groupStates(rows, 'tags', fold)];
    const repeated = rows.flatMap((row) => tagsOf(row).map(() => row));
    const sizes = groups.map(([, state]) => sizeOf(fold.account(state)));
    const expected = sizeOf(fold.account(addAll(fold, fold.init(), repeated, name)));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(expected);
    for (const [key, state] of groups) {
      const own = rows.filter((row) => tagsOf(row).includes(key));
      expect(fold.result(state)).toEqual(fold.result(addAll(fold, fold.init(), own, name)));
    }
  });
});

describe('prepared records', () => {
  const joined = ['surveys', 'interactions', 'reviews', 'revenue'] as const;
  const inherited = ['channel', 'type', 'severity', 'priority', 'customerTier', 'customerId', 'teamId', 'tags'];

  test.each(joined)('%s can be sliced by every field of their tickets', (name) => {
    for (const field of inherited) {
      const found = new Set((dataset[name] ?? []).map((row) => fieldOf(row, field)));
      expect(found.size, field).toBeGreaterThan(2);
    }
  });
});
