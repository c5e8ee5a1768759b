import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Accounting, Fold, RowOutcome } from '../../fold/fold.ts';
import { addAll } from '../../fold/run.ts';
import type { ProfileReading } from './profileDiff.ts';

/** The figure of all rows by one definition, and what it makes of each of them. */
export interface ProfileReader {
  /** Looks at all rows, once. */
  readonly whole: () => { readonly value: number | null; readonly accounting: Accounting };
  readonly read: (index: number) => ProfileReading;
}

export function profileReader<Row>(fold: Fold<Row, unknown>, figure: string, rows: readonly Row[]): ProfileReader {
  if (fold.outcomes === undefined) {
    throw new SupportKpisError({
      code: 'not_explainable',
      path: 'diffProfiles: kpi',
      expected: 'a KPI that says what it makes of each row',
      received: fold,
    });
  }
  let outcomes: readonly RowOutcome[] | undefined;
  let whole: ReturnType<ProfileReader['whole']> | undefined;
  return {
    whole() {
      if (whole !== undefined) return whole;
      const state = addAll(fold, fold.init(), rows, 'diffProfiles');
      whole = { value: figureOf(fold.result(state), figure), accounting: fold.account(state) };
      return whole;
    },
    read(index) {
      outcomes ??= fold.outcomes?.(rows) as RowOutcome[];
      const outcome = outcomes[index] as RowOutcome;
      if (outcome === 'pending') return { outcome, value: null, count: 0, reason: null };
      if (outcome !== 'counted') return { outcome: 'excluded', value: null, count: 0, reason: outcome.excluded };
      const alone = fold.add(fold.init(), rows[index] as Row);
      return { outcome, value: figureOf(fold.result(alone), figure), count: fold.account(alone).counted, reason: null };
    },
  };
}

function figureOf(result: unknown, figure: string): number | null {
  const value = (result as Readonly<Record<string, unknown>>)[figure];
  return typeof value === 'number' ? value : null;
}

/** Whether two definitions make the same of a row. */
export function sameReading(left: ProfileReading, right: ProfileReading): boolean {
  return (
    left.outcome === right.outcome &&
    left.value === right.value &&
    left.count === right.count &&
    left.reason === right.reason
  );
}
