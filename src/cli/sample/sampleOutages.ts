import { days, hours, minutes, weeks } from '../../time/duration.ts';
import { busyWeek } from './arrivals.ts';
import type { Desk } from './desk.ts';
import { createRandom } from './random.ts';
import { iso } from './sampleTicket.ts';

type Row = Record<string, unknown>;

const systems = { shop: days(20), payment: days(30), telephone: days(26), help_desk: days(45) };

/** Times when systems were down; a long one of the shop begins the week in which everything comes at once. */
export function* sampleOutages(desk: Desk): Generator<Row> {
  const random = createRandom(desk.plan.seed, -7);
  const great = desk.start + weeks(busyWeek(desk)) + hours(9.4);
  yield { start: iso(great), end: iso(Math.min(desk.end - 1000, great + hours(5.2))), system: 'shop' };
  for (const [system, between] of Object.entries(systems)) {
    let at = desk.start;
    for (;;) {
      at += Math.round((-Math.log(1 - random.next()) * between) / 1000) * 1000;
      const end = at + Math.round(random.logNormal(minutes(35), 0.8) / 1000) * 1000;
      if (end >= desk.end) break;
      yield { start: iso(at), end: iso(end), system };
      at = end;
    }
  }
}
