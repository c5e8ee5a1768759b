import type { ReportOptions } from '../../report/reportTypes.ts';
import { type RunningReport, runningReport } from '../../report/runningReport.ts';
import type { CommandReport } from './commandReport.ts';
import type { ConfiguredKpis } from './configureKpis.ts';
import { finishReport } from './finishReport.ts';
import { gatherRows, type RowPlan } from './gatherRows.ts';
import { type GuardedKpis, guardedKpis } from './guardedKpis.ts';

/** All that a report is made from. */
export interface ReportPlan extends RowPlan {
  /** Whether the KPIs were asked for by name, and are to be shown whatever the rows say. */
  readonly named: boolean;
}

/** Reads the sources and makes the report. */
export async function gatherReport(plan: ReportPlan): Promise<CommandReport> {
  let running: RunningReport<GuardedKpis['kpis']> | undefined;
  let guarded: GuardedKpis = guardedKpis(new Map());
  const found = await gatherRows(plan, (kpis: ConfiguredKpis['kpis'], asOf) => {
    guarded = guardedKpis(kpis);
    running = runningReport(guarded.kpis, reportOptions(plan, asOf));
    const { add } = running;
    return (collection, row) => add(collection, row as never);
  });
  running ??= runningReport(guarded.kpis);
  return finishReport(running.result(), found, guarded.refusals, plan.named);
}

/** The slices of time that are told by a clock on a wall. */
const wallSlices: readonly (string | undefined)[] = ['hour_of_day', 'day_of_week'];

/** What the plan of a command says to the report. */
export function reportOptions({ by, settings }: RowPlan, asOf: number | undefined): ReportOptions {
  const { attribute, every, timeZone, weekStartsOn, clock } = settings;
  return {
    ...(attribute === undefined ? {} : { attribute }),
    ...(by === undefined ? {} : { by }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(by === 'open_hours' && clock !== undefined ? { calendar: clock } : {}),
    ...((every !== undefined || wallSlices.includes(by)) && timeZone !== undefined ? { timeZone } : {}),
    ...(every === undefined ? {} : { every }),
    ...(every === undefined || weekStartsOn === undefined ? {} : { weekStartsOn }),
  };
}
