import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { chiSquareTail } from '../distributions/chiSquareTail.ts';
import { autocorrelationOf } from './autocorrelation.ts';
import { checkWholeFrom, forecastColumn } from './forecastColumn.ts';

/** Whether a series goes along with its own past. */
export interface LjungBoxTest {
  /** The statistic Q. */
  readonly q: number;
  readonly degreesOfFreedom: number;
  /** How probable so much of it would be in a series without memory. */
  readonly p: number;
}

/**
 * Whether values go along with those before them by more than chance. `null` when all are equal, and unless there are
 * more values than lags.
 *
 * Asked of the errors of a forecast: with a small p there is something in them that the forecast missed. The trap: in a
 * thousand values a correlation of no use is significant too; look at `autocorrelation`.
 *
 * @param lag up to how many steps before
 * @param fittedParameters how many parameters were fitted before these errors were made; 0 unless said otherwise
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `out_of_range` for another lag
 * @example
 * import { ljungBoxTest } from 'support-kpis/stats';
 * const found = ljungBoxTest([1, 2, 3, 4, 5, 6, 7, 8], 1);
 * [found?.q, found?.p.toFixed(3)] // → [4.464285714285714, '0.035']
 * @see G. M. Ljung and G. E. P. Box (1978), On a measure of lack of fit in time series models, Biometrika 65
 */
export function ljungBoxTest(values: ArrayLike<number>, lag: number, fittedParameters = 0): LjungBoxTest | null {
  checkWholeFrom(lag, 1, 'ljungBoxTest: lag');
  checkWholeFrom(fittedParameters, 0, 'ljungBoxTest: fittedParameters');
  if (fittedParameters >= lag) {
    const path = 'ljungBoxTest: fittedParameters';
    throw new SupportKpisError({ code: 'out_of_range', path, expected: 'fewer than lags', received: fittedParameters });
  }
  const column = forecastColumn(values, 'ljungBoxTest');
  const count = column.length;
  const correlations = count > lag ? autocorrelationOf(column, lag) : null;
  if (correlations === null) return null;
  let total = 0;
  for (let step = 1; step <= lag; step++) total += (correlations[step] as number) ** 2 / (count - step);
  const q = count * (count + 2) * total;
  const degreesOfFreedom = lag - fittedParameters;
  return { q, degreesOfFreedom, p: chiSquareTail(q, degreesOfFreedom) };
}
