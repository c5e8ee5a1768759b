import { durations } from '../../fold/durations.ts';
import { exclude } from '../../fold/outcome.ts';
import { chats, wasAccepted } from '../../kpi/chats.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { durationBetween, stopwatch } from '../../kpi/durationBetween.ts';
import { type DurationOptions, durationChecks } from '../../kpi/durationOptions.ts';

const notAccepted = exclude('not_accepted');

/**
 * How long chats last once an agent has accepted them.
 *
 * Counts: accepted chats, from acceptance to end. Never accepted: `not_accepted`.
 *
 * Trap: chats that nobody closes last until a timer does it.
 *
 * Takes interactions; gives a distribution in milliseconds.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant`, `negative_duration` and `unknown_outcome` at the first faulty row.
 * @example
 * import { chatDuration, formatDuration, minutes } from 'support-kpis';
 * const chats = [
 *   { kind: 'chat', id: '1', requestedAt: 0, acceptedAt: minutes(1), endedAt: minutes(11), outcome: 'completed' },
 * ] as const;
 * formatDuration(chatDuration(chats).value) // → '10m'
 */
export const chatDuration = /* @__PURE__ */ defineKpi({
  id: 'chat_duration',
  title: 'Chat duration',
  question: 'How long do chats last?',
  formula: 'chat ended − chat accepted',
  rows: 'interactions',
  unit: 'duration',
  better: 'neither',
  sources: ['Zendesk Chat: chat duration'],
  options: durationChecks,
  summary: durations,
  measure: (options: DurationOptions) => {
    const watch = stopwatch(options);
    return chats((chat) => {
      if (!wasAccepted(chat)) return notAccepted;
      return durationBetween(watch, chat, 'acceptedAt', chat.acceptedAt, 'endedAt', chat.endedAt);
    });
  },
});
