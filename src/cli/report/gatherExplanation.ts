import type { RowOutcome } from '../../fold/fold.ts';
import { usageError } from '../args/usageError.ts';
import type { AnyKpi } from './anyKpi.ts';
import { type GatheredRows, gatherRows, type RowPlan } from './gatherRows.ts';

/** What one KPI made of the rows: its figure, and what became of each of them. */
export interface CommandExplanation {
  readonly kpi: AnyKpi;
  readonly result: unknown;
  readonly counted: string[];
  readonly pending: string[];
  /** Ids by reason; rows without an id are called by their number. */
  readonly excluded: Readonly<Record<string, string[]>>;
  readonly found: GatheredRows;
}

/** Reads the sources for one KPI and asks it about every row. */
export async function gatherExplanation(name: string, plan: RowPlan): Promise<CommandExplanation> {
  let bound: AnyKpi | undefined;
  const rows: object[] = [];
  const found = await gatherRows(plan, (kpis) => {
    bound = kpis.get(name);
    // Only what the one KPI counts comes here.
    return (_, row) => void rows.push(row);
  });
  const [missing] = found.notRun;
  if (missing !== undefined) throw usageError(`explain ${missing.id}`, 'all that it needs', undefined, missing.reason);
  const kpi = bound as AnyKpi | undefined as AnyKpi;
  let state = kpi.init();
  for (const row of rows) state = kpi.add(state, row as never);
  return { kpi, result: kpi.result(state), ...sorted(rows, kpi.outcomes?.(rows as never[]) as RowOutcome[]), found };
}

function sorted(
  rows: readonly object[],
  outcomes: readonly RowOutcome[],
): Pick<CommandExplanation, 'counted' | 'pending' | 'excluded'> {
  const [counted, pending]: [string[], string[]] = [[], []];
  const excluded: Record<string, string[]> = {};
  for (const [index, outcome] of outcomes.entries()) {
    const { id } = rows[index] as { readonly id?: unknown };
    const called = typeof id === 'string' ? id : String(index + 1);
    if (outcome === 'counted') counted.push(called);
    else if (outcome === 'pending') pending.push(called);
    else {
      excluded[outcome.excluded] ??= [];
      excluded[outcome.excluded]?.push(called);
    }
  }
  return { counted, pending, excluded };
}
