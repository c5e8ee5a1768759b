import { fieldOf } from '../../fold/fieldOf.ts';
import type { RowOutcome } from '../../fold/fold.ts';
import { share } from '../../fold/rate.ts';
import { assertRows } from '../../fold/run.ts';
import { sortedTally } from '../../fold/tally.ts';
import { isScale } from '../../kpi/scale.ts';
import { needsScale, type SurveyOptions } from '../../kpis/satisfaction/surveyOptions.ts';
import type { Scale, Survey } from '../../model/survey.ts';
import { assertSentCohort } from './assertSentCohort.ts';
import { silentSurveys } from './silentSurveys.ts';
import { soleScale } from './soleScale.ts';
import type { SurveyKpi } from './surveyKpi.ts';

/** Between which scores the whole truth lies, whatever those who did not answer think. */
export interface ResponseBounds {
  readonly kpi: string;
  /** The score of the answers; `null` without any. */
  readonly value: number | null;
  /** The score if everyone who did not answer had given the answer at one end of the scale … */
  readonly lower: number | null;
  /** … and at the other. */
  readonly upper: number | null;
  readonly answered: number;
  /** Silent customers that the bounds reckon with: at most one per ticket, unless all answers count. */
  readonly silent: number;
  /** Answered ÷ (answered + silent). */
  readonly responseRate: number | null;
  /** Surveys that the bounds are not about, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * How wrong a survey score can be because not everyone answered: the worst and the best case.
 *
 * Everyone who was asked and did not answer is given first the lowest and then the highest answer of the scale, and the
 * KPI is asked again. No assumption can lead outside these bounds, and no number of answers makes them narrower: only a
 * higher response rate does. A ticket about which its customer answered another survey counts as answered.
 *
 * Trap: they are no confidence interval; they leave out the uncertainty of sampling (`interval`) and answers that are
 * no valid score.
 *
 * Takes any KPI of survey answers with its options, and all surveys that were sent; gives scores in the KPI's unit.
 *
 * @throws SupportKpisError `not_a_kpi`; `invalid_option` for a period by the answer; `missing_option` when neither option nor surveys say on what scale an unanswered survey was
 * asked; `not_iterable`.
 * @example
 * import { csat, responseBounds } from 'support-kpis';
 * const surveys = [5, 5, 1, undefined].map((score, index) => ({ id: `S-${index}`, kind: 'csat', score }) as const);
 * const { lower, upper } = responseBounds(csat.with({ scale: { min: 1, max: 5 } }), surveys);
 * [lower, upper] // → [0.5, 0.75]
 * @see C. F. Manski (1989), Anatomy of the Selection Problem, Journal of Human Resources 24
 */
export function responseBounds<Row extends Survey>(
  kpi: SurveyKpi<NoInfer<Row>>,
  surveys: Iterable<Row>,
): ResponseBounds {
  assertSentCohort(kpi, 'responseBounds');
  assertRows(surveys, 'responseBounds');
  const rows = [...surveys];
  let given = kpi.init();
  for (const row of rows) given = kpi.add(given, row);
  const account = kpi.account(given);
  needsScale(account, 'responseBounds');
  const { value } = kpi.result(given);
  const { no_answer: _, ...excluded } = account.excluded;
  const outcomes = kpi.outcomes?.(rows) as RowOutcome[];
  const { answers, scale: option } = kpi.options as SurveyOptions;
  const silent = silentSurveys(rows, outcomes, answers !== 'all');
  const answered = rows.filter((_, index) => outcomes[index] === 'counted');
  let sole: Scale | undefined;
  const scales = silent.map((survey) => {
    const scale = fieldOf(survey, 'scale');
    if (isScale(scale)) return scale;
    sole ??= soleScale(option, answered);
    return sole;
  });
  const filled = (end: keyof Scale): unknown => {
    let state = kpi.init();
    for (const row of answered) state = kpi.add(state, row);
    for (const [index, row] of silent.entries()) {
      const scale = scales[index] as Scale;
      state = kpi.add(state, { ...row, scale, score: scale[end] });
    }
    return state;
  };
  const worst = filled('min');
  const ends = [worst, filled('max')].map((state) => kpi.result(state).value);
  const [lower = null, upper = null] = ends.sort((left, right) => (left ?? 0) - (right ?? 0));
  const all = kpi.account(worst).counted;
  return {
    ...{ kpi: kpi.definition.id, value, lower, upper, answered: answered.length, silent: all - answered.length },
    ...{ responseRate: share(answered.length, all), excluded: sortedTally(excluded) },
  };
}
