import { edgesOf } from '../../time/edgesOf.ts';
import type { Period } from '../../time/period.ts';
import { periodIndex } from '../../time/periodIndex.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { periodsBetween } from '../../time/periodsBetween.ts';
import type { FlowCounts, FlowName } from './flowCounts.ts';

/** A list; a column where many came at once. */
type Instants = number[] | Float64Array;

/** The instants at which tickets entered and left the backlog. */
export interface BacklogEvents {
  readonly created: Instants;
  readonly solved: Instants;
  readonly reopened: Instants;
  readonly removed: Instants;
  /** Those of which only the numbers are kept. */
  readonly counted?: FlowCounts;
}

/** One period: what stood in the backlog at its start and end, and what moved in between. */
export interface BacklogPeriod extends Period {
  /** Whether the period was over at the moment of looking. */
  readonly complete: boolean;
  /** Unsolved tickets at the period's start. */
  readonly opening: number;
  /** Tickets received. */
  readonly created: number;
  /** Solved tickets that came back. */
  readonly reopened: number;
  /** Tickets solved, each time counted. */
  readonly solved: number;
  /** Tickets merged or deleted. */
  readonly removed: number;
  /** Unsolved tickets just before the period's end: opening + created + reopened − solved − removed. */
  readonly backlog: number;
  /** The figure of the period, which is its `backlog`. */
  readonly value: number;
}

export interface FlowWindow {
  readonly from: number;
  readonly to: number;
  readonly seenAt: number;
}

/** Counts every event into its period once and adds up. Events at or after the moment of looking are not known yet. */
export function backlogFlows(
  events: BacklogEvents,
  { from, to, seenAt }: FlowWindow,
  options: PeriodOptions,
): BacklogPeriod[] {
  const periods = periodsBetween(from, to, options);
  const edges = edgesOf(periods);
  const into = (name: FlowName | 'removed'): Flow => {
    const flow: Flow = { before: 0, inside: new Uint32Array(periods.length) };
    addInstants(flow, events[name], edges, seenAt);
    if (events.counted !== undefined && name !== 'removed') addCounts(flow, events.counted, name, edges);
    return flow;
  };
  const flows = {
    created: into('created'),
    solved: into('solved'),
    reopened: into('reopened'),
    removed: into('removed'),
  };
  let opening = flows.created.before + flows.reopened.before - flows.solved.before - flows.removed.before;
  return periods.map(({ start, end, label }, index) => {
    const own = {
      created: flows.created.inside[index] as number,
      reopened: flows.reopened.inside[index] as number,
      solved: flows.solved.inside[index] as number,
      removed: flows.removed.inside[index] as number,
    };
    const backlog = opening + own.created + own.reopened - own.solved - own.removed;
    const period = { start, end, label, complete: end <= seenAt, opening, ...own, backlog, value: backlog };
    opening = backlog;
    return period;
  });
}

interface Flow {
  before: number;
  readonly inside: Uint32Array;
}

function addInstants(flow: Flow, instants: Instants, edges: Float64Array, seenAt: number): void {
  for (let index = 0; index < instants.length; index++) {
    const at = instants[index] as number;
    if (at <= seenAt) addTo(flow, edges, at, 1);
  }
}

/** Periods do not overlap, so each of those counted is one of the asked ones, before them or after them. */
function addCounts(flow: Flow, { edges: own, counts }: FlowCounts, name: FlowName, edges: Float64Array): void {
  for (let place = 0; place < own.length - 1; place++) {
    addTo(flow, edges, own[place] as number, counts[name][place] as number);
  }
}

function addTo(flow: Flow, edges: Float64Array, at: number, count: number): void {
  if (at < (edges[0] as number)) flow.before += count;
  else {
    const place = periodIndex(edges, at);
    if (place >= 0) flow.inside[place] = (flow.inside[place] as number) + count;
  }
}
