import { resultShape } from '../interval/resultShape.ts';

/** How many rows, or answers, a KPI's result rests on; `null` where it does not say. */
export function rowsBehind(result: object): number | null {
  const shape = resultShape(result);
  if (shape.kind === 'share') return shape.trials;
  if (shape.kind === 'distribution') return shape.summary.count;
  if (shape.kind === 'count') return shape.count;
  if (shape.kind === 'nps') return shape.counts.promoters + shape.counts.passives + shape.counts.detractors;
  const { responses, denominator } = result as Readonly<Record<string, unknown>>;
  const known = shape.kind === 'scores' ? responses : denominator;
  return typeof known === 'number' && Number.isFinite(known) ? known : null;
}
