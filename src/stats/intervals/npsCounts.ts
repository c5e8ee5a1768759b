import { checkCount } from '../count.ts';

/** How many answers were favourable, neither, and unfavourable. */
export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** `adjusted` holds for few answers and one-sided ones, `multinomial` is the textbook formula of many answers. */
export type NpsMethod = 'adjusted' | 'multinomial';

/** A net score from −100 to 100, and the variance that it has from sample to sample. */
export interface NpsEstimate {
  readonly score: number;
  readonly variance: number;
}

/**
 * The score of the answers and `added` made-up ones, half of them passives and a quarter of each other kind.
 *
 * Not for 0 answers in all.
 */
export function npsEstimate({ promoters, passives, detractors }: NpsCounts, added: number): NpsEstimate {
  const size = promoters + passives + detractors + added;
  const favourable = (promoters + added / 4) / size;
  const unfavourable = (detractors + added / 4) / size;
  const net = (promoters - detractors) / size;
  // (p + d) − (p − d)² by parts that are never negative, so that it is exactly 0 when all answers are alike.
  const neutral = (passives + added / 2) / size;
  return { score: 100 * net, variance: (1e4 * (4 * favourable * unfavourable + neutral * (1 - neutral))) / size };
}

/** @throws `out_of_range` when a count is none */
export function checkNpsCounts({ promoters, passives, detractors }: NpsCounts, path: string): void {
  checkCount(promoters, `${path}.promoters`);
  checkCount(passives, `${path}.passives`);
  checkCount(detractors, `${path}.detractors`);
}

/** How many answers there are in all. */
export function npsAnswers({ promoters, passives, detractors }: NpsCounts): number {
  return promoters + passives + detractors;
}
