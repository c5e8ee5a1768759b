import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { resultShape } from '../interval/resultShape.ts';
import { acceptedRanges, fractionHint, setLevels } from './acceptedRanges.ts';
import type { Target, TargetLevel } from './target.ts';

/** A rate that was made of rounded numbers may pass 1 by this much. */
const ROUNDING = 1e-9;

/**
 * How far a figure got: `stretch`, `target`, `threshold`, or `below` all of them; `null` where there is no figure.
 *
 * Takes the result of any KPI, or its value alone, and a {@link Target}: your own, or one of {@link targets}. A value
 * equal to a level has reached it. Which way is better is said by the target, not by the KPI.
 *
 * Trap: a figure of few rows reaches a level, or misses it, by chance.
 *
 * @throws SupportKpisError `invalid_target` when the levels are no finite numbers or not in the order of their
 * direction; `invalid_result` when the first argument is no result, or a percentage where the target is a rate;
 * `mixed_currencies` when result and target are in different money.
 * @example
 * import { evaluate, minutes, targets } from 'support-kpis';
 * evaluate({ value: 0.92 }, targets.csat) // → 'target'
 * evaluate(minutes(90), targets.firstResponseTime.email) // → 'target'
 * evaluate({ value: null }, targets.csat) // → null
 * evaluate(14, { better: 'lower', threshold: 20, target: 15, stretch: 10 }) // → 'target'
 */
export function evaluate(
  result: { readonly value: number | null } | number | null,
  target: Target,
): TargetLevel | null {
  const measured = withUnit(target, result);
  const ranges = acceptedRanges(measured);
  const value = readValue(result, measured);
  if (value === null) return null;
  let reached: TargetLevel = 'below';
  for (const level of setLevels) {
    const { from, to } = ranges[level];
    if (value >= from && value <= to) reached = level;
  }
  return reached;
}

/** The target in the unit of a share where the result is one, so that levels in per cent are refused. */
export function withUnit(target: Target, result: unknown): Target {
  const isObject = typeof result === 'object' && result !== null && typeof target === 'object' && target !== null;
  if (!isObject || target.unit !== undefined || resultShape(result).kind !== 'share') return target;
  return { ...target, unit: 'rate' };
}

function readValue(result: unknown, { unit, currency }: Target): number | null {
  const isObject = typeof result === 'object' && result !== null;
  const value = isObject ? (result as { value?: unknown }).value : result;
  const path = isObject ? 'evaluate: result.value' : 'evaluate: result';
  if (isObject) assertCurrency((result as { currency?: unknown }).currency, currency);
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    const expected = 'the result of a KPI, a finite number, or null';
    throw new SupportKpisError({ code: 'invalid_result', path, expected, received: value });
  }
  if (unit === 'rate' && (value < 0 || value > 1 + ROUNDING)) {
    const hint = fractionHint(value);
    throw new SupportKpisError({ code: 'invalid_result', path, expected: 'a rate from 0 to 1', received: value, hint });
  }
  return value;
}

function assertCurrency(own: unknown, wanted: string | undefined): void {
  if (typeof own !== 'string' || wanted === undefined || own === wanted) return;
  throw new SupportKpisError({
    code: 'mixed_currencies',
    path: 'evaluate: result.currency',
    expected: `the currency of the target, ${wanted}`,
    received: own,
  });
}
