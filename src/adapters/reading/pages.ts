import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { type Fields, isObject } from '../../schema/readers/isObject.ts';

/** A raw record, and what its page says for all of its records. */
export interface Held {
  readonly record: unknown;
  readonly page: Fields | null;
}

/** The pages of a payload: one, or all that a list of them holds. */
export function* pagesOf(payload: unknown, path: string): Generator<unknown> {
  const iterable = isIterable(payload);
  if (typeof payload !== 'object' || payload === null || iterable === null) {
    throw new SupportKpisError({
      code: 'invalid_payload',
      path,
      expected: 'what the API returns: a record, a page, or a list of them',
      received: payload,
      hint: typeof payload === 'string' ? 'parse the JSON first' : undefined,
    });
  }
  if (iterable) yield* payload as Iterable<unknown>;
  else yield payload;
}

/** `null` where it cannot be looked at. */
function isIterable(payload: unknown): boolean | null {
  try {
    if (typeof payload !== 'object' || payload === null) return false;
    return typeof (payload as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function';
  } catch {
    return null;
  }
}

/** The records that a page holds; a page may be a bare list, and what is no page is taken for a record. */
export function recordsOf(page: unknown, envelopes: readonly string[]): Held[] {
  if (Array.isArray(page)) return Array.from(page, (record: unknown) => ({ record, page: null }));
  if (!isObject(page)) return [{ record: page, page: null }];
  for (const envelope of envelopes) {
    const held = heldAt(page, envelope.split('.'));
    if (Array.isArray(held)) return Array.from(held, (record: unknown) => ({ record, page }));
    if (isObject(held)) return [{ record: held, page }];
  }
  return [{ record: page, page: null }];
}

/** Whether an object that is no record looks like a page of something else. */
export function looksLikePage(value: unknown): boolean {
  return isObject(value) && !Object.hasOwn(value, 'id') && Object.values(value).some(Array.isArray);
}

function heldAt(page: Fields, path: readonly string[]): unknown {
  let value: unknown = page;
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}
