import type { Contender, Timed } from './timed.ts';

/** One question and the ways to answer it, in one run on the same rows. */
export interface Workload {
  /** As the table names it: `W1`. */
  readonly name: string;
  readonly question: string;
  /** The ratio to the limit that our way is to reach; `null` where no ratio was set. */
  readonly target: number | null;
  /** How many rows there are in a full run. */
  readonly rows: number;
  /** Runs all ways. The first is the limit: code written by hand for this one question; then ours, then the peers. */
  run(rows: number): Promise<Outcome> | Outcome;
}

/** What came of a workload. Nanoseconds are of processor time per row. */
export interface Outcome {
  readonly limit: Timed;
  readonly ours: readonly Timed[];
  readonly peers: readonly Timed[];
  /** Figures in other units, such as megabytes a second. */
  readonly notes?: readonly string[];
}

/** Contenders in the order in which {@link outcomeOf} expects their results. */
export function contenders(limit: Contender, ours: readonly Contender[], peers: readonly Contender[]): Contender[] {
  return [limit, ...ours, ...peers];
}

/** Results of a race, the first of them the limit, the next `own` of them ours. */
export function outcomeOf([limit, ...rest]: readonly Timed[], own: number, notes: readonly string[] = []): Outcome {
  if (limit === undefined) throw new Error('nothing was measured');
  return { limit, ours: rest.slice(0, own), peers: rest.slice(own), notes };
}
