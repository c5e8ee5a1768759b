import type { DurationSummary } from '../../fold/durations.ts';
import { countedMoments } from '../interval/countedMoments.ts';
import { statisticOf } from '../interval/distributionValues.ts';
import { resultShape } from '../interval/resultShape.ts';

/** A figure as a funnel needs it: how many rows it rests on, and how much single rows differ. */
export interface GroupFigure {
  readonly kind: 'share' | 'mean';
  readonly value: number | null;
  readonly n: number;
  /** The standard deviation of single rows; `null` with too few of them. */
  readonly deviation: number | null;
}

/** `null` for what is neither a share nor a mean: medians, counts, money. */
export function groupFigure(result: { readonly value: number | null }): GroupFigure | null {
  const shape = resultShape(result);
  const { value } = result;
  if (shape.kind === 'share') {
    const share = value ?? 0;
    return { kind: 'share', value, n: shape.trials, deviation: Math.sqrt(share * (1 - share)) };
  }
  if (shape.kind === 'nps') {
    const { promoters, passives, detractors } = shape.counts;
    return { ...meanOf({ 100: promoters, 0: passives, '-100': detractors }), value };
  }
  if (shape.kind === 'scores') return { ...meanOf(shape.distribution), value };
  if (shape.kind === 'distribution' && statisticOf(shape.summary) === 'mean') return ofSummary(shape.summary);
  return null;
}

function meanOf(distribution: Readonly<Record<string, number>>): GroupFigure {
  const { count, mean, standardDeviation } = countedMoments(distribution);
  return { kind: 'mean', value: mean, n: count, deviation: standardDeviation };
}

function ofSummary({ value, count, standardDeviation }: DurationSummary): GroupFigure {
  return { kind: 'mean', value, n: count, deviation: standardDeviation };
}
