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
};

/** How a direction reads. */
export const directions: Readonly<Record<Better, string>> = {
  higher: 'higher is better',
  lower: 'lower is better',
  neither: 'neither way is better by itself',
};

/** The question that the KPIs of a folder answer. */
export const questions: Readonly<Record<string, string>> = {
  response: 'How long did they wait?',
  resolution: 'Was it solved?',
  backlog: 'Is the pile growing?',
  satisfaction: 'Were they pleased?',
  efficiency: 'How is the work carried?',
  quality: 'Was it done well?',
  phone: 'How do calls go?',
  chat: 'How do chats go?',
  social: 'How does social media go?',
  business: 'What did it cost and bring?',
};

/** A band in words: `excellent: above 50`. */
export function bandText({ name, from, above, source }: Band): string {
  const limit = above === undefined ? `from ${from ?? '−∞'}` : `above ${above}`;
  return `- \`${name}\`: ${limit} (${source})`;
}
