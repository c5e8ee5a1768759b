import type * as z from 'zod/mini';
import { type Fields, isObject } from '../../schema/readers/isObject.ts';
import { dispensablePart } from './dispensablePart.ts';
import type { Findings } from './findings.ts';
import type { RecordSchema, RecordShape } from './recordShape.ts';
import { withoutParts } from './withoutParts.ts';

type Issue = z.core.$ZodIssue;

/**
 * One raw record, held to its schema. What an optional field cannot be is taken out and reported (`invalid_field`), of
 * an object within the record only the bad field, of a list only the bad items; a record whose required field is bad is left out (`invalid_record`).
 */
export function readRecord<Schema extends RecordSchema>(
  raw: unknown,
  place: string,
  { collection, schema, key }: RecordShape<Schema>,
  findings: Findings,
): z.output<Schema> | null {
  const reject = (field: string, expected: string, word?: unknown): null => {
    const message = `left out: expected ${expected}`;
    findings.add({ code: 'invalid_record', collection, field, message, id: place, word });
    return null;
  };
  try {
    const first = schema.safeParse(raw);
    if (first.success) return first.data;
    if (!isObject(raw)) return reject('', 'an object', raw);
    const { issues } = first.error;
    const fatal = issues.find(({ path }) => !isOptional(schema, path[0]));
    if (fatal !== undefined) return reject(textOf(fatal.path), fatal.message, valueAt(raw, fatal.path));
    const parts = issues.map(({ path }) => dispensablePart(schema, path));
    const second = schema.safeParse(withoutParts(raw, parts));
    const last = second.success ? second : schema.safeParse(withoutFields(raw, issues));
    if (!last.success) return reject('', 'an object that can be read');
    for (const { path, message } of issues) {
      findings.add({
        code: 'invalid_field',
        collection,
        field: textOf(path),
        message: `left out of its record: expected ${message}`,
        id: key(last.data),
        word: valueAt(raw, path),
      });
    }
    return last.data;
  } catch {
    return reject('', 'an object that can be read');
  }
}

/** The last resort. */
function withoutFields(raw: Fields, issues: readonly Issue[]): Fields {
  return withoutParts(
    raw,
    issues.map(({ path }) => path.slice(0, 1)),
  );
}

function isOptional(schema: RecordSchema, field: PropertyKey | undefined): boolean {
  if (typeof field !== 'string' || !Object.hasOwn(schema.shape, field)) return false;
  return schema.shape[field]?._zod.optin === 'optional';
}

function textOf(path: Issue['path']): string {
  return path
    .map((segment) => (typeof segment === 'number' ? '[]' : String(segment)))
    .join('.')
    .replaceAll('.[]', '[]');
}

function valueAt(raw: unknown, path: Issue['path']): unknown {
  let value: unknown = raw;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[segment];
  }
  return value;
}
