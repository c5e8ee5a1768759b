import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { parseInstant } from '../../src/time/index.ts';

const root = join(import.meta.dirname, '../../../shared/data');

/** Whether the real logs lie beside this checkout; they are too large, and not all free, to be part of it. */
export const logsArePresent = existsSync(root);
export const absence = logsArePresent ? '' : ' — SKIPPED: ../shared/data is not beside this checkout';

interface ExpectedFigures {
  readonly figures: readonly { readonly id: string; readonly value: unknown }[];
}

export function expectedFigures(log: string): ReadonlyMap<string, unknown> {
  const { figures }: ExpectedFigures = JSON.parse(readFileSync(join(root, log, 'expected.json'), 'utf8'));
  return new Map(figures.map(({ id, value }) => [id, value]));
}

/** The text of a packed file. */
export function readText(log: string, file: string): string {
  return gunzipSync(readFileSync(join(root, log, file))).toString('utf8');
}

/** The lines of a packed CSV file, by the names in its first line. */
export function readLines<Column extends string>(log: string, file: string): Readonly<Record<Column, string>>[] {
  return parse(readText(log, file), { columns: true });
}

/** An instant that the file must have; wall times are in `timeZone`. */
export function readInstant(text: string, timeZone?: string): number {
  const parsed = parseInstant(text, { timeZone });
  if (!parsed.ok) throw new Error(`${parsed.code}: ${text}: expected ${parsed.expected}`);
  return parsed.instant;
}

/** The same value at every call, made at the first, so that a skipped suite reads no file. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Lines of one case in the order of the file, cases in the order of their first line. */
export function casesOf<Line>(lines: readonly Line[], key: (line: Line) => string): Map<string, Line[]> {
  const cases = new Map<string, Line[]>();
  for (const line of lines) {
    const own = cases.get(key(line));
    if (own === undefined) cases.set(key(line), [line]);
    else own.push(line);
  }
  return cases;
}
