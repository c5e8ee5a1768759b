import { compareKeys, type GroupKey } from '../../fold/groupKey.ts';
import { plainKey } from '../../fold/keyCounts.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { matching } from '../../kpi/checks.ts';
import { needsScale } from '../../kpis/satisfaction/surveyOptions.ts';
import type { Survey } from '../../model/survey.ts';
import { checkFraction } from '../../stats/fraction.ts';
import type { Grouping } from '../groupBy.ts';
import type { SegmentOf } from '../segments/segmentOf.ts';
import { segmentStates } from '../segments/segmentStates.ts';
import { wholeRows } from '../segments/wholeRows.ts';
import { assertSentCohort } from './assertSentCohort.ts';
import { type Population, populationSizes } from './population.ts';
import { byCheck, levelCheck } from './responseCoverage.ts';
import { type StratifiedScore, stratifiedScore } from './stratifiedScore.ts';
import type { SurveyKpi } from './surveyKpi.ts';
import { surveyTally } from './surveyTally.ts';

export interface PostStratifyOptions<By> {
  /** The segments: a field of the survey, or a function that names its segment. */
  readonly by: By;
  /** How large the segments are, such as tickets per channel. Default: the surveys sent to each. */
  readonly population?: Population;
  /** The confidence of the interval. Default: 0.95. */
  readonly level?: number;
}

const checks = {
  by: byCheck,
  population: matching<Population>('a Map or an object of segments to sizes', (value) => typeof value === 'object'),
  level: levelCheck,
};

/**
 * The score as it would be if every segment had answered equally often: segments count by how many were asked, not by
 * how many answered.
 *
 * Takes any KPI of survey answers with its options: `csat`, `nps`, `ces`, `agentSatisfaction`. The interval puts the
 * segments' own intervals together (`interval`: Wilson for shares, multinomial for NPS, Student for means) by the
 * method of variance estimates recovery; with one segment it is that segment's own.
 *
 * Segments without an answer are listed in `empty`; their weight goes to the others in proportion. Segments that the
 * population does not name have no weight and are listed in `unweighted`.
 *
 * Trap: it repairs only what the segments explain. Within a segment those who are silent may still think otherwise:
 * see `responseBounds`. Few answers in a heavy segment make the score uncertain; look at the interval.
 *
 * @throws SupportKpisError `not_a_kpi`; `invalid_option` for a period by the answer; `missing_option` without `by`, or when nobody said what the scale is; `overlapping_segments`,
 * `invalid_group_key`, `out_of_range` for a level or a population; `unknown_option`, `invalid_option`, `not_iterable`.
 * @example
 * import { csat, postStratify } from 'support-kpis';
 * const asked = (channel: 'email' | 'chat', ...scores: (number | undefined)[]) =>
 *   scores.map((score, index) => ({ id: `${channel}-${index}`, kind: 'csat', channel, score }) as const);
 * const surveys = [...asked('chat', 5, 5, 5, 4), ...asked('email', 5, 1, undefined, undefined)];
 * const { value, raw } = postStratify(csat.with({ scale: { min: 1, max: 5 } }), surveys, { by: 'channel' });
 * [value, raw?.toFixed(3)] // → [0.75, '0.833']
 * @see G. Y. Zou, W. Huang, X. Zhang (2009), A note on confidence interval estimation for a linear function of binomial
 * proportions, Computational Statistics & Data Analysis 53
 */
export function postStratify<Row extends Survey, const Field extends keyof Row & string>(
  kpi: SurveyKpi<NoInfer<Row>>,
  surveys: Iterable<Row>,
  options: PostStratifyOptions<Field>,
): StratifiedScore<SegmentOf<Row[Field]>>;
export function postStratify<Row extends Survey, Value>(
  kpi: SurveyKpi<NoInfer<Row>>,
  surveys: Iterable<Row>,
  options: PostStratifyOptions<Grouping<Row, Value>>,
): StratifiedScore<SegmentOf<Value>>;
export function postStratify<Row extends Survey>(
  kpi: SurveyKpi<NoInfer<Row>>,
  surveys: Iterable<Row>,
  options: PostStratifyOptions<string | Grouping<Row, unknown>>,
): StratifiedScore<GroupKey> {
  assertSentCohort(kpi, 'postStratify');
  checkRequired('postStratify', checks, checkOptions('postStratify', checks, options));
  const { by, population, level = 0.95 } = options;
  checkFraction(level, 'postStratify: options.level', true);
  const sizes = population === undefined ? undefined : populationSizes(population);
  const rows = wholeRows(kpi, surveys, 'postStratify');
  let whole = kpi.init();
  for (const row of rows) whole = kpi.add(whole, row);
  needsScale(kpi.account(whole), 'postStratify');
  const states = segmentStates(rows, by, kpi, 'postStratify');
  const segments = [...new Set([...states.keys(), ...(sizes?.keys() ?? [])])].sort(compareKeys).map((key) => {
    const state = states.get(key) ?? kpi.init();
    const { sent, answered } = surveyTally(kpi.account(state));
    return {
      key: plainKey(key),
      sent,
      answered,
      size: sizes === undefined ? sent : (sizes.get(key) ?? 0),
      result: kpi.result(state),
    };
  });
  const kept = segments.filter(({ sent, size }) => sent > 0 || size > 0);
  const { sent, answered, excluded } = surveyTally(kpi.account(whole));
  return {
    ...{ kpi: kpi.definition.id, ...stratifiedScore(kept, level) },
    ...{ raw: kpi.result(whole).value, n: answered, sent, excluded },
  };
}
