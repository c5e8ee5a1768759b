import { SupportKpisError } from '../errors/supportKpisError.ts';
import { bucketValue } from './bucketValue.ts';
import { createLogHistogram, type LogHistogram } from './createLogHistogram.ts';
import { LOWEST_EXPONENT, unitsOf } from './dyadic.ts';
import { exactUnits } from './expansion.ts';
import { addToLogHistogram } from './logHistogram.ts';
import { countAt, failField, numberAt, octavesAt, partialsAt, recordAt } from './logHistogramFields.ts';
import { countOf } from './octaveCounts.ts';
import { squareUnits } from './squareSums.ts';

/**
 * Reads a sketch that comes from elsewhere, such as parsed JSON, and trusts nothing in it: version, shape, sizes and
 * that its figures agree with each other. What it returns is a copy.
 *
 * @throws `unsupported_version` for the layout of another version, `invalid_state` for anything damaged
 * @example
 * import { addToLogHistogram, createLogHistogram, readLogHistogram } from 'support-kpis/stats';
 * const sent = JSON.stringify(addToLogHistogram(createLogHistogram(), 60));
 * readLogHistogram(JSON.parse(sent)).count // → 1
 */
export function readLogHistogram(value: unknown): LogHistogram {
  const source = recordAt(value, 'state');
  if (source['version'] !== 1) {
    throw new SupportKpisError({
      code: Number.isInteger(source['version']) ? 'unsupported_version' : 'invalid_state',
      path: 'readLogHistogram: version',
      expected: '1',
      received: source['version'],
    });
  }
  const relativeError = source['relativeError'];
  if (typeof relativeError !== 'number' || !(relativeError >= 0.0001 && relativeError <= 0.3)) {
    failField('relativeError', 'a fraction from 0.0001 to 0.3', relativeError);
  }
  const empty = createLogHistogram({ relativeError });
  if (source['steps'] !== empty.steps) failField('steps', `${empty.steps}`, source['steps']);
  const squares = recordAt(source['squares'], 'squares');
  const state: LogHistogram = {
    ...empty,
    count: countAt(source['count'], 'count'),
    min: source['min'] === null ? null : numberAt(source['min'], 'min'),
    max: source['max'] === null ? null : numberAt(source['max'], 'max'),
    zeros: countAt(source['zeros'], 'zeros'),
    positive: octavesAt(source['positive'], 'positive', empty.steps),
    negative: octavesAt(source['negative'], 'negative', empty.steps),
    total: partialsAt(source['total'], 'total'),
    squares: {
      ordinary: partialsAt(squares['ordinary'], 'squares.ordinary'),
      large: partialsAt(squares['large'], 'squares.large'),
      small: partialsAt(squares['small'], 'squares.small'),
    },
  };
  checkAgreement(state);
  return state;
}

/** The counts must add up, and the two ends must lie in the outermost buckets. */
function checkAgreement(state: LogHistogram): void {
  const { count, min, max, zeros, positive, negative, relativeError } = state;
  if (countOf(positive) + countOf(negative) + zeros !== count)
    failField('count', 'the number of values counted', count);
  if ((min === null) !== (count === 0)) failField('min', 'a number exactly when there are values', min);
  if ((max === null) !== (count === 0)) failField('max', 'a number exactly when there are values', max);
  if (min === null) return;
  const ends = addToLogHistogram(addToLogHistogram(createLogHistogram({ relativeError }), min), max as number);
  const isInPlace = min <= (max as number) && (count > 1 || min === max);
  if (!isInPlace || bucketValue(state, 0) !== bucketValue(ends, 0)) failField('min', 'the smallest value counted', min);
  if (bucketValue(state, count - 1) !== bucketValue(ends, 1)) failField('max', 'the largest value counted', max);
  checkSums(state, unitsOf(min, LOWEST_EXPONENT), unitsOf(max as number, LOWEST_EXPONENT));
}

/** Sums are those of so many values between the two ends, which are given in units of the smallest number. */
function checkSums({ count, total, squares }: LogHistogram, min: bigint, max: bigint): void {
  const n = BigInt(count);
  const sum = exactUnits(total);
  if (sum < n * min || sum > n * max) failField('total', 'a sum of as many values from min to max', total);
  const squared = squareUnits(squares);
  const most = max > -min ? max * max : min * min;
  if (n * squared < sum * sum || squared > n * most)
    failField('squares', 'sums of the squares of these values', squares);
}
