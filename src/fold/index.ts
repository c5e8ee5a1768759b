export { categories } from './categories.ts';
export { collected } from './collected.ts';
export { type DurationShape, type DurationSummary, durations, type Quantiles } from './durations.ts';
export type { Accounting, Fold, RowOutcome } from './fold.ts';
export { compareKeys, type GroupKey, groupKeysOf } from './groupKey.ts';
export { type GroupCount, keyCounts } from './keyCounts.ts';
export {
  type Exclusion,
  exclude,
  fault,
  isExclusion,
  type Measure,
  type Outcome,
  type Pending,
  pending,
  pendingSince,
} from './outcome.ts';
export type { KeptRate } from './rate.ts';
export { type Rate, rate, share } from './rate.ts';
export { addAll, run } from './run.ts';
export { type Running, running } from './running.ts';
export type { Statistic } from './statistic.ts';
export type { StoredState } from './storedStates.ts';
export type { SettledValue, Summary } from './summary.ts';
export type { FaultListener } from './summaryFold.ts';
export { type SummaryState, summaryFold } from './summaryFold.ts';
export type { Tally } from './tally.ts';
export { type NamedFolds, type ResultsOf, type RowOfAll, together } from './together.ts';
