import type { GroupKey } from '../../fold/groupKey.ts';
import { rowId } from '../../kpi/rowId.ts';
import { minutes } from '../../time/duration.ts';

/** The minute of the window in which most tickets of an issue came. */
export interface TopMinute {
  /** Its begin. */
  readonly at: number;
  readonly count: number;
}

/** Tickets of one issue, in the window and before it. */
export interface IssueTally {
  readonly key: GroupKey;
  readonly count: number;
  readonly before: number;
  readonly topMinute: TopMinute | null;
  readonly ids: readonly string[];
}

/** Counts tickets by issue. */
export interface IssueTallies {
  add(key: GroupKey, at: number, isInWindow: boolean, ticket: unknown): void;
  result(): IssueTally[];
}

interface State {
  count: number;
  before: number;
  readonly perMinute: Map<number, number>;
  readonly ids: Set<string>;
}

export function issueTallies(): IssueTallies {
  const states = new Map<GroupKey, State>();
  return {
    add(key, at, isInWindow, ticket) {
      let state = states.get(key);
      if (state === undefined) {
        state = { count: 0, before: 0, perMinute: new Map(), ids: new Set() };
        states.set(key, state);
      }
      if (!isInWindow) {
        state.before++;
        return;
      }
      state.count++;
      const minute = Math.floor(at / minutes(1)) * minutes(1);
      state.perMinute.set(minute, (state.perMinute.get(minute) ?? 0) + 1);
      const id = rowId(ticket);
      if (id !== undefined) state.ids.add(String(id));
    },
    result: () =>
      [...states].map(([key, { count, before, perMinute, ids }]) => ({
        ...{ key, count, before, topMinute: topOf(perMinute), ids: [...ids].sort() },
      })),
  };
}

/** The fullest minute, of equally full ones the first. */
function topOf(perMinute: ReadonlyMap<number, number>): TopMinute | null {
  let top: TopMinute | null = null;
  for (const [at, count] of perMinute) {
    if (top === null || count > top.count || (count === top.count && at < top.at)) top = { at, count };
  }
  return top;
}
