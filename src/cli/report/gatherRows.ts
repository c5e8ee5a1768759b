import type { CollectionName } from '../../model/collections.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { Join } from '../../prepare/join.ts';
import { collectionWords } from '../../render/collectionWords.ts';
import type { AnyRecord } from '../read/readRecords.ts';
import type { Source } from '../read/source.ts';
import { type BadRow, type SourceTally, startTally } from '../read/sourceTally.ts';
import type { AnyKpi } from './anyKpi.ts';
import { type ConfiguredKpis, configureKpis } from './configureKpis.ts';
import type { KpiSettings } from './kpiSettings.ts';
import { latestInstant } from './latestInstant.ts';
import { needsOf } from './needs.ts';
import { newIds } from './newIds.ts';
import { createRowFlow, readingOrder, type Sink } from './rowFlow.ts';

/** What figures are made from. */
export interface RowPlan {
  readonly sources: readonly Source[];
  readonly selected: ReadonlyMap<string, AnyKpi>;
  readonly settings: KpiSettings;
  readonly asOf: number | undefined;
  readonly by: string | undefined;
  readonly keepDuplicates: boolean;
  /** Told how many bytes will be read in all. */
  readonly onPlan: (bytes: number) => void;
  /** The good records of a source, in heaps; what is bad is counted in the tally. */
  readonly read: (source: Source, tally: SourceTally, how?: ReadingRules) => AsyncIterable<readonly AnyRecord[]>;
}

export interface ReadingRules {
  /** The reading does not count, and may pass over rows in which nothing happened later than this. */
  readonly since?: () => number;
  /** Told of bad rows, instead of who is told of them otherwise. */
  readonly onBadRow?: (bad: BadRow) => void;
}

/** Stands for a moment of looking that is not known yet. */
export const FAR = Date.UTC(9999, 0, 1);

/** What was found while the rows were read. */
export interface GatheredRows {
  readonly notRun: ConfiguredKpis['notRun'];
  readonly asOf: number | undefined;
  readonly asOfSource: 'option' | 'latest_instant' | null;
  readonly tallies: readonly SourceTally[];
  /** Files that nothing needed. */
  readonly unread: readonly string[];
  readonly joined: readonly Join[];
}

/**
 * Reads the sources once, or twice where the latest instant must be known first, and hands the rows, joined with what
 * belongs to them, to where `start` says for the KPIs that can run.
 */
export async function gatherRows(
  plan: RowPlan,
  start: (kpis: ConfiguredKpis['kpis'], asOf: number | undefined) => Sink,
): Promise<GatheredRows> {
  const { selected, settings, read } = plan;
  const there = new Set(plan.sources.map(({ collection }) => collection));
  const wanted = configureKpis(selected, settings, plan.asOf, there);
  const able = configureKpis(selected, settings, plan.asOf ?? FAR, there).kpis;
  const needs = needsOf(able.values(), there, plan.by, settings);
  const sources = readingOrder.flatMap((name) =>
    plan.sources.filter((own) => own.collection === name && needs.read.has(name)),
  );
  let sink: Sink | undefined;
  const flow = createRowFlow(needs, there, { by: plan.by, asOf: plan.asOf, ...settings }, (collection, row) =>
    sink?.(collection, row),
  );
  const tallies = new Map<Source, SourceTally>();
  const { isNew } = newIds(plan.keepDuplicates);
  let latest = Number.NEGATIVE_INFINITY;

  async function readAll(source: Source, take: (record: AnyRecord) => void): Promise<void> {
    const tally = startTally(source);
    tallies.set(source, tally);
    for await (const heap of read(source, tally)) {
      for (const record of heap) {
        if (isNew(source.collection, record)) take(record);
        else tally.repeated++;
      }
    }
  }

  const isKept = ({ collection }: Source): boolean => needs.joined && collection === 'interactions';
  const streamed = sources.filter((source) => !isKept(source));
  const lookFirst = plan.asOf === undefined && wanted.needsAsOf && streamed.every(({ rereadable }) => rereadable);
  const looked = lookFirst ? streamed.filter(({ collection }) => happened(collection)) : [];
  plan.onPlan(bytesOf(sources) + bytesOf(looked));
  for (const source of sources.filter(isKept)) {
    await readAll(source, (record) => {
      latest = Math.max(latest, latestInstant(record));
      flow.keep(record as Interaction);
    });
  }
  for (const source of looked) {
    for await (const heap of read(source, startTally(source), { since: () => latest })) {
      for (const record of heap) latest = Math.max(latest, latestInstant(record));
    }
  }
  const asOf = plan.asOf ?? (lookFirst && Number.isFinite(latest) ? latest : undefined);
  const { kpis, notRun } = configureKpis(selected, settings, asOf, there);
  sink = start(kpis, asOf);
  for (const name of readingOrder) {
    for (const source of streamed.filter(({ collection }) => collection === name)) {
      await readAll(source, (record) => flow.add(name, record));
    }
    if (name === 'tickets') flow.ticketsDone();
  }
  flow.end();
  return {
    ...{
      notRun,
      asOf,
      asOfSource: plan.asOf === undefined ? (asOf === undefined ? null : 'latest_instant') : 'option',
    },
    tallies: plan.sources.flatMap((source) => tallies.get(source) ?? []),
    unread: plan.sources.filter((source) => !sources.includes(source)).map(notNeeded),
    joined: flow.joins(),
  };
}

/** Shifts and costs are also entered ahead; what lies in the future has not happened. */
export function happened(collection: CollectionName): boolean {
  return collection !== 'activities' && collection !== 'costs' && collection !== 'ledger';
}

export function notNeeded({ file, holding }: Source): string {
  return `${file}: no KPI asked for needs ${collectionWords(holding.name)}`;
}

function bytesOf(sources: readonly Source[]): number {
  return sources.reduce((total, { bytes }) => total + bytes, 0);
}
