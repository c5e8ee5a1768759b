import { share } from '../../fold/rate.ts';
import { matching } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { type ScaleOption, scaleCheck } from '../../kpi/scale.ts';
import type { SurveyKind } from '../../model/survey.ts';
import { mergeSums, sumOf } from '../../stats/exactSum.ts';
import { opinion, type ScalesByKind, surveyKinds } from './opinion.ts';
import { opinionSummary } from './opinionSummary.ts';
import { needsScale, surveyChecks } from './surveyOptions.ts';
import { type VoiceSource, voiceSources } from './voiceSources.ts';

export interface VoiceOfCustomerOptions extends KpiOptions {
  /** The scale of answers without their own: one for all, or by kind, `{ csat: { min: 1, max: 5 }, nps: … }`. */
  readonly scale?: ScaleOption | ScalesByKind;
  /** Kinds whose low scores are the good ones, such as `['ces']` where low is easy. Default: none. */
  readonly mirror?: readonly SurveyKind[];
  /** Which answers about one ticket count, for each source and kind. Default: `'last_per_ticket'`. */
  readonly answers?: 'last_per_ticket' | 'all';
}

/** What customers say everywhere: `value` is the mean answer on a common scale from 0 to 1. */
export interface VoiceOfCustomer {
  readonly value: number | null;
  readonly responses: number;
  /** Answers in the lowest third of their scale. */
  readonly negative: number;
  /** Answers between. */
  readonly neutral: number;
  /** Answers in the highest third. */
  readonly positive: number;
  /** How many different scales were mapped to the common one. */
  readonly scales: number;
  /** One row for each source, kind and scale, in this order. */
  readonly sources: readonly VoiceSource[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * What customers say in surveys, reviews and social ratings together, on one common scale from 0 to 1.
 *
 * Counts: answered surveys of all kinds and sources, of each source and kind the last one about each ticket. An answer
 * is mapped by its own scale, (score − min) ÷ (max − min), half stars too; a kind in `mirror` the other way round; `fcr`
 * is 0 or 1. Negative, neutral and positive are the thirds of the scale, which are those of CSAT on 1–5, 1–7 and 1–10.
 *
 * Trap: a 4 of 5 stars and a 7 of 10 both become numbers, but people do not use scales alike, and the loudest source
 * decides; watch each row of `sources`. The thirds are not those of NPS: a 7 is positive here.
 *
 * Takes surveys; gives means from 0 to 1 and on the source's own scale, and counts.
 *
 * @throws SupportKpisError `missing_option` when neither option nor any survey names the scale; `unknown_option`,
 * `invalid_option`; with `strict` also `invalid_score`, `invalid_scale`, `no_scale` and `unknown_kind`.
 * @example
 * import { voiceOfCustomer } from 'support-kpis';
 * const surveys = [
 *   { id: 'S-1', kind: 'csat', source: 'email', score: 5, scale: { min: 1, max: 5 } },
 *   { id: 'S-2', kind: 'csat', source: 'app_store', score: 4.5, scale: { min: 0, max: 5 } },
 *   { id: 'S-3', kind: 'nps', source: 'email', score: 2, scale: { min: 0, max: 10 } },
 * ] as const;
 * voiceOfCustomer(surveys).value?.toFixed(2) // → '0.70'
 * voiceOfCustomer(surveys).scales // → 3
 */
export const voiceOfCustomer = /* @__PURE__ */ defineKpi({
  id: 'voice_of_customer',
  title: 'Voice of the customer',
  question: 'What do customers say, wherever they say it?',
  formula: 'mean over all answers of (score − min) ÷ (max − min)',
  rows: 'surveys',
  unit: 'score',
  better: 'higher',
  sources: ['Voice-of-the-customer practice: all feedback on one scale, with its sources'],
  options: {
    scale: matching<ScaleOption | ScalesByKind>(
      `${scaleCheck.expected}, or one of these by kind of survey`,
      (value) => scaleCheck.accepts(value) || isByKind(value),
    ),
    mirror: matching<readonly SurveyKind[]>(
      `an array of ${surveyKinds.join(', ')}`,
      (value) => Array.isArray(value) && value.every((kind) => surveyKinds.includes(kind as SurveyKind)),
    ),
    answers: surveyChecks.answers,
  },
  refuse: needsScale,
  summary: (_: VoiceOfCustomerOptions) =>
    opinionSummary((totals, { counted: responses, pending, excluded }): VoiceOfCustomer => {
      const sources = voiceSources(totals);
      const mapped: number[] = [];
      let [negative, positive] = [0, 0];
      for (const own of Object.values(totals)) {
        mergeSums(mapped, own.mapped);
        negative += own.negative;
        positive += own.positive;
      }
      return {
        ...{ value: share(sumOf(mapped), responses), responses },
        ...{ negative, neutral: responses - negative - positive, positive },
        ...{ scales: new Set(sources.map(({ scale }) => `${scale.min} ${scale.max}`)).size, sources },
        ...{ pending, excluded },
      };
    }),
  measure: (options: VoiceOfCustomerOptions) => opinion(options),
});

function isByKind(value: unknown): boolean {
  const entries = Object.entries(value ?? {});
  return (
    entries.length > 0 &&
    entries.every(([kind, own]) => surveyKinds.includes(kind as SurveyKind) && scaleCheck.accepts(own))
  );
}
