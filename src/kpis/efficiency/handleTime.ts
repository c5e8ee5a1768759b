import { type DurationSummary, type DurationValues, durations } from '../../fold/durations.ts';
import { evidenceOf, withEvidence } from '../../fold/evidence.ts';
import { type Exclusion, exclude, fault } from '../../fold/outcome.ts';
import { share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';
import { unknownChatOutcome, wasAccepted } from '../../kpi/chats.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { durationBetween, type Stopwatch, stopwatch } from '../../kpi/durationBetween.ts';
import { type DistributionOptions, distributionChecks } from '../../kpi/durationOptions.ts';
import { unknownOutcome } from '../../kpi/inboundCalls.ts';
import type { Call, Chat, Interaction } from '../../model/interaction.ts';
import { addToSum, mergeSums, sumOf } from '../../stats/exactSum.ts';
import type { LogHistogram } from '../../stats/logHistogram.ts';

/** Mean milliseconds per contact of each part of the work; the parts add up to the mean handle time. */
export interface HandleTimeParts {
  readonly talk: number | null;
  readonly hold: number | null;
  readonly chat: number | null;
  readonly wrapUp: number | null;
}

export interface HandleTime extends DurationSummary {
  /** Mean milliseconds per contact of each part. */
  readonly parts: HandleTimeParts;
}

const names = ['talk', 'hold', 'chat', 'wrapUp'] as const;
type Parts = Record<(typeof names)[number], number>;

interface KeptHandleTime {
  times: DurationValues | LogHistogram;
  talk: number[];
  hold: number[];
  chat: number[];
  wrapUp: number[];
}

const otherKind = exclude('other_kind');
const notAnswered = exclude('not_answered');
const notAccepted = exclude('not_accepted');

/**
 * How long agents work on a contact (AHT).
 *
 * Counts: answered calls: talk + hold + wrap-up (talk from answer to end less hold, where the record has none); accepted
 * chats: acceptance to end + wrap-up. The mean is the ratio of sums, all work ÷ all contacts. Unanswered contacts are
 * left out; messages: `other_kind`.
 *
 * Trap: an agent with three chats at once is not working three hours in one; see `chatConcurrency`.
 *
 * Takes interactions; gives a distribution in milliseconds with the mean of each part.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant`, `negative_duration`, `invalid_duration` and `unknown_outcome` at the first faulty row.
 * @example
 * import { handleTime, seconds } from 'support-kpis';
 * const calls = [{
 *   kind: 'call', id: '1', direction: 'inbound', queuedAt: 0, answeredAt: 5, endedAt: 9, outcome: 'answered',
 *   talk: seconds(120), hold: seconds(30), wrapUp: seconds(60),
 * }] as const;
 * handleTime(calls).value // → 210000
 * handleTime(calls).parts.wrapUp // → 60000
 */
export const handleTime = /* @__PURE__ */ defineKpi({
  id: 'handle_time',
  title: 'Handle time (AHT)',
  question: 'How much work is a contact?',
  formula: '(talk + hold + wrap-up) ÷ answered contacts',
  rows: 'interactions',
  unit: 'duration',
  better: 'neither',
  sources: ['Contact-centre practice: average handle time'],
  options: distributionChecks,
  summary: (options: DistributionOptions): Summary<Parts, KeptHandleTime, HandleTime> => {
    const own = durations(options);
    return {
      init: () => ({ times: own.init(), talk: [], hold: [], chat: [], wrapUp: [] }),
      keep(kept, parts) {
        kept.times = own.keep(kept.times, parts.talk + parts.hold + parts.chat + parts.wrapUp);
        for (const name of names) if (parts[name] !== 0) kept[name] = addToSum(kept[name], parts[name]);
        return kept;
      },
      merge(left, right) {
        left.times = own.merge(left.times, right.times);
        for (const name of names) left[name] = mergeSums(left[name], right[name]);
        return left;
      },
      result(kept, accounting) {
        const mean = (name: (typeof names)[number]): number | null => share(sumOf(kept[name]), accounting.counted);
        const parts = { talk: mean('talk'), hold: mean('hold'), chat: mean('chat'), wrapUp: mean('wrapUp') };
        const times = own.result(kept.times, accounting);
        return withEvidence({ ...times, parts }, evidenceOf(times));
      },
    };
  },
  measure: (_: DistributionOptions) => {
    const watch = stopwatch({});
    return (interaction: Interaction): Parts | Exclusion => {
      if (interaction.kind === 'call') return callParts(watch, interaction);
      return interaction.kind === 'chat' ? chatParts(watch, interaction) : otherKind;
    };
  },
});

function callParts(watch: Stopwatch, call: Call): Parts | Exclusion {
  if (call.outcome !== 'answered') return unknownOutcome(call) ?? notAnswered;
  const hold = call.hold ?? 0;
  const wrapUp = call.wrapUp ?? 0;
  if (!isDuration(hold)) return invalidDuration('hold', hold);
  if (!isDuration(wrapUp)) return invalidDuration('wrapUp', wrapUp);
  let talk = call.talk ?? null;
  if (talk === null) {
    const whole = durationBetween(watch, call, 'answeredAt', call.answeredAt, 'endedAt', call.endedAt);
    if (typeof whole !== 'number') return whole;
    talk = Math.max(0, whole - hold);
  }
  return isDuration(talk) ? { talk, hold, chat: 0, wrapUp } : invalidDuration('talk', talk);
}

function chatParts(watch: Stopwatch, chat: Chat): Parts | Exclusion {
  const unknown = unknownChatOutcome(chat);
  if (unknown !== null) return unknown;
  if (!wasAccepted(chat)) return notAccepted;
  const length = durationBetween(watch, chat, 'acceptedAt', chat.acceptedAt, 'endedAt', chat.endedAt);
  if (typeof length !== 'number') return length;
  const wrapUp = chat.wrapUp ?? 0;
  return isDuration(wrapUp) ? { talk: 0, hold: 0, chat: length, wrapUp } : invalidDuration('wrapUp', wrapUp);
}

/** Beyond it milliseconds are no longer told apart, and sums would overflow. */
const LONGEST = Number.MAX_SAFE_INTEGER;

function isDuration(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= LONGEST;
}

function invalidDuration(field: string, value: unknown): Exclusion {
  return fault('invalid_duration', field, 'milliseconds, 0 or more', value);
}
