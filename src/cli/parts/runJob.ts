import { createReadStream } from 'node:fs';
import type { CollectionName } from '../../model/collections.ts';
import { runningReport } from '../../report/runningReport.ts';
import type { Source } from '../read/source.ts';
import { type BadRow, startTally } from '../read/sourceTally.ts';
import { configureKpis } from '../report/configureKpis.ts';
import { reportOptions } from '../report/gatherReport.ts';
import type { RowPlan } from '../report/gatherRows.ts';
import { latestInstant } from '../report/latestInstant.ts';
import { newIds } from '../report/newIds.ts';
import { createRowIds, type RowIds } from '../report/rowIds.ts';
import type { IdsByCollection, PartJob, PartLook, PartOutcome, PartPlace, PartRead } from './partJob.ts';
import { stateKpis } from './stateReport.ts';

const LINE_END = 10;

/** Does what is to be done with a part. */
export async function runJob(plan: RowPlan, job: PartJob): Promise<PartOutcome> {
  const source = (plan.sources[job.part.source] as Source).part?.(job.part) as Source;
  if (job.kind === 'look') return look(plan, source, job.part, job.latest);
  return read(plan, source, job.asOf, job.before);
}

async function look(plan: RowPlan, source: Source, { from, to }: PartPlace, forLatest: boolean): Promise<PartLook> {
  let latest = Number.NEGATIVE_INFINITY;
  if (forLatest) {
    for await (const heap of plan.read(source, startTally(source), { since: () => latest })) {
      for (const record of heap) latest = Math.max(latest, latestInstant(record));
    }
  }
  return { latest, lines: await countLines(source.file, from, to) };
}

async function countLines(path: string, from: number, to: number): Promise<number> {
  let lines = 0;
  for await (const piece of createReadStream(path, { start: from, end: to - 1 }) as AsyncIterable<Buffer>) {
    for (let at = piece.indexOf(LINE_END); at >= 0; at = piece.indexOf(LINE_END, at + 1)) lines++;
  }
  return lines;
}

async function read(
  plan: RowPlan,
  source: Source,
  asOf: number | undefined,
  before: IdsByCollection,
): Promise<PartRead> {
  const badRows: BadRow[] = [];
  const there = new Set(plan.sources.map(({ collection }) => collection));
  const { kpis } = configureKpis(plan.selected, plan.settings, asOf, there);
  const running = runningReport(stateKpis(kpis), reportOptions(plan, asOf));
  const ids = newIds(plan.keepDuplicates, new Map([...before].map(([name, own]) => [name, idsOf(own)])));
  const tally = startTally(source);
  const { collection } = source;
  for await (const heap of plan.read(source, tally, { onBadRow: (bad) => badRows.push(bad) })) {
    for (const record of heap) {
      if (ids.isNew(collection, record)) running.add(collection, record as never);
      else tally.repeated++;
    }
  }
  const found = [...ids.seen].map(([name, own]): [CollectionName, Uint32Array] => [name, own.fingerprints()]);
  return { report: running.result(), tally, ids: new Map(found), badRows };
}

function idsOf(fingerprints: Uint32Array): RowIds {
  const ids = createRowIds();
  ids.addAll(fingerprints);
  return ids;
}
