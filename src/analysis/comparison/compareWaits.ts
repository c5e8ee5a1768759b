import { assertRows } from '../../fold/run.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { kaplanMeier } from '../../stats/kaplanMeier.ts';
import type { SurvivalCurve } from '../../stats/survivalCurve.ts';
import { logRankTest } from '../../stats/tests/logRankTest.ts';
import type { Instant } from '../../time/instant.ts';
import { type CensoredTimes, censoredTimes } from '../survival/censoredTimes.ts';
import type { WaitKpi } from '../survival/waitKpi.ts';
import type { TestedChange, UntestedChange } from './comparison.ts';
import { differenceEnds } from './differenceEnds.ts';

/** Two sets of waits, running ones included. */
export interface TestedWaits {
  /** Kaplan and Meier's median; `null` when less than half of the waits are over. */
  readonly before: number | null;
  readonly after: number | null;
  readonly tested: TestedChange | UntestedChange;
}

/** Whether waits became longer or shorter, by the log-rank test. The change is that of the medians. */
export function compareWaits<Row extends TicketRow>(
  kpi: WaitKpi<Row>,
  before: Iterable<Row>,
  after: Iterable<Row>,
  asOf: { readonly before: Instant; readonly after: Instant },
  level: number,
): TestedWaits {
  const sides = [waitsOf(kpi, before, asOf.before), waitsOf(kpi, after, asOf.after)] as const;
  const [old, now] = sides.map(({ durations, events }) => kaplanMeier(durations, events, { level })) as [
    SurvivalCurve,
    SurvivalCurve,
  ];
  const n = { before: old.count, after: now.count };
  const figures = { before: old.median, after: now.median };
  if (n.before === 0 || n.after === 0) return { ...figures, tested: { reason: 'no_data', n } };
  const side = sides[0].durations.map(() => 0).concat(sides[1].durations.map(() => 1));
  const durations = sides[0].durations.concat(sides[1].durations);
  const events = sides[0].events.concat(sides[1].events);
  const found = logRankTest(durations, events, side);
  if (found === null) return { ...figures, tested: { reason: 'undefined_statistic', n } };
  // Sooner in the first of them is later in the second.
  const direction = Math.sign(found.z as number);
  const ends = differenceEnds(endsOf(old), endsOf(now));
  const method = ends.lower === null ? null : 'kaplan_meier';
  return { ...figures, tested: { ...ends, method, p: found.p, test: 'log_rank', direction, n } };
}

function waitsOf<Row extends TicketRow>(kpi: WaitKpi<Row>, tickets: Iterable<Row>, asOf: Instant): CensoredTimes<Row> {
  const waits = censoredTimes(kpi, asOf, 'compare');
  assertRows(tickets, 'compare');
  for (const ticket of tickets) waits.add(ticket);
  return waits;
}

function endsOf({ median: value, medianLower: lower, medianUpper: upper }: SurvivalCurve) {
  return { value, lower, upper };
}
