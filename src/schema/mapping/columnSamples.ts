import { isObject } from '../readers/isObject.ts';

/** The distinct texts that stand in each column, by its name. */
export type ColumnSamples = ReadonlyMap<string, readonly string[]>;

/** Words of lists are few, but the rare ones come late. */
const MOST_ROWS = 100_000;
/** More texts tell no more of a column. */
const MOST_TEXTS = 1000;
const LONGEST = 200;

/** Looks at the first rows: lists of cells in the order of the header, or objects by column. */
export function sampleColumns(header: readonly string[], rows: Iterable<unknown>): ColumnSamples {
  const samples = new Map<string, Set<string>>(header.map((name) => [name, new Set()]));
  let count = 0;
  for (const row of rows) {
    if (count++ >= MOST_ROWS) break;
    for (const [index, name] of header.entries()) {
      const text = textOf(cellOf(row, index, name));
      const texts = samples.get(name);
      if (text !== '' && texts !== undefined && texts.size < MOST_TEXTS) texts.add(text);
    }
  }
  return new Map([...samples].map(([name, own]) => [name, [...own]]));
}

function cellOf(row: unknown, index: number, name: string): unknown {
  try {
    if (Array.isArray(row)) return (row as unknown[])[index];
    return isObject(row) && Object.hasOwn(row, name) ? row[name] : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, LONGEST).trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
