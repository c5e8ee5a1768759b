import { type Exclusion, fault } from '../../fold/outcome.ts';

/** What a review says about one criterion. */
export interface Mark {
  readonly criterion: string;
  readonly score: number;
  readonly max: number;
  /** score ÷ max. */
  readonly share: number;
  readonly weight: number;
  /** Whether it is critical and did not pass. */
  readonly failed: boolean;
}

/** Weights between these neither overflow when they are added up nor vanish when they are multiplied. */
const LIGHTEST = 1e-9;
const HEAVIEST = 1e9;

/** One criterion of a review, checked; a fault where it cannot be used. */
export function markOf(row: unknown, path: string, criticalPass: number): Mark | Exclusion {
  if (typeof row !== 'object' || row === null) return fault('not_an_object', path, 'an object', row);
  const { criterion, score, max, weight: given, critical: flag } = row as Readonly<Record<string, unknown>>;
  const weight = given ?? 1;
  const critical = flag ?? false;
  if (!isText(criterion)) {
    return fault('invalid_id', `${path}.criterion`, 'the name of a criterion', criterion);
  }
  if (typeof max !== 'number' || !(max > 0 && max < Number.POSITIVE_INFINITY)) {
    return fault('invalid_max', `${path}.max`, 'a number above 0', max);
  }
  if (typeof score !== 'number' || !(score >= 0 && score <= max)) {
    return fault('invalid_score', `${path}.score`, `a number from 0 to ${max}`, score);
  }
  if (typeof weight !== 'number' || !(weight === 0 || (weight >= LIGHTEST && weight <= HEAVIEST))) {
    return fault('invalid_weight', `${path}.weight`, `0 or a number from ${LIGHTEST} to ${HEAVIEST}`, weight);
  }
  if (typeof critical !== 'boolean') return fault('invalid_flag', `${path}.critical`, 'true or false', critical);
  const share = score / max;
  return { criterion, score, max, share, weight, failed: critical && share < criticalPass };
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
