import type { CollectionName } from '../../model/collections.ts';
import type { Report } from '../../report/reportTypes.ts';
import { mergeTallies, type SourceTally } from '../read/sourceTally.ts';
import type { AnyKpi } from '../report/anyKpi.ts';
import { createRowIds, type RowIds } from '../report/rowIds.ts';
import { mergeReports } from './mergeReports.ts';
import type { IdsByCollection, PartRead } from './partJob.ts';

/** What was added up of parts so far. */
export interface PartTotals {
  /** Takes in the ids of a part; gives those that parts before it had. */
  meet(ids: IdsByCollection): IdsByCollection;
  add(part: Pick<PartRead, 'report' | 'tally'>): void;
  report(): Report;
  /** One for each file, in the order in which they came. */
  tallies(): SourceTally[];
  ids(): IdsByCollection;
}

export interface TotalsSoFar {
  readonly report: Report;
  readonly tallies: readonly SourceTally[];
  readonly ids: IdsByCollection;
}

/** Totals that begin with these: nothing, or what was saved. */
export function startTotals(kpis: ReadonlyMap<string, AnyKpi>, before: TotalsSoFar): PartTotals {
  const own = Object.fromEntries(kpis);
  let { report } = before;
  const tallies = new Map(before.tallies.map((tally) => [nameOf(tally), tally]));
  const seen = new Map<CollectionName, RowIds>();

  function meet(ids: IdsByCollection): IdsByCollection {
    const known = new Map<CollectionName, Uint32Array>();
    for (const [name, fingerprints] of ids) {
      const all = seen.get(name) ?? createRowIds();
      seen.set(name, all);
      const before = all.addAll(fingerprints);
      if (before.length > 0) known.set(name, before);
    }
    return known;
  }

  meet(before.ids);
  return {
    meet,
    add(part) {
      report = mergeReports(own, report, part.report);
      const tally = tallies.get(nameOf(part.tally));
      if (tally === undefined) tallies.set(nameOf(part.tally), part.tally);
      else mergeTallies(tally, part.tally);
    },
    report: () => report,
    tallies: () => [...tallies.values()],
    ids: () => new Map([...seen].map(([name, ids]) => [name, ids.fingerprints()])),
  };
}

function nameOf({ file, holds }: SourceTally): string {
  return `${holds} ${file}`;
}
