import type { Accounting } from '../../fold/fold.ts';
import { sortedTally, type Tally } from '../../fold/tally.ts';

/** How many surveys a score could have come from, and how many it came from. */
export interface SurveyTally {
  /** Asked, and counted or not: without an answer, or with one that is no valid score. */
  readonly sent: number;
  /** Answers that count. */
  readonly answered: number;
  /** Surveys that the score is not about: of another kind, outside the period, replaced by a later answer. */
  readonly excluded: Readonly<Record<string, number>>;
}

/** Reasons for which a survey that was sent has no part in the score. */
const asked = ['no_answer', 'invalid_score', 'no_scale', 'invalid_scale', 'unsupported_scale'];

export function surveyTally({ counted, pending, excluded }: Accounting): SurveyTally {
  const rest: Tally = {};
  let sent = counted + pending;
  for (const [reason, count] of Object.entries(excluded)) {
    if (asked.includes(reason)) sent += count;
    else rest[reason] = count;
  }
  return { sent, answered: counted, excluded: sortedTally(rest) };
}
