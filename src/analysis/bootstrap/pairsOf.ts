import { evidenceOf } from '../../fold/evidence.ts';
import { resultShape } from '../interval/resultShape.ts';

/** What the rows of a figure add to both sums of its ratio, and how many rows add the same. */
export interface CountedPairs {
  readonly numerators: ArrayLike<number>;
  readonly denominators: ArrayLike<number>;
  readonly counts?: ArrayLike<number>;
}

/** The pairs of a ratio, as far as its result alone tells them; `null` where the rows have to be looked at. */
export function pairsOf(result: object): CountedPairs | null {
  const shape = resultShape(result);
  if (shape.kind === 'share') return counted([1, 0], [shape.successes, shape.trials - shape.successes]);
  if (shape.kind === 'nps') {
    const { promoters, passives, detractors } = shape.counts;
    return counted([100, 0, -100], [promoters, passives, detractors]);
  }
  if (shape.kind === 'scores') {
    const scores = Object.entries(shape.distribution);
    return counted(
      scores.map(([score]) => Number(score)),
      scores.map(([, count]) => count),
    );
  }
  const evidence = shape.kind === 'distribution' ? evidenceOf(shape.summary) : undefined;
  if (evidence?.statistic !== 'mean') return null;
  const numerators = evidence.values().slice(0, evidence.count);
  return { numerators, denominators: new Float64Array(numerators.length).fill(1) };
}

function counted(numerators: readonly number[], counts: readonly number[]): CountedPairs {
  return { numerators, denominators: numerators.map(() => 1), counts };
}
