import type { CollectionName, Dataset } from '../../model/collections.ts';
import type { ReportOptions } from '../../report/reportTypes.ts';
import { type RunningReport, runningReport } from '../../report/runningReport.ts';
import type { AnyKpi } from './anyKpi.ts';
import type { CommandReport } from './commandReport.ts';
import type { ConfiguredKpis } from './configureKpis.ts';
import { finishReport } from './finishReport.ts';
import { gatherRows, type RowPlan } from './gatherRows.ts';
import { type GuardedKpis, guardedKpis } from './guardedKpis.ts';
import type { Sink } from './rowFlow.ts';

/** All that a report is made from. */
export interface ReportPlan extends RowPlan {
  /** Whether the KPIs were asked for by name, and are to be shown whatever the rows say. */
  readonly named: boolean;
  /** Told the rows themselves, which are kept in memory for it. */
  readonly onRows?: ((held: HeldRows) => void) | undefined;
}

/** The rows that figures were made of, and the KPIs that made them. */
export interface HeldRows {
  readonly dataset: Dataset;
  readonly kpis: Readonly<Record<string, AnyKpi>>;
  readonly options: ReportOptions;
  /** The zone that was named, also where the report has no periods. */
  readonly timeZone: string | undefined;
}

/** Reads the sources and makes the report. */
export async function gatherReport(plan: ReportPlan): Promise<CommandReport> {
  let running: RunningReport<GuardedKpis['kpis']> | undefined;
  const held = new Map<CollectionName, object[]>();
  let able: ConfiguredKpis['kpis'] = new Map();
  let guarded: GuardedKpis = guardedKpis(new Map());
  const found = await gatherRows(plan, (kpis: ConfiguredKpis['kpis'], asOf) => {
    able = kpis;
    guarded = guardedKpis(kpis);
    running = runningReport(guarded.kpis, reportOptions(plan, asOf));
    const { add } = running;
    const keep = plan.onRows === undefined ? null : keeping(held);
    return (collection, row) => {
      add(collection, row as never);
      keep?.(collection, row);
    };
  });
  const dataset = Object.fromEntries(held) as Dataset;
  plan.onRows?.({
    dataset,
    kpis: Object.fromEntries(able),
    options: reportOptions(plan, found.asOf),
    timeZone: plan.settings.timeZone,
  });
  running ??= runningReport(guarded.kpis);
  return finishReport(running.result(), found, guarded.refusals, plan.named);
}

/** Keeps rows by their collection; a ledger is made of the others and kept with them. */
function keeping(held: Map<CollectionName, object[]>): Sink {
  return (collection, row) => {
    if (collection === 'ledger') return;
    const rows = held.get(collection);
    if (rows === undefined) held.set(collection, [row]);
    else rows.push(row);
  };
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
