import type { CollectionName } from '../../model/collections.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { runningReport } from '../../report/runningReport.ts';
import type { AnyRecord } from '../read/readRecords.ts';
import type { Source } from '../read/source.ts';
import { type SourceTally, startTally } from '../read/sourceTally.ts';
import type { AnyKpi } from './anyKpi.ts';
import type { CommandReport } from './commandReport.ts';
import { configureKpis } from './configureKpis.ts';
import { finishReport } from './finishReport.ts';
import { createInteractionStore } from './interactionStore.ts';
import type { KpiSettings } from './kpiSettings.ts';
import { latestInstant } from './latestInstant.ts';
import { newIds } from './newIds.ts';

/** All that a report is made from. */
export interface ReportPlan {
  readonly sources: readonly Source[];
  readonly selected: ReadonlyMap<string, AnyKpi>;
  readonly settings: KpiSettings;
  readonly asOf: number | undefined;
  readonly by: string | undefined;
  readonly keepDuplicates: boolean;
  /** Told how many bytes will be read in all. */
  readonly onPlan: (bytes: number) => void;
  /** The good records of a source, in heaps; what is bad is counted in the tally. `final` is the reading that counts. */
  readonly read: (source: Source, tally: SourceTally, final: boolean) => AsyncIterable<readonly AnyRecord[]>;
}

/** Reads the sources once, or twice where the latest instant must be known first, and makes the report. */
export async function gatherReport(plan: ReportPlan): Promise<CommandReport> {
  const { selected, settings, read } = plan;
  const there = new Set(plan.sources.map(({ collection }) => collection));
  const wanted = configureKpis(selected, settings, plan.asOf, there);
  const sources = plan.sources.filter(({ collection }) => isNeeded(collection, [...selected.values()], there));
  const tallies: SourceTally[] = [];
  const isNew = newIds(plan.keepDuplicates);
  const store = there.has('tickets') && there.has('interactions') ? createInteractionStore() : null;
  let latest = Number.NEGATIVE_INFINITY;

  async function* recordsOf(source: Source): AsyncGenerator<AnyRecord> {
    const tally = startTally(source);
    tallies.push(tally);
    for await (const heap of read(source, tally, true)) {
      for (const record of heap) {
        if (isNew(source.collection, record)) yield record;
        else tally.repeated++;
      }
    }
  }

  const [kept, streamed] = divide(sources, ({ collection }) => store !== null && collection === 'interactions');
  const lookFirst = plan.asOf === undefined && wanted.needsAsOf && streamed.every(({ rereadable }) => rereadable);
  plan.onPlan(bytesOf(kept) + bytesOf(streamed) * (lookFirst ? 2 : 1));
  for (const source of kept) {
    for await (const record of recordsOf(source)) {
      latest = Math.max(latest, latestInstant(record));
      store?.add(record as Interaction);
    }
  }
  if (lookFirst) {
    for (const source of streamed) {
      for await (const heap of read(source, startTally(source), false)) {
        for (const record of heap) latest = Math.max(latest, latestInstant(record));
      }
    }
  }
  const asOf = plan.asOf ?? (lookFirst && Number.isFinite(latest) ? latest : undefined);
  const { kpis, notRun } = configureKpis(selected, settings, asOf, there);
  const { every, timeZone, weekStartsOn } = settings;
  const running = runningReport(Object.fromEntries(kpis), {
    ...(plan.by === undefined ? {} : { by: plan.by }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(every === undefined ? {} : { every }),
    ...(every === undefined || timeZone === undefined ? {} : { timeZone }),
    ...(every === undefined || weekStartsOn === undefined ? {} : { weekStartsOn }),
  });
  for (const interaction of store?.all() ?? []) running.add('interactions', interaction);
  for (const source of streamed) {
    for await (const record of recordsOf(source)) {
      const joined = store !== null && source.collection === 'tickets' ? store.join(record as TicketRow) : record;
      running.add(source.collection, joined as never);
    }
  }
  const asOfSource = plan.asOf === undefined ? (asOf === undefined ? null : 'latest_instant') : 'option';
  const unread = plan.sources.filter((source) => !sources.includes(source)).map(notNeeded);
  return finishReport(running.result(), { asOfSource, tallies, unread, notRun, joined: store?.joined() ?? null });
}

function isNeeded(collection: CollectionName, kpis: readonly AnyKpi[], there: ReadonlySet<CollectionName>): boolean {
  const counted = new Set(kpis.map(({ definition }) => definition.rows));
  return counted.has(collection) || (collection === 'interactions' && counted.has('tickets') && there.has('tickets'));
}

function notNeeded({ file, collection }: Source): string {
  return `${file}: no KPI asked for needs ${collection}`;
}

function divide<Item>(items: readonly Item[], test: (item: Item) => boolean): [yes: Item[], no: Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function bytesOf(sources: readonly Source[]): number {
  return sources.reduce((total, { bytes }) => total + bytes, 0);
}
