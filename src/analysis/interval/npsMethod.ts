import type { NpsCounts, NpsMethod } from '../../stats/intervals/npsCounts.ts';

/** With fewer promoters or detractors than this, the textbook variance of a net score promises more than it holds. */
const LEAST_OF_A_CLASS = 10;

/** The multinomial method where answers are many on both ends, else the adjusted one. */
export function npsMethod({ promoters, detractors }: NpsCounts): NpsMethod {
  return Math.min(promoters, detractors) < LEAST_OF_A_CLASS ? 'adjusted' : 'multinomial';
}

/** Without any variation the multinomial method has no width. */
export function isOfOneClass({ promoters, passives, detractors }: NpsCounts): boolean {
  const answers = promoters + passives + detractors;
  return promoters === answers || passives === answers || detractors === answers;
}
