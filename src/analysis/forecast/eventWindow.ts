import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import type { History } from './history.ts';

/** Which periods lie before an event, and which after it. */
export interface EventWindow {
  /** The place at which the history ends. */
  readonly cut: number;
  /** The first period that is wholly after the event, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** Whether the event happened within a period, which then is neither before nor after. */
  readonly isMixed: boolean;
}

/**
 * @param at the moment of the event; of bare values, the place of the first value after it
 * @throws SupportKpisError `invalid_range` when `until` is not after `at`, or a place is no whole number
 */
export function eventWindow({ periods, slots, values }: History, at: Instant, until: Instant | undefined): EventWindow {
  const isDated = periods[0]?.start != null;
  const [from, to] = [toInstant(at), until === undefined ? Number.POSITIVE_INFINITY : toInstant(until)];
  if (!(from < to)) refuse('options.until', 'a moment after at', until);
  if (!isDated && !Number.isInteger(from)) refuse('options.at', 'the place of the first value after the event', at);
  const startOf = (index: number): number => (isDated ? (periods[index]?.start as number) : index);
  const endOf = (index: number): number => (isDated ? (periods[index]?.end as number) : index + 1);
  let first = 0;
  while (first < periods.length && startOf(first) < from) first++;
  let last = first;
  while (last < periods.length && endOf(last) <= to) last++;
  const isMixed = first > 0 && endOf(first - 1) > from;
  const cut = slots[isMixed ? first - 1 : first] ?? values.length;
  return { cut, first, last, isMixed };
}

function refuse(option: string, expected: string, received: unknown): never {
  throw new SupportKpisError({ code: 'invalid_range', path: `eventEffect: ${option}`, expected, received });
}
