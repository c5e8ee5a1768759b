import { csat } from '../../../src/index.ts';
import type { Survey } from '../../../src/model/survey.ts';

export const onFive = csat.with({ scale: { min: 1, max: 5 } });

/** CSAT surveys of a channel: so many satisfied, so many dissatisfied, so many without an answer. */
export function asked(channel: Survey['channel'], good: number, bad: number, silent: number): Survey[] {
  const scores = [...times(good, 5), ...times(bad, 1), ...times(silent, null)];
  return scores.map((score, index) => ({ id: `${channel}-${index}`, kind: 'csat', channel, score }));
}

function times(count: number, score: number | null): (number | null)[] {
  return new Array<number | null>(count).fill(score);
}
