import { compareKeys, type GroupKey } from '../../fold/groupKey.ts';
import { plainKey } from '../../fold/keyCounts.ts';
import { share } from '../../fold/rate.ts';
import { required } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { matching, oneOf } from '../../kpi/checks.ts';
import { surveyResponseRate } from '../../kpis/satisfaction/surveyResponseRate.ts';
import type { Survey, SurveyKind } from '../../model/survey.ts';
import { checkFraction } from '../../stats/fraction.ts';
import { wilsonInterval } from '../../stats/wilsonInterval.ts';
import type { Grouping } from '../groupBy.ts';
import type { SegmentOf } from '../segments/segmentOf.ts';
import { segmentStates } from '../segments/segmentStates.ts';

export interface CoverageOptions<By> {
  /** The segments: a field of the survey, or a function that names its segment. */
  readonly by: By;
  /** Only surveys of this kind. Default: all. */
  readonly kind?: SurveyKind;
  /** The confidence of the intervals. Default: 0.95. */
  readonly level?: number;
}

/** How many of a segment answered, and how far it speaks for more or fewer than it is. */
export interface CoverageSegment<Key> {
  readonly key: Key;
  readonly sent: number;
  readonly answered: number;
  /** Answered ÷ sent, and its Wilson interval. */
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
  readonly shareOfSent: number;
  /** `null` when nobody at all answered. */
  readonly shareOfAnswers: number | null;
}

/** Who answers. `value` is the response rate of all. */
export interface ResponseCoverage<Key> {
  readonly value: number | null;
  readonly sent: number;
  readonly answered: number;
  readonly level: number;
  readonly method: 'wilson';
  /** The most surveys first. */
  readonly segments: readonly CoverageSegment<Key>[];
  readonly excluded: Readonly<Record<string, number>>;
}

export const byCheck = required(
  matching('a field or a function', (value) => typeof value === 'string' || typeof value === 'function'),
);
export const levelCheck = matching<number>('a number', (value) => typeof value === 'number');
const checks = { by: byCheck, kind: oneOf('csat', 'nps', 'ces', 'esat', 'fcr'), level: levelCheck };

/**
 * Who answers surveys, and who is silent: a segment whose share of the answers is smaller than its share of the surveys
 * is heard too little in every score.
 *
 * Counts: every survey that was sent; it is answered when it holds a score, valid or not.
 *
 * Trap: equal response rates of segments do not mean that those who answer think like those who do not; see
 * `responseBounds`.
 *
 * @throws SupportKpisError `missing_option` without `by`; `overlapping_segments` when it is a list; `invalid_group_key`,
 * `out_of_range` for another level, `unknown_option`, `invalid_option`, `not_iterable`.
 * @example
 * import { responseCoverage } from 'support-kpis';
 * const surveys = [5, undefined, undefined, 4].map(
 *   (score, index) => ({ id: `S-${index}`, kind: 'csat', channel: index < 3 ? 'email' : 'chat', score }) as const,
 * );
 * const { segments } = responseCoverage(surveys, { by: 'channel' });
 * segments.map(({ key, shareOfSent, shareOfAnswers }) => [key, shareOfSent, shareOfAnswers]) // → [['email', 0.75, 0.5], ['chat', 0.25, 0.5]]
 */
export function responseCoverage<Row extends Survey, const Field extends keyof Row & string>(
  surveys: Iterable<Row>,
  options: CoverageOptions<Field>,
): ResponseCoverage<SegmentOf<Row[Field]>>;
export function responseCoverage<Row extends Survey, Value>(
  surveys: Iterable<Row>,
  options: CoverageOptions<Grouping<Row, Value>>,
): ResponseCoverage<SegmentOf<Value>>;
export function responseCoverage<Row extends Survey>(
  surveys: Iterable<Row>,
  options: CoverageOptions<string | Grouping<Row, unknown>>,
): ResponseCoverage<GroupKey> {
  checkRequired('responseCoverage', checks, checkOptions('responseCoverage', checks, options));
  const { by, kind, level = 0.95 } = options;
  checkFraction(level, 'responseCoverage: options.level', true);
  const rate = kind === undefined ? surveyResponseRate : surveyResponseRate.with({ kind });
  const states = segmentStates<Row, unknown>(surveys, by, rate, 'responseCoverage');
  const all = rate.result([...states.values()].reduce((left, right) => rate.merge(left, right), rate.init()));
  const { value, numerator: answered, denominator: sent, excluded } = all;
  const segments = [...states].flatMap(([key, state]) => {
    const own = rate.result(state);
    const interval = wilsonInterval(own.numerator, own.denominator, level);
    if (own.value === null || interval === null) return [];
    return {
      ...{ key: plainKey(key), sent: own.denominator, answered: own.numerator, rate: own.value, ...interval },
      ...{ shareOfSent: own.denominator / sent, shareOfAnswers: share(own.numerator, answered) },
    };
  });
  segments.sort((left, right) => right.sent - left.sent || compareKeys(left.key, right.key));
  return { value, sent, answered, level, method: 'wilson', segments, excluded };
}
