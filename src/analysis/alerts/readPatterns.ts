import { SupportKpisError } from '../../errors/supportKpisError.ts';

/** A figure of a pattern as a reading brings it. */
export interface ReadPatternFigure {
  readonly index: number;
  readonly at: number | null;
  readonly value: number;
}

/** A pattern that a reading completes, with the figures that make it. */
export interface ReadPattern {
  readonly rule: string;
  readonly figures: readonly ReadPatternFigure[];
}

/**
 * The patterns of a chart's point; none where it brought none.
 *
 * @throws SupportKpisError `invalid_reading`
 */
export function readPatterns(patterns: unknown, path: string): readonly ReadPattern[] {
  if (patterns === undefined || patterns === null) return [];
  if (Array.isArray(patterns) && patterns.every(isPattern)) return patterns;
  const expected = 'the patterns of a point of controlChart';
  throw new SupportKpisError({ code: 'invalid_reading', path, expected, received: patterns });
}

function isPattern(value: unknown): value is ReadPattern {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, figures } = value as Partial<ReadPattern>;
  return typeof rule === 'string' && Array.isArray(figures) && figures.every(isFigure);
}

function isFigure(figure: unknown): figure is ReadPatternFigure {
  if (typeof figure !== 'object' || figure === null) return false;
  const { index, at, value } = figure as Partial<ReadPatternFigure>;
  return Number.isSafeInteger(index) && (at === null || Number.isFinite(at)) && Number.isFinite(value);
}
