import { compareKeys } from '../../fold/groupKey.ts';
import type { Scale, SurveyKind } from '../../model/survey.ts';
import { sumOf } from '../../stats/exactSum.ts';
import type { OpinionTotals, TotalsByGroup } from './opinionSummary.ts';

/** The answers of one kind that one source gave on one scale. */
export interface VoiceSource {
  /** `null` where nobody said. */
  readonly source: string | null;
  /** The kind of survey. */
  readonly kind: SurveyKind;
  /** The scale that the source used. */
  readonly scale: Scale;
  readonly responses: number;
  /** Mean answer on its own scale. */
  readonly mean: number;
  /** Mean answer on the common scale: 0 is the worst answer, 1 the best. */
  readonly mapped: number;
  /** Answers in the lowest third of the scale. */
  readonly negative: number;
  /** Answers in the middle third, its ends included. */
  readonly neutral: number;
  /** Answers in the highest third. */
  readonly positive: number;
}

/** The rows of all sources, by source (unknown last), kind and scale. */
export function voiceSources(totals: TotalsByGroup): VoiceSource[] {
  return Object.keys(totals)
    .map((group) => sourceOf(group, totals[group] as OpinionTotals))
    .sort(
      (left, right) =>
        compareKeys(left.source, right.source) ||
        compareKeys(left.kind, right.kind) ||
        left.scale.min - right.scale.min ||
        left.scale.max - right.scale.max,
    );
}

function sourceOf(group: string, { responses, score, mapped, negative, positive }: OpinionTotals): VoiceSource {
  const [source, kind, min, max] = JSON.parse(group) as [string | null, SurveyKind, number, number];
  return {
    ...{ source, kind, scale: { min, max }, responses, mean: sumOf(score) / responses },
    ...{ mapped: sumOf(mapped) / responses, negative, neutral: responses - negative - positive, positive },
  };
}
