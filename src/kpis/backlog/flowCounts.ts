import { FIRST_DATE, LAST_DATE } from '../../kpi/periodDate.ts';
import { periodIndex } from '../../time/periodIndex.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { periodEdges } from '../../time/periodsBetween.ts';

/** What moves a backlog, without removals, which are few. */
export type FlowName = 'created' | 'solved' | 'reopened';

/** How many events fell into each period, where not their instants but only their numbers are kept. */
export interface FlowCounts {
  /** The starts of periods that follow each other, and the end of the last. */
  readonly edges: Float64Array;
  readonly counts: Readonly<Record<FlowName, Int32Array>>;
  /** Instants in the periods of the first and the last event, also of those that are not counted. */
  readonly first: number;
  readonly last: number;
}

/** The periods that were made so far, and what was counted into them. */
export interface HeldPeriods {
  readonly edges: Float64Array;
  readonly counts: Readonly<Record<FlowName, Int32Array>>;
  readonly start: number;
  readonly perTime: number;
  /** Later events say more than their period, or are not known yet. */
  readonly until: number;
}

/** Counts events into periods that are made as events fall into them. */
export interface FlowCounter {
  /** Counts so many instants; those too far from the others are put into a list. */
  add(name: FlowName, instants: Float64Array, length: number, far: number[]): void;
  /** For loops that count by {@link likelyPeriod}; others after each `add`. */
  held(): HeldPeriods;
  counted(): FlowCounts;
}

/** What is farther apart than so many periods is listed. */
const MOST_PERIODS = 65_536;
const FEW_PERIODS = 64;
export const flowNames: readonly FlowName[] = ['created', 'solved', 'reopened'];

/** The period that holds an instant where a first guess finds it, as it mostly does; else −1. */
export function likelyPeriod(edges: Float64Array, start: number, perTime: number, at: number): number {
  const place = ((at - start) * perTime) | 0;
  if (place < 0 || place >= edges.length - 1) return -1;
  return at >= (edges[place] as number) && at < (edges[place + 1] as number) ? place : -1;
}

/** Events after `seenAt` are not counted. There are no more periods than rows, but for a few. */
export function createFlowCounter(zone: PeriodOptions, seenAt: number, rows: number): FlowCounter {
  const most = Math.min(MOST_PERIODS, Math.max(FEW_PERIODS, rows));
  /** So late that the instant itself says up to which period the series goes. */
  const late = seenAt - 1;
  let held = heldPeriods(Float64Array.of(Number.NaN), late);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;

  /** Makes room for an instant, and on its side for as much again as there was; `false` where it is too far. */
  function hold(at: number): boolean {
    const { edges, counts } = held;
    const periods = edges.length - 1;
    const low = periods === 0 ? at : (edges[0] as number);
    const high = periods === 0 ? at + 1 : (edges[periods] as number);
    // The first period of year 1 may begin before it, in zones to the east; the last of 9999 may end after it.
    const start = Math.max(FIRST_DATE, at < low ? Math.min(at, low - (high - low)) : low);
    const end = Math.min(LAST_DATE + 1, at < high ? high : Math.max(at + 1, high + (high - low)));
    if ((periods * (end - start)) / (high - low) > most) return false;
    held = heldPeriods(periodEdges(start, end, zone), late);
    for (const name of flowNames) held.counts[name].set(counts[name], periodIndex(held.edges, low));
    return true;
  }

  /** Counts instants until one that no period holds; gives its place. */
  function addHeld(name: FlowName, instants: Float64Array, from: number, length: number): number {
    const own = held.counts[name];
    const { edges, start, perTime } = held;
    for (let index = from; index < length; index++) {
      const at = instants[index] as number;
      if (at > late) {
        first = Math.min(first, at);
        last = Math.max(last, at);
        if (at > seenAt) continue;
      }
      let place = likelyPeriod(edges, start, perTime, at);
      if (place < 0) place = periodIndex(edges, at);
      if (place < 0) return index;
      (own[place] as number) += 1;
    }
    return length;
  }

  return {
    add(name, instants, length, far) {
      let next = addHeld(name, instants, 0, length);
      while (next < length) {
        if (!hold(instants[next] as number)) far.push(instants[next++] as number);
        next = addHeld(name, instants, next, length);
      }
    },
    held: () => held,
    counted() {
      const { edges, counts } = held;
      const { created, solved, reopened } = counts;
      const isEmpty = (place: number): boolean => created[place] === 0 && solved[place] === 0 && reopened[place] === 0;
      let from = 0;
      let to = edges.length - 2;
      // Periods are made for an event, so some are not empty; outside of them nothing is.
      while (isEmpty(from)) from++;
      while (isEmpty(to)) to--;
      if (from > to) return { edges, counts, first, last };
      const [start, end] = [Math.max(FIRST_DATE, edges[from] as number), Math.max(FIRST_DATE, edges[to] as number)];
      return { edges, counts, first: Math.min(first, start), last: Math.max(last, end) };
    },
  };
}

function heldPeriods(edges: Float64Array, until: number): HeldPeriods {
  const periods = edges.length - 1;
  const start = edges[0] as number;
  const column = (): Int32Array => new Int32Array(periods);
  return {
    edges,
    counts: { created: column(), solved: column(), reopened: column() },
    start,
    perTime: periods / ((edges[periods] as number) - start),
    until,
  };
}
