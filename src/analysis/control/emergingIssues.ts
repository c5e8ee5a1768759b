import { fieldOf } from '../../fold/fieldOf.ts';
import { groupKeysOf } from '../../fold/groupKey.ts';
import { assertRows, eachRow } from '../../fold/run.ts';
import { addToTally, sortedTally, type Tally } from '../../fold/tally.ts';
import { exclusionOf } from '../../kpi/received.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { PAdjustment } from '../../stats/tests/adjustP.ts';
import { toInstant } from '../../time/instant.ts';
import { type EmergingIssue, testIssues } from './emergingIssue.ts';
import { type EmergingOptions, emergingSettings } from './emergingOptions.ts';
import { issueTallies } from './issueTally.ts';

/** A stretch of time, half-open. */
export interface IssueSpan {
  readonly from: number;
  readonly to: number;
  /** Tickets in it. */
  readonly tickets: number;
}

/** Issues that spike, the surest first. */
export interface EmergingIssues {
  readonly window: IssueSpan;
  /** What the window is held against; begins with the first ticket, where that is later than asked for. */
  readonly history: IssueSpan;
  readonly per: 'tickets' | 'time';
  readonly level: number;
  readonly adjust: PAdjustment;
  /** How many issues were looked at. */
  readonly tested: number;
  /** Why nothing could be compared. */
  readonly reason: 'no_data' | 'no_history' | null;
  readonly issues: readonly EmergingIssue[];
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * Which kinds of issues suddenly come more often: issue types, tags, products, or what a function names.
 *
 * The tickets of the latest `window` are held against those of the `history` just before it, for each kind by itself: by an
 * exact test of two counts, made up for the many kinds. Per ticket (the default) a day that is busier for all kinds is no
 * spike of any; `per: 'time'` counts per hour instead. Merged, spam, deleted and test tickets stay out, as do those
 * without a date. A ticket with several tags is one of each.
 *
 * Trap: an import brings a thousand tickets in one minute; see `topMinuteShare`. One outage brings many tickets that are one
 * event. And at night other issues come than by day: a window of whole days, or weeks, does not mind.
 *
 * Takes tickets in any order; gives counts, ratios and ids. Linear in the tickets.
 *
 * @throws SupportKpisError `missing_option` without `asOf` or `window`; `not_iterable`, `invalid_group_key`,
 * `unknown_option`, `invalid_option`.
 * @example
 * import { days, emergingIssues } from 'support-kpis';
 * const tickets = Array.from({ length: 300 }, (_, index) => ({
 *   id: `T-${index}`,
 *   createdAt: days(index / 10),
 *   type: index >= 290 && index % 2 === 0 ? 'login' : index % 30 === 0 ? 'login' : 'billing',
 * }));
 * const { issues } = emergingIssues(tickets, { asOf: days(30), window: days(1) });
 * issues.map(({ key, count, before, adjustedP }) => [key, count, before, adjustedP < 0.001]) // → [['login', 5, 9, true]]
 * issues[0]?.ids // → ['T-290', 'T-292', 'T-294', 'T-296', 'T-298']
 */
export function emergingIssues<Row extends TicketRow>(
  tickets: Iterable<Row>,
  options: EmergingOptions<NoInfer<Row>>,
): EmergingIssues {
  const { from, middle, to, by, per, least, level, adjust, ids } = emergingSettings(options);
  assertRows(tickets, 'emergingIssues');
  const keyOf = typeof by === 'function' ? by : (ticket: Row): unknown => fieldOf(ticket, by);
  const tallies = issueTallies();
  const excluded: Tally = {};
  let [counted, before, first] = [0, 0, middle];
  eachRow(tickets, (ticket) => {
    const at = dateOf(ticket, from, to);
    if (typeof at === 'string') addToTally(excluded, at);
    else {
      for (const key of groupKeysOf(keyOf(ticket), 'emergingIssues: by')) tallies.add(key, at, at >= middle, ticket);
      if (at >= middle) counted++;
      else before++;
      if (at < first) first = at;
    }
  });
  const window = { from: middle, to, tickets: counted };
  const history = { from: first, to: middle, tickets: before };
  const exposures =
    per === 'tickets' ? { now: counted, earlier: before } : { now: to - middle, earlier: middle - first };
  const reason = counted === 0 ? 'no_data' : before === 0 ? 'no_history' : null;
  const tested = reason === null ? testIssues(tallies.result(), exposures, level, adjust) : [];
  return {
    ...{ window, history, per, level, adjust, tested: tested.length, reason },
    issues: tested
      .filter(({ count, adjustedP }) => adjustedP < 1 - level && count >= least)
      .map((issue) => ({ ...issue, ids: issue.ids.slice(0, ids) })),
    excluded: sortedTally(excluded),
  };
}

/** When a ticket came, or why it does not count. */
function dateOf(ticket: TicketRow, from: number, to: number): number | string {
  if (typeof ticket !== 'object' || ticket === null || Array.isArray(ticket)) return 'not_an_object';
  try {
    const exclusion = exclusionOf(ticket.excluded);
    if (exclusion !== null) return exclusion.excluded;
    const at = toInstant(ticket.createdAt);
    if (Number.isNaN(at)) return 'invalid_instant';
    return at >= from && at < to ? at : 'outside_period';
  } catch {
    return 'unreadable';
  }
}
