import type * as z from 'zod/mini';
import { type Fields, isObject } from '../../schema/readers/isObject.ts';
import type { Findings } from './findings.ts';
import type { RecordSchema, RecordShape } from './recordShape.ts';

type Issue = z.core.$ZodIssue;

/**
 * One raw record, held to its schema. What an optional field cannot be is taken out and reported (`invalid_field`), of
 * an optional list only the bad items; a record whose required field is bad is left out (`invalid_record`).
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
    const second = schema.safeParse(without(raw, issues, true));
    const last = second.success ? second : schema.safeParse(without(raw, issues, false));
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

function isOptional(schema: RecordSchema, field: PropertyKey | undefined): boolean {
  if (typeof field !== 'string' || !Object.hasOwn(schema.shape, field)) return false;
  return schema.shape[field]?._zod.optin === 'optional';
}

/** A copy without what the issues name: the items of lists that they name, or the whole fields. */
function without(raw: Fields, issues: readonly Issue[], items: boolean): Fields {
  const kept: Record<string, unknown> = { ...raw };
  const bad = new Map<string, Set<PropertyKey>>();
  for (const { path } of issues) {
    const [field, item] = path as [string, PropertyKey | undefined];
    if (!items || typeof item !== 'number') delete kept[field];
    else bad.set(field, (bad.get(field) ?? new Set()).add(item));
  }
  for (const [field, places] of bad) {
    const list = kept[field];
    if (Array.isArray(list)) kept[field] = list.filter((_, index) => !places.has(index));
  }
  return kept;
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
