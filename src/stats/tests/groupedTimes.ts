import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { orderByPlace, placesOf } from '../correlation/places.ts';

/** What rows can be grouped by. */
export type GroupName = string | number | boolean | bigint | null;

/** Rows in order of time, each with the number of its group. */
export interface GroupedTimes {
  /** Numbers by value, all else by code unit, nothing last. */
  readonly names: readonly GroupName[];
  /** Of each row, in order of time. */
  readonly groups: Uint32Array;
  readonly isEvent: Uint8Array;
  /** How many rows stand at each distinct time. */
  readonly sizes: Uint32Array;
}

/**
 * @param times checked before
 * @param events checked before, as many as times
 * @throws `not_an_array` or `length_mismatch` for the groups, `invalid_group_key` for what cannot name one
 */
export function groupedTimes(
  times: Float64Array,
  events: ArrayLike<boolean | number>,
  groups: ArrayLike<GroupName | undefined>,
  path: string,
): GroupedTimes {
  const length: unknown = typeof groups === 'object' && groups !== null ? groups.length : undefined;
  if (length !== times.length) {
    throw new SupportKpisError({
      code: typeof length === 'number' ? 'length_mismatch' : 'not_an_array',
      path: `${path}: groups`,
      expected: typeof length === 'number' ? `as many groups as times, ${times.length}` : 'an array of group names',
      received: typeof length === 'number' ? length : groups,
    });
  }
  const numbers = new Map<GroupName, number>();
  const numberOf = new Uint32Array(times.length);
  for (let index = 0; index < times.length; index++) {
    const name = nameOf(groups[index], `${path}: groups[${index}]`);
    const number = numbers.get(name) ?? numbers.size;
    if (number === numbers.size) numbers.set(name, number);
    numberOf[index] = number;
  }
  const names = [...numbers.keys()].sort(compareNames);
  const rankOf = new Uint32Array(names.length);
  for (const [rank, name] of names.entries()) rankOf[numbers.get(name) as number] = rank;
  const places = placesOf(times);
  const order = orderByPlace(places);
  const isEvent = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at++) isEvent[at] = Number(events[order[at] as number]);
  return {
    names,
    groups: order.map((index) => rankOf[numberOf[index] as number] as number),
    isEvent,
    sizes: places.sizes,
  };
}

function nameOf(name: unknown, path: string): GroupName {
  if (name === undefined || name === null) return null;
  if (Number.isFinite(name)) return name as number;
  if (typeof name === 'string' || typeof name === 'boolean' || typeof name === 'bigint') return name;
  throw new SupportKpisError({
    code: 'invalid_group_key',
    path,
    expected: 'a text, a number, a truth value or nothing',
    received: name,
  });
}

/** Of two different names. */
function compareNames(left: GroupName, right: GroupName): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left !== typeof right) return typeof left < typeof right ? -1 : 1;
  return left < right ? -1 : 1;
}
