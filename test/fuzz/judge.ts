import { isSupportKpisError } from '../../src/errors/supportKpisError.ts';
import { foreign } from './garbage.ts';

const deepest = 6;

/** What is wrong with the outcome of a call; nothing when it is as promised. What hands back the caller's rows may give what is in them. */
export function faultOf(
  call: (...given: unknown[]) => unknown,
  given: readonly unknown[],
  handsBack = false,
): string | null {
  const before = given.map((own) => printOf(own, 0));
  let result: unknown;
  try {
    result = call(...given);
    result = drained(result);
  } catch (error) {
    const fault = faultOfError(error);
    if (fault !== null) return fault;
  }
  if (({} as Record<string, unknown>)['polluted'] !== undefined) return 'the prototype of objects was changed';
  for (const [index, own] of given.entries()) {
    if (printOf(own, 0) !== before[index]) return `argument ${index} was changed`;
  }
  return handsBack ? null : unplain(result, 'result', 0);
}

function faultOfError(error: unknown): string | null {
  if (error === foreign || isOfCaller(error)) return null;
  if (!isSupportKpisError(error)) return `threw ${String(error)}${error instanceof Error ? `\n${placeOf(error)}` : ''}`;
  return /^[a-z]+(_[a-z]+)*$/.test(error.code) ? null : `a code ${error.code}`;
}

/** What a function of the caller threw: one of an example, which met a spoilt row, or a class, which cannot be called. */
function isOfCaller(error: unknown): boolean {
  if (!(error instanceof TypeError)) return false;
  return (
    /^Class constructor \w+ cannot be invoked/.test(error.message) ||
    /evalmachine/.test(placeOf(error).split('\n')[0] ?? '')
  );
}

function placeOf({ stack = '' }: Error): string {
  return stack.split('\n').slice(1, 4).join('\n');
}

/** What a generator yields, as far as a hundred values. */
function drained(result: unknown): unknown {
  if (typeof result !== 'object' || result === null || !('next' in result) || typeof result.next !== 'function')
    return result;
  const values: unknown[] = [];
  for (const value of result as object as Iterable<unknown>) {
    values.push(value);
    if (values.length >= 100) break;
  }
  return values;
}

/** NaN, an infinity or −0 within a result, by its place. */
function unplain(value: unknown, place: string, depth: number): string | null {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? null
      : `${place} is ${Object.is(value, -0) ? '-0' : value}`;
  if (typeof value !== 'object' || value === null || depth > deepest || ArrayBuffer.isView(value)) return null;
  if (value instanceof Map) return unplain([...value.values()], `${place}: a group`, depth + 1);
  const entries = Array.isArray(value) ? value.slice(0, 50).entries() : ownValues(value);
  for (const [key, own] of entries) {
    const found = unplain(own, `${place}.${key}`, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function ownValues(value: object): [string, unknown][] {
  try {
    if (Object.getPrototypeOf(value) !== Object.prototype) return [];
    const own = Object.getOwnPropertyDescriptors(value);
    return Object.entries(own).map(([key, { value: held }]) => [key, held as unknown]);
  } catch {
    // A value of the caller, handed back.
    return [];
  }
}

/** What stands in a value, told without asking its getters; good enough to see a change. */
function printOf(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`;
  if (depth > 4) return '…';
  try {
    const own = Object.getOwnPropertyDescriptors(value);
    const keys = Reflect.ownKeys(own).slice(0, 250);
    return `{${keys.map((key) => `${String(key)}:${printOf(own[key as string]?.value, depth + 1)}`).join()}}`;
  } catch {
    return 'unreadable';
  }
}
