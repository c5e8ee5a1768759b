import { exclude, fault, type Measure } from '../../fold/outcome.ts';
import { isScale, type ScaleOption, scaleOf } from '../../kpi/scale.ts';
import type { Scale, Survey, SurveyKind } from '../../model/survey.ts';
import { toInstant } from '../../time/instant.ts';

export type ScalesByKind = Readonly<Partial<Record<SurveyKind, ScaleOption>>>;

export interface OpinionRules {
  readonly scale?: ScaleOption | ScalesByKind;
  readonly mirror?: readonly SurveyKind[];
  readonly answers?: 'last_per_ticket' | 'all';
}

/** One answer, on its own scale and on the common one. */
export interface Opinion {
  /** Source, kind and scale as JSON: what may be averaged. */
  readonly group: string;
  readonly score: number;
  /** 0 is the worst answer of its scale, 1 the best. */
  readonly mapped: number;
  /** Kind, source and ticket, where a later answer replaces an earlier one. */
  readonly subject: string | null;
  readonly at: number | null;
  readonly id: string;
}

export const surveyKinds: readonly SurveyKind[] = ['csat', 'nps', 'ces', 'esat', 'fcr'];
const yesOrNo: Scale = { min: 0, max: 1 };
const noAnswer = exclude('no_answer');

/** The valid answers to surveys of all kinds, mapped from their own scales to 0–1. */
export function opinion({ scale, mirror = [], answers = 'last_per_ticket' }: OpinionRules): Measure<Survey, Opinion> {
  const given = givenScales(scale);
  const replace = answers === 'last_per_ticket';
  return ({ id, kind, score, scale: ownScale, source, ticketId = null, respondedAt }) => {
    if (!surveyKinds.includes(kind)) return fault('unknown_kind', 'kind', surveyKinds.join(', '), kind);
    if (score === null || score === undefined) return noAnswer;
    const own = ownScale ?? given(kind);
    if (own === null) return fault('no_scale', 'scale', 'a scale { min, max } on the survey or as an option', own);
    if (!isScale(own)) return fault('invalid_scale', 'scale', 'whole numbers min < max', own);
    const { min, max } = own;
    if (typeof score !== 'number' || !(score >= min && score <= max)) {
      return fault('invalid_score', 'score', `a number from ${min} to ${max}`, score);
    }
    const from = typeof source === 'string' ? JSON.stringify(source) : 'null';
    const at = toInstant(respondedAt);
    return {
      group: `[${from},"${kind}",${min},${max}]`,
      score,
      mapped: (mirror.includes(kind) ? max - score : score - min) / (max - min),
      subject: replace && ticketId !== null ? `${kind} ${from} ${String(ticketId)}` : null,
      at: Number.isNaN(at) ? null : at,
      id: String(id),
    };
  };
}

function givenScales(option: OpinionRules['scale']): (kind: SurveyKind) => Scale | null {
  const scales = new Map<SurveyKind, Scale>();
  for (const kind of surveyKinds) {
    const own = option === undefined || isOneForAll(option) ? option : option[kind];
    if (own !== undefined) scales.set(kind, scaleOf(own));
  }
  // Yes and no are what that question offers, on whatever scale the others are.
  scales.set('fcr', yesOrNo);
  return (kind) => scales.get(kind) ?? null;
}

function isOneForAll(option: ScaleOption | ScalesByKind): option is ScaleOption {
  return typeof option === 'string' || 'min' in option;
}
