import { assertRows, eachRow } from '../../fold/run.ts';
import { addToTally, sortedTally, type Tally } from '../../fold/tally.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { type GamingOptions, gamingRules } from './gamingOptions.ts';
import type { GamingSignal } from './gamingSignal.ts';
import type { Signal } from './signal.ts';
import { bunchedUnderTarget } from './signals/bunchedUnderTarget.ts';
import { closeReopen } from './signals/closeReopen.ts';
import { doubleReplies } from './signals/doubleReplies.ts';
import { emptyReplies } from './signals/emptyReplies.ts';
import { pendingBeforeBreach } from './signals/pendingBeforeBreach.ts';
import { reassignedBeforeSurvey } from './signals/reassignedBeforeSurvey.ts';
import { type SignalTally, signalTally } from './signalTally.ts';

/** How often figures may have been worked on instead of requests, beside how often it would look so anyway. */
export interface GamingSignals {
  readonly signals: readonly GamingSignal[];
  /** Signals that were not looked for, and the options that they need. */
  readonly unchecked: readonly { readonly signal: string; readonly needs: readonly string[] }[];
  /** Tickets left out, by reason; of an `unreadable` one, what could be read before the fault may be counted. */
  readonly excluded: Readonly<Record<string, number>>;
}

const all: readonly Signal[] = [
  closeReopen,
  pendingBeforeBreach,
  bunchedUnderTarget,
  doubleReplies,
  emptyReplies,
  reassignedBeforeSurvey,
];

/**
 * Patterns that move a figure without helping a customer, each beside how often it occurs by itself. Never a verdict.
 *
 * `close_reopen`: solved again within `burst` of a reopening. `pending_before_breach`: set to pending within `before` of
 * a promise's due instant. `bunched_under_target`: done in the last tenth before `target`. `double_replies`: two replies
 * of one agent within `doubled`, no customer between. `empty_replies`: without text, or the same text again; needs
 * `textOf`. `reassigned_before_survey`: passed on within `beforeSurvey` of the survey. Each signal's `note` says what its
 * rows and its base rate are. Merged, spam, deleted and test tickets stay out.
 *
 * Trap: every pattern has honest reasons, and the notes name them. A ratio near 1 is what chance would do, and a high
 * one over few rows still may be chance. It is a question to the people concerned, and no basis for judging anyone.
 *
 * Takes tickets with `history` and `interactions`, in any order; gives plain JSON. Linear in the rows.
 *
 * @throws SupportKpisError `not_iterable`, `unknown_option`, `invalid_option`, `invalid_policy`, `invalid_clock`; and
 * what `textOf` throws is taken for a ticket that cannot be read.
 * @example
 * import { gamingSignals, minutes } from 'support-kpis';
 * const change = (minute: number, to: string) => ({ at: minutes(minute), kind: 'status', to }) as const;
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, history: [change(5, 'solved'), change(60, 'open'), change(61, 'solved')] },
 *   { id: 'A-2', createdAt: 0, history: [change(90, 'solved')] },
 * ];
 * const [quick] = gamingSignals(tickets).signals;
 * [quick?.id, quick?.rate, quick?.baseRate, quick?.ratio] // → ['close_reopen', 1, 0.5, 2]
 */
export function gamingSignals(tickets: Iterable<TicketRow>, options?: GamingOptions): GamingSignals {
  const rules = gamingRules(options);
  assertRows(tickets, 'gamingSignals');
  const unchecked: { signal: string; needs: string[] }[] = [];
  const watched: { signal: Signal; tally: SignalTally; see: (ticket: TicketRow) => void }[] = [];
  for (const signal of all) {
    const needs = signal.needs.filter((need) => rules[need] === undefined);
    const tally = signalTally();
    if (needs.length > 0) unchecked.push({ signal: signal.words.id, needs });
    else watched.push({ signal, tally, see: signal.watch(rules, tally) });
  }
  const excluded: Tally = {};
  eachRow(tickets, (ticket) => {
    const reason = reasonOf(ticket, watched);
    if (reason !== null) addToTally(excluded, reason);
  });
  return {
    signals: watched.map(({ signal, tally }) => tally.result(signal.words, rules)),
    unchecked,
    excluded: sortedTally(excluded),
  };
}

/** Looks at a ticket; why it stays out, or what could not be read. */
function reasonOf(ticket: TicketRow, watched: readonly { readonly see: (ticket: TicketRow) => void }[]): string | null {
  if (typeof ticket !== 'object' || ticket === null || Array.isArray(ticket)) return 'not_an_object';
  try {
    if ((ticket.excluded ?? null) !== null) return String(ticket.excluded);
    for (const { see } of watched) see(ticket);
    return null;
  } catch {
    return 'unreadable';
  }
}
