import { SupportKpisError } from '../errors/supportKpisError.ts';

/** Refuses a figure of a summary that is neither a finite number from `least` on nor `null`. */
export function checkFigure(value: number | null, path: string, least: number): void {
  if (value === null || (Number.isFinite(value) && value >= least)) return;
  throw new SupportKpisError({
    code: 'out_of_range',
    path,
    expected: least === 0 ? 'a finite number from 0, or null' : 'a finite number, or null',
    received: value,
  });
}
