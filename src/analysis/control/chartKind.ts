import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Unit } from '../../kpi/definition.ts';
import { type ResultShape, resultShape } from '../interval/resultShape.ts';
import type { ReadFigure } from './figure.ts';

/** Which figures a chart is made for: single values (XmR), their smoothed run (EWMA), shares (p), counts (c), or counts per unit (u). */
export type ChartKind = 'individuals' | 'ewma' | 'proportion' | 'count' | 'rate';

/** What a figure was counted from. */
export interface CountedFigure {
  readonly count: number;
  readonly exposure: number;
}

/** Whether a number is an exposure that counts can be divided by, and their limits too. */
export function isExposure(value: unknown): value is number {
  return typeof value === 'number' && value >= 1e-100 && value <= Number.MAX_SAFE_INTEGER;
}

/** What each figure was counted from; `null` for a figure without a value, and for all of single values. */
export interface KindOfFigures {
  readonly kind: ChartKind;
  readonly counted: readonly (CountedFigure | null)[];
}

/** The kind that was asked for, or else the one that all figures have the numbers for. */
export function chartKind(
  figures: readonly ReadFigure[],
  wanted: ChartKind | undefined,
  exposures: readonly number[] | null,
  unit: Unit | undefined,
): KindOfFigures {
  const known = figures.filter(({ value }) => value !== null);
  const kind = wanted ?? fittingKind(known, exposures, unit);
  if (kind === 'individuals' || kind === 'ewma') return { kind, counted: figures.map(() => null) };
  const counted = figures.map((figure) => {
    if (figure.value === null) return null;
    const found = countedFigure(figure, kind, exposures);
    if (found === null) reject(figure, kind);
    return found;
  });
  return { kind, counted };
}

function fittingKind(
  known: readonly ReadFigure[],
  exposures: readonly number[] | null,
  unit: Unit | undefined,
): ChartKind {
  const fits = (kind: ChartKind): boolean =>
    known.length > 0 && known.every((figure) => countedFigure(figure, kind, exposures) !== null);
  const areAll = (shape: ResultShape['kind']): boolean =>
    known.every(({ result }) => result !== null && resultShape(result).kind === shape);
  if (unit !== 'ratio' && areAll('share') && fits('proportion')) return 'proportion';
  if (exposures === null && areAll('count') && fits('count')) return 'count';
  return fits('rate') ? 'rate' : 'individuals';
}

function countedFigure(
  { index, value, result }: ReadFigure,
  kind: ChartKind,
  exposures: readonly number[] | null,
): CountedFigure | null {
  const shape = resultShape(result ?? {});
  if (kind === 'proportion') {
    return shape.kind === 'share' && shape.trials > 0 ? { count: shape.successes, exposure: shape.trials } : null;
  }
  if (kind === 'count' || exposures !== null) {
    const exposure = exposures === null || kind === 'count' ? 1 : (exposures[index] as number);
    const isCount = shape.kind === 'count' || !hasCounts(result);
    return isCount && isWhole(value) && isExposure(exposure) ? { count: value, exposure } : null;
  }
  const { numerator, denominator, currency } = (result ?? {}) as Readonly<Record<string, unknown>>;
  // Money is no count, whatever number it is.
  if (currency !== undefined || !isWhole(numerator) || !isExposure(denominator)) return null;
  return { count: numerator, exposure: denominator };
}

function hasCounts(result: object | null): boolean {
  return result !== null && ('denominator' in result || 'standardDeviation' in result || 'responses' in result);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const needs: Readonly<Record<ChartKind, string>> = {
  individuals: 'a number',
  ewma: 'a number',
  proportion: 'the result of a rate, with its numerator and denominator',
  count: 'a whole count from 0',
  rate: 'a whole count from 0 with an exposure, or the result of a ratio with its numerator and denominator',
};

function reject({ index, value }: ReadFigure, kind: ChartKind): never {
  throw new SupportKpisError({
    code: 'no_counts',
    path: `controlChart: readings[${index}]`,
    expected: needs[kind],
    received: value,
  });
}
