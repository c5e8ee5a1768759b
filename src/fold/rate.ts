import type { Summary } from './summary.ts';

/** A share: `value` = numerator ÷ denominator, from 0 to 1, `null` when nothing could be counted. */
export interface Rate {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** Rows whose answer is not known yet; in neither numerator nor denominator. */
  readonly pending: number;
  /** Rows left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
}

export interface KeptRate {
  yes: number;
}

/**
 * The share of rows for which the measure says yes.
 *
 * @example
 * import { rate, run, summaryFold } from 'support-kpis/fold';
 * const solved = summaryFold((row: { solved: boolean }) => row.solved, rate());
 * run(solved, [{ solved: true }, { solved: false }]).value // → 0.5
 */
export function rate(): Summary<boolean, KeptRate, Rate> {
  return {
    ...yesCounter,
    result: ({ yes }, { counted, pending, excluded }) => ({
      value: share(yes, counted),
      numerator: yes,
      denominator: counted,
      pending,
      excluded,
    }),
  };
}

/** How the rows that said yes are kept, for summaries that report more than a plain share. */
export const yesCounter = {
  init: (): KeptRate => ({ yes: 0 }),
  keep(kept: KeptRate, yes: boolean): KeptRate {
    if (yes) kept.yes++;
    return kept;
  },
  keepMany(kept: KeptRate, yes: boolean, count: number): KeptRate {
    if (yes) kept.yes += count;
    return kept;
  },
  merge(left: KeptRate, right: KeptRate): KeptRate {
    left.yes += right.yes;
    return left;
  },
};

/**
 * Part ÷ whole, or `null` where there is no whole.
 *
 * @example
 * import { share } from 'support-kpis/fold';
 * share(1, 4) // → 0.25
 * share(0, 0) // → null
 */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole + 0;
}
