import type { Tally } from '../../fold/tally.ts';
import type { Scale } from '../../model/survey.ts';

/** How often each score was given on one scale. */
export interface ScaleCounts {
  readonly scale: Scale;
  /** `counts[i]` is for the score `scale.min + i`. */
  readonly counts: readonly number[];
}

export type AnswerCounts = readonly ScaleCounts[];

/** The counts by scale, from a tally of `min-max:score`; scales in ascending order. */
export function answerCounts(tally: Tally): AnswerCounts {
  const scales = new Map<string, { scale: Scale; counts: number[] }>();
  for (const key of Object.keys(tally)) {
    const [, low, high, score] = /^(-?\d+)-(-?\d+):(-?\d+)$/.exec(key) ?? [];
    const scale: Scale = { min: Number(low), max: Number(high) };
    const name = `${low}-${high}`;
    const own = scales.get(name) ?? { scale, counts: new Array<number>(scale.max - scale.min + 1).fill(0) };
    own.counts[Number(score) - scale.min] = tally[key] as number;
    scales.set(name, own);
  }
  return [...scales.values()].sort(({ scale: left }, { scale: right }) => left.min - right.min || left.max - right.max);
}

/** How many answers are at least `from` and at most `to`. */
export function answersBetween({ scale, counts }: ScaleCounts, from: number, to: number): number {
  let answers = 0;
  for (let score = Math.max(from, scale.min); score <= Math.min(to, scale.max); score++) {
    answers += counts[score - scale.min] as number;
  }
  return answers;
}

/** Mean answer; `null` without answers, and where scales are mixed, for their points mean different things. */
export function meanAnswer(answers: AnswerCounts): number | null {
  const [only] = answers;
  if (only === undefined || answers.length > 1) return null;
  let responses = 0;
  let total = 0;
  for (const [index, count] of only.counts.entries()) {
    responses += count;
    total += count * (only.scale.min + index);
  }
  return responses === 0 ? null : total / responses;
}

/** Answers by score, every point of the scale named; with several scales the names carry the scale: `1-5: 4`. */
export function distributionOf(answers: AnswerCounts): Record<string, number> {
  const distribution: Record<string, number> = {};
  for (const { scale, counts } of answers) {
    const prefix = answers.length > 1 ? `${scale.min}-${scale.max}: ` : '';
    for (const [index, count] of counts.entries()) distribution[`${prefix}${scale.min + index}`] = count;
  }
  return distribution;
}
