import type { Band, Better, Unit } from '../../src/kpi/definition.ts';

/** How a unit reads. */
export const units: Readonly<Record<Unit, string>> = {
  duration: 'milliseconds',
  rate: 'share, 0 to 1',
  ratio: 'ratio, may pass 1',
  score: 'score',
  count: 'number',
  tickets: 'tickets',
  points: 'points',
  money: 'money, in the currency of the result',
};

/** How a direction reads. */
export const directions: Readonly<Record<Better, string>> = {
  higher: 'higher is better',
  lower: 'lower is better',
  neither: 'neither way is better by itself',
};

/** A band in words: `excellent: above 50`. */
export function bandText({ name, from, to, above, source }: Band): string {
  const limit = above === undefined ? `from ${from ?? '−∞'}${to === undefined ? '' : ` to ${to}`}` : `above ${above}`;
  return `- \`${name}\`: ${limit} (${source})`;
}
