import type { BulkPlan, BulkRun } from './bulk/bulk.ts';
import type { Sharing } from './bulk/sharing.ts';
import { startBulkRun } from './bulk/startBulkRun.ts';
import type { Accounting, Fold, RowOutcome } from './fold.ts';
import { type Exclusion, exclude, fault, isExclusion, isPending, type Measure, type Outcome } from './outcome.ts';
import { outcomeOf } from './outcomeOf.ts';
import type { Summary } from './summary.ts';
import { addToTally, mergeTallies, sortedTally, type Tally } from './tally.ts';

/** The state of every fold that is made of a measure and a summary. */
export interface SummaryState<Kept> {
  kept: Kept;
  counted: number;
  pending: number;
  excluded: Tally;
}

/** Called with a row that a fault of its data leaves out, before it is counted: `strict` throws here. */
export type FaultListener<Row> = (row: Row, exclusion: Exclusion) => void;

/**
 * A fold that asks the measure for each row's value and hands the values to the summary.
 *
 * @example
 * import { rate, run, summaryFold } from 'support-kpis/fold';
 * const answered = summaryFold((row: { answer: string | null }) => row.answer !== null, rate());
 * run(answered, [{ answer: 'yes' }, { answer: null }]).value // → 0.5
 */
export function summaryFold<Row, Value, Kept, Result>(
  measure: Measure<Row, Value>,
  summary: Summary<Value, Kept, Result>,
  onFault?: FaultListener<Row>,
  plan?: BulkPlan<Row> | null,
): Fold<Row, Result, SummaryState<Kept>> {
  const init = (): SummaryState<Kept> => ({ kept: summary.init(), counted: 0, pending: 0, excluded: {} });

  function take(state: SummaryState<Kept>, row: Row, outcome: Outcome<Value>): void {
    if (typeof outcome === 'object' && outcome !== null) {
      if (isPending(outcome)) {
        state.pending++;
        return;
      }
      if (isExclusion(outcome)) {
        if (outcome.fault !== undefined) onFault?.(row, outcome);
        addToTally(state.excluded, outcome.excluded);
        return;
      }
    }
    state.kept = summary.keep(state.kept, outcome as Value);
    state.counted++;
  }

  function add(state: SummaryState<Kept>, row: Row): SummaryState<Kept> {
    const outcome = outcomeOf(measure, row);
    if (Array.isArray(outcome)) for (const part of partsOf<Value>(outcome)) take(state, row, part);
    else take(state, row, finite(outcome as Outcome<Value>));
    return state;
  }

  function account(state: SummaryState<Kept>): Accounting {
    const { counted, pending: waiting } = state;
    const accounting = { counted, pending: waiting, excluded: sortedTally(state.excluded) };
    return summary.account?.(state.kept, accounting) ?? accounting;
  }

  function outcomes(rows: Iterable<Row>): RowOutcome[] {
    const values: Value[] = [];
    const found: (number | RowOutcome)[] = [];
    for (const row of rows) {
      const outcome = outcomeOf(measure, row);
      if (typeof outcome === 'boolean' || Number.isFinite(outcome)) {
        values.push(outcome as Value);
        found.push(1);
        continue;
      }
      const parts = partsOf<Value>(Array.isArray(outcome) ? outcome : [outcome]);
      for (const part of parts) if (isExclusion(part) && part.fault !== undefined) onFault?.(row, part);
      const kept = parts.filter((part): part is Value => !isPending(part) && !isExclusion(part));
      for (const value of kept) values.push(value);
      if (kept.length > 0) found.push(kept.length);
      else found.push(parts.some(isPending) ? 'pending' : { excluded: (parts[0] as Exclusion).excluded });
    }
    const settled = summary.settle?.(values);
    if (settled === undefined) return found.map((outcome) => (typeof outcome === 'number' ? 'counted' : outcome));
    let next = 0;
    return found.map((outcome) => {
      if (typeof outcome !== 'number') return outcome;
      const own = settled.slice(next, next + outcome);
      next += outcome;
      return own.find((part) => part === 'counted') ?? own.find((part) => part === 'pending') ?? (own[0] as RowOutcome);
    });
  }

  const fold: Fold<Row, Result, SummaryState<Kept>> = {
    init,
    add,
    merge(left, right) {
      left.kept = summary.merge(left.kept, right.kept);
      left.counted += right.counted;
      left.pending += right.pending;
      mergeTallies(left.excluded, right.excluded);
      return left;
    },
    result: (state) => summary.result(state.kept, account(state)),
    account,
    outcomes,
    outcomesOf(row) {
      const outcome = outcomeOf(measure, row);
      return partsOf<Value>(Array.isArray(outcome) ? outcome : [outcome]);
    },
  };
  if (plan === undefined || plan === null) return fold;
  const start = (sharing: Sharing): BulkRun<Result> =>
    plan.start === undefined
      ? startBulkRun(fold, summary, plan, sharing)
      : (plan.start(fold, sharing) as BulkRun<Result>);
  return { ...fold, bulk: { source: plan.source, needs: plan.needs ?? 'all', start } };
}

const noValues: readonly Exclusion[] = [exclude('no_values')];

/** The outcomes of a row that may give several: never none, so that no row vanishes. */
function partsOf<Value>(outcomes: readonly unknown[]): readonly Outcome<Value>[] {
  return outcomes.length === 0 ? noValues : (outcomes as readonly Outcome<Value>[]).map(finite);
}

/** What no figure can be made of is left out before it spoils the others. */
function finite<Value>(outcome: Outcome<Value>): Outcome<Value> {
  if (typeof outcome !== 'number' || Number.isFinite(outcome)) return outcome;
  return fault('non_finite', 'value', 'a finite number', outcome);
}
