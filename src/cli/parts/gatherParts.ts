import { runningReport } from '../../report/runningReport.ts';
import { usageError } from '../args/usageError.ts';
import { refuseUseless } from '../read/readRecords.ts';
import type { BadRow } from '../read/sourceTally.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { configureKpis } from '../report/configureKpis.ts';
import { finishReport } from '../report/finishReport.ts';
import { type ReportPlan, reportOptions } from '../report/gatherReport.ts';
import { FAR, notNeeded } from '../report/gatherRows.ts';
import { guardedKpis } from '../report/guardedKpis.ts';
import { refuseTruncated } from './cutFile.ts';
import { cutSources } from './cutSources.ts';
import { fileProgress, savedFiles } from './fileProgress.ts';
import { finishStates } from './finishStates.ts';
import { partSources } from './partSources.ts';
import { questionOf } from './questionOf.ts';
import { readParts } from './readParts.ts';
import { loadState, saveState } from './savedState.ts';
import { stateKpis } from './stateReport.ts';
import { startTotals } from './totals.ts';
import { unchanged } from './unchanged.ts';
import type { JobRunner } from './workers.ts';

/** How the files of a report are read in parts. */
export interface PartRules {
  readonly workers: number;
  /** Where what was added up is saved. */
  readonly save: string | undefined;
  /** Where what was added up before is found. */
  readonly resume: string | undefined;
  /** How rows are read, as far as the plan does not say it. */
  readonly reading: string;
}

/** Reads the sources in parts and makes the report, the same as if they were read in one go. */
export async function gatherParts(
  plan: ReportPlan,
  { workers, save, resume, reading }: PartRules,
  start: (plan: ReportPlan, count: number) => JobRunner,
  onBadRow: (bad: BadRow) => void | Promise<void>,
): Promise<CommandReport> {
  const { selected, settings, named } = plan;
  const there = new Set(plan.sources.map(({ collection }) => collection));
  const sources = partSources(plan, configureKpis(selected, settings, plan.asOf ?? FAR, there).kpis);
  const { needsAsOf } = configureKpis(selected, settings, plan.asOf, there);
  if ((save ?? resume) !== undefined && plan.asOf === undefined && needsAsOf) {
    throw usageError('--save-state', '--as-of with it, because some figures look at a moment', undefined);
  }
  if (save !== undefined) for (const { file } of sources) refuseTruncated(file);
  const question = questionOf(plan, reading);
  const saved = resume === undefined ? null : loadState(resume, question);
  const files = await fileProgress(plan.sources, sources, saved);
  const assertUnchanged = unchanged(sources);
  const jobs = start(plan, workers);
  try {
    const left = files.reduce((sum, { source, bytes }) => sum + source.bytes - bytes, 0);
    plan.onPlan(needsAsOf ? left * 2 : left);
    const { parts, latest } = await cutSources(files, workers, jobs, needsAsOf);
    const asOf = plan.asOf ?? (needsAsOf && Number.isFinite(latest) ? latest : undefined);
    const { kpis, notRun } = configureKpis(selected, settings, asOf, there);
    const options = reportOptions(plan, asOf);
    const empty = { report: runningReport(stateKpis(kpis), options).result(), tallies: [], ids: new Map() };
    const totals = startTotals(kpis, saved ?? empty);
    let unsaved = 0;
    const saveAll = (): void => {
      if (save === undefined) return;
      const state = { tallies: totals.tallies(), ids: totals.ids(), report: totals.report() };
      saveState(save, question, { files: savedFiles(files, saved), ...state });
      unsaved = 0;
    };
    try {
      await readParts({
        ...{ parts, asOf, totals, jobs, onBadRow, ahead: workers * 2 },
        async onPart({ source, from, to, before, lines }) {
          const file = files.find(({ place }) => place === source);
          if (file === undefined || save === undefined) return;
          [file.bytes, file.lines] = [to, before + lines];
          await file.hash.read(to);
          unsaved += to - from;
          /* v8 ignore next -- only a quarter of a gigabyte of rows comes here */
          if (unsaved >= SAVED_EVERY) saveAll();
        },
      });
    } catch (error) {
      // What came before the fault was added up, and can be gone on with.
      saveAll();
      throw error;
    }
    assertUnchanged();
    const tallies = totals.tallies();
    for (const tally of tallies) refuseUseless(tally);
    saveAll();
    const guarded = guardedKpis(kpis);
    const report = finishStates(guarded.kpis, totals.report(), options);
    const asOfSource = plan.asOf === undefined ? (asOf === undefined ? null : 'latest_instant') : 'option';
    const unread = plan.sources.filter((source) => !sources.includes(source)).map(notNeeded);
    return finishReport(report, { notRun, asOf, asOfSource, tallies, unread, joined: [] }, guarded.refusals, named);
  } finally {
    await jobs.stop();
  }
}

/** So many bytes are read between two savings. */
const SAVED_EVERY = 268_435_456;
