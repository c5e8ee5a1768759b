import type { NoInterval } from '../interval/kpiInterval.ts';

export type ComparisonTest =
  | 'two_proportion'
  | 'fisher_exact'
  | 'nps_difference'
  | 'mann_whitney'
  | 'welch'
  | 'log_rank';
export type ChangeMethod = 'newcombe' | 'multinomial' | 'adjusted_wald' | 'welch' | 'order_statistics' | 'kaplan_meier';
/** `different` where more is neither better nor worse by itself. */
export type Verdict = 'better' | 'worse' | 'different' | 'no_evidence';

/** One figure on two sets of rows, and whether their difference is more than chance. */
export interface Comparison {
  readonly kpi: string;
  readonly before: number | null;
  readonly after: number | null;
  /** after − before, in the KPI's own unit. */
  readonly change: number | null;
  /** `change` ÷ `before`. */
  readonly relativeChange: number | null;
  /** Ends of the change. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  /** How the interval of the change was made. */
  readonly method: ChangeMethod | null;
  /** How probable so large a difference is, if nothing had changed. */
  readonly p: number | null;
  readonly test: ComparisonTest | null;
  readonly verdict: Verdict;
  /** How many rows, or values, each figure rests on. */
  readonly n: { readonly before: number; readonly after: number };
  /** Why there is no test. */
  readonly reason: NoInterval | null;
}

/** What a test of two sides found. */
export interface TestedChange {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly method: ChangeMethod | null;
  readonly p: number | null;
  readonly test: ComparisonTest;
  /** Which side the test itself finds larger: 1 for after, −1 for before, 0 for neither. */
  readonly direction: number;
  readonly n: { readonly before: number; readonly after: number };
}

/** A side that cannot be tested. */
export interface UntestedChange {
  readonly reason: NoInterval;
  readonly n: { readonly before: number; readonly after: number };
}
