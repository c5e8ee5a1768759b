import type { Accounting } from '../../fold/fold.ts';
import type { Summary } from '../../fold/summary.ts';
import { mergeStretches } from '../../model/mergeStretches.ts';
import type { Stretch } from '../../model/overlap.ts';

/** An outage, cut to the period. */
export interface SystemOutage extends Stretch {
  readonly system: string;
}

/** How long something was down. */
export interface Downtime {
  /** Milliseconds of downtime, outages at the same time counted once. */
  readonly downtime: number;
  /** Outages that touch the time looked at. */
  readonly outages: number;
}

export interface SystemDowntime extends Downtime {
  readonly system: string;
}

/** How much of a stretch counts, such as the open time in it. */
type Measured = (start: number, end: number) => number;

/** Keeps the outages of each system, under `#` and its name so that no name is one that objects have. */
export function downtimes<Result>(
  named: readonly string[],
  measured: Measured,
  result: (whole: Downtime, systems: readonly SystemDowntime[], accounting: Accounting) => Result,
): Summary<SystemOutage, Record<string, Stretch[]>, Result> {
  return {
    init: () => ({}),
    keep(bySystem, { system, start, end }) {
      const key = `#${system}`;
      bySystem[key] ??= [];
      bySystem[key].push({ start, end });
      return bySystem;
    },
    merge(left, right) {
      for (const key of Object.keys(right)) {
        left[key] ??= [];
        for (const own of right[key] as Stretch[]) left[key].push(own);
      }
      return left;
    },
    result(bySystem, accounting) {
      const keys = new Set([...named.map((system) => `#${system}`), ...Object.keys(bySystem)]);
      const all: Stretch[] = [];
      const systems = [...keys].sort().map((key): SystemDowntime => {
        const own = bySystem[key] ?? [];
        const merged = mergeStretches(own);
        for (const stretch of merged) all.push(stretch);
        return { system: key.slice(1), downtime: lengthOf(merged, measured), outages: own.length };
      });
      const whole = { downtime: lengthOf(mergeStretches(all), measured), outages: accounting.counted };
      return result(whole, systems, accounting);
    },
  };
}

function lengthOf(stretches: readonly Stretch[], measured: Measured): number {
  let length = 0;
  for (const { start, end } of stretches) length += measured(start, end);
  return length;
}
