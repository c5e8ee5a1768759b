import { compareKeys, type GroupKey, groupKeysOf } from '../../fold/groupKey.ts';
import { plainKey } from '../../fold/keyCounts.ts';
import { addToTally, sortedTally, type Tally } from '../../fold/tally.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { logRankTest } from '../../stats/tests/logRankTest.ts';
import type { Grouping } from '../groupBy.ts';
import { keyReader } from '../keyReader.ts';
import type { SegmentOf } from '../segments/segmentOf.ts';
import { oneKey } from '../segments/segmentStates.ts';
import { type CensoredTimes, censoredTimes } from './censoredTimes.ts';
import { assertTickets, curveOf, type TimeToEvent, type TimeToEventOptions, timeToEventChecks } from './timeToEvent.ts';
import type { WaitKpi } from './waitKpi.ts';

/** Of so many groups with few rows each the test believes everything, and its time grows with their cube. */
const MOST_GROUPS = 200;

/** The waits of one group. */
export interface GroupTimes<Key extends GroupKey> extends TimeToEvent {
  readonly key: Key;
  /** How many of its waits would be over if all groups were alike; fewer are over where it takes longer. */
  readonly expectedEvents: number | null;
}

/** The waits of several groups, and whether they differ by more than chance. */
export interface TimesByGroup<Key extends GroupKey> {
  readonly test: 'log_rank';
  readonly chiSquare: number | null;
  readonly degreesOfFreedom: number | null;
  /** How probable groups at least as unlike would be, if all were alike. */
  readonly p: number | null;
  /** Why there is no test: fewer than two groups wait, no wait is over, or there are more than 200 groups. */
  readonly reason: 'no_data' | 'undefined_statistic' | 'too_many_groups' | null;
  /** In the order of their keys. */
  readonly groups: readonly GroupTimes<Key>[];
}

/**
 * Whether some groups wait longer than others, with the waits that still run: resolution by team, first response by
 * channel.
 *
 * Each group has its own curve, as `timeToEvent` makes it; the log-rank test says whether they differ by more than chance.
 * Rows without the field are the group `null`.
 *
 * Trap: of more than two groups it says that they differ, not which. Curves that cross, quick at first and slow in the
 * end, can cancel out. Groups of two or three rows each look different by chance more often than p says.
 *
 * Takes a KPI of waits, tickets and a field or a function; gives milliseconds and shares from 0 to 1.
 *
 * @throws SupportKpisError `missing_option` without `asOf`; `not_a_wait` for a KPI that measures no waits;
 * `overlapping_segments` when the key is a list, `invalid_group_key`, `unknown_option`, `invalid_option`, `not_iterable`.
 * @example
 * import { hours, resolutionTime, timeToEventBy } from 'support-kpis';
 * const waits = { chat: [1, 2, 3, 9], email: [5, 8, 9, 9] };
 * const tickets = Object.entries(waits).flatMap(([channel, list]) =>
 *   list.map((wait, index) => ({ id: `${channel}-${index}`, createdAt: 0, channel, ...(wait < 9 ? { solvedAt: hours(wait) } : {}) })));
 * const { groups, p } = timeToEventBy(resolutionTime, tickets, 'channel', { asOf: hours(9) });
 * groups.map(({ key, value, expectedEvents }) => [key, value, expectedEvents?.toFixed(2)]) // → [['chat', 9000000, '1.71'], ['email', 30600000, '3.29']]
 * p?.toFixed(3) // → '0.212'
 */
export function timeToEventBy<Row extends TicketRow, const Field extends keyof Row>(
  kpi: WaitKpi<NoInfer<Row>>,
  tickets: Iterable<Row>,
  key: Field,
  options: TimeToEventOptions,
): TimesByGroup<SegmentOf<Row[Field]>>;
export function timeToEventBy<Row extends TicketRow, Value>(
  kpi: WaitKpi<NoInfer<Row>>,
  tickets: Iterable<Row>,
  key: Grouping<Row, Value>,
  options: TimeToEventOptions,
): TimesByGroup<SegmentOf<Value>>;
export function timeToEventBy<Row extends TicketRow>(
  kpi: WaitKpi<Row>,
  tickets: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  options: TimeToEventOptions,
): TimesByGroup<GroupKey> {
  const checked = checkOptions('timeToEventBy', timeToEventChecks, options);
  checkRequired('timeToEventBy', timeToEventChecks, checked);
  const sides = groupedWaits(kpi, tickets, key, options);
  const [times, events, places]: [number[], boolean[], number[]] = [[], [], []];
  for (const [place, [, { waits }]] of sides.entries()) {
    for (let index = 0; index < waits.durations.length; index++) {
      times.push(waits.durations[index] as number);
      events.push(waits.events[index] as boolean);
      places.push(place);
    }
  }
  const isTestable = sides.length <= MOST_GROUPS;
  const found = isTestable ? logRankTest(times, events, places) : null;
  const expected = new Map(found?.groups.map(({ group, expected: own }) => [group, own]));
  return {
    test: 'log_rank',
    chiSquare: found?.chiSquare ?? null,
    degreesOfFreedom: found?.degreesOfFreedom ?? null,
    p: found?.p ?? null,
    reason: found !== null ? null : reasonOf(new Set(places).size, isTestable),
    groups: sides.map(([own, { waits, pending, excluded }], place) => ({
      key: plainKey(own),
      ...curveOf(waits.durations, waits.events, options),
      ...{ pending, excluded: sortedTally(excluded), expectedEvents: expected.get(place) ?? null },
    })),
  };
}

function reasonOf(waiting: number, isTestable: boolean): 'no_data' | 'undefined_statistic' | 'too_many_groups' {
  if (!isTestable) return 'too_many_groups';
  return waiting < 2 ? 'no_data' : 'undefined_statistic';
}

interface GroupWaits<Row> {
  readonly waits: CensoredTimes<Row>;
  readonly excluded: Tally;
  pending: number;
}

function groupedWaits<Row extends TicketRow>(
  kpi: WaitKpi<Row>,
  tickets: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  { asOf }: TimeToEventOptions,
): [GroupKey, GroupWaits<Row>][] {
  const keyOf = keyReader<Row>(key, 'timeToEventBy: key');
  const sides = new Map<GroupKey, GroupWaits<Row>>();
  censoredTimes(kpi, asOf, 'timeToEventBy');
  for (const ticket of [...assertTickets(tickets, 'timeToEventBy')]) {
    const [own = null] = groupKeysOf(oneKey(keyOf(ticket), 'timeToEventBy: key'), 'timeToEventBy: key');
    const side = sides.get(own) ?? { waits: censoredTimes(kpi, asOf, 'timeToEventBy'), excluded: {}, pending: 0 };
    sides.set(own, side);
    const outcome = side.waits.add(ticket);
    if (outcome === 'pending') side.pending++;
    else if (outcome !== null) addToTally(side.excluded, outcome);
  }
  return [...sides].sort(([left], [right]) => compareKeys(left, right));
}
