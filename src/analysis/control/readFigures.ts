import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Figure, Figures, ReadFigure } from './figure.ts';

/**
 * Figures of all accepted kinds in one form.
 *
 * @throws SupportKpisError `not_an_array`, `invalid_reading`, `non_finite`, each with its place
 */
export function readFigures(figures: Figures, name: string): ReadFigure[] {
  if (!Array.isArray(figures) && !(figures instanceof Float64Array)) {
    const expected = 'an array of periods, results or numbers';
    throw new SupportKpisError({ code: 'not_an_array', path: `${name}: readings`, expected, received: figures });
  }
  return Array.from(figures as Iterable<unknown>, (figure, index) =>
    read(figure, index, `${name}: readings[${index}]`),
  );
}

/** Whether a figure follows another one without a gap. */
export function follows({ end }: ReadFigure, { start }: ReadFigure): boolean {
  return end === null || start === null || end === start;
}

function read(figure: unknown, index: number, path: string): ReadFigure {
  if (typeof figure !== 'object' || figure === null || Array.isArray(figure)) {
    const alone = { label: null, start: null, end: null, complete: true, result: null };
    return { index, ...alone, value: figureOf(figure, path) };
  }
  const { label, start, end, complete, result, value } = figure as Figure;
  const isObject = typeof result === 'object' && result !== null;
  return {
    index,
    label: typeof label === 'string' ? label : null,
    start: instantOf(start, `${path}.start`),
    end: instantOf(end, `${path}.end`),
    complete: complete !== false,
    value: figureOf(isObject ? result.value : value, path),
    result: isObject ? result : figure,
  };
}

function figureOf(value: unknown, path: string): number | null {
  if (value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  throw new SupportKpisError({
    code: typeof value === 'number' ? 'non_finite' : 'invalid_reading',
    path,
    expected: 'a finite number, null, or a period or result with such a value',
    received: value,
  });
}

function instantOf(value: unknown, path: string): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  const expected = 'epoch milliseconds';
  throw new SupportKpisError({ code: 'invalid_reading', path, expected, received: value });
}
