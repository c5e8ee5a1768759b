import type { DurationSummary } from '../../fold/durations.ts';
import { evidenceOf } from '../../fold/evidence.ts';
import type { Statistic } from '../../fold/statistic.ts';

/** The quantiles among the statistics. */
export const quantileOf: Readonly<Partial<Record<Statistic, number>>> = {
  ...{ median: 0.5, p75: 0.75, p90: 0.9, p95: 0.95, p99: 0.99 },
};

/** Which statistic stands as the headline of a summary; `null` when nothing says so. */
export function statisticOf(summary: DurationSummary): Statistic | null {
  return evidenceOf(summary)?.statistic ?? (summary.value === summary.mean ? 'mean' : null);
}

/** The values behind a summary, as long as they are remembered. */
export function valuesOf(summary: DurationSummary): number[] | null {
  const evidence = evidenceOf(summary);
  return evidence === undefined ? null : Array.from(evidence.values().slice(0, evidence.count));
}
