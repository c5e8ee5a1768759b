import { minutes } from '../../time/duration.ts';
import type { Desk } from './desk.ts';
import type { Random } from './random.ts';
import type { Request } from './request.ts';
import { customerAt } from './sampleCustomer.ts';
import { iso } from './sampleTicket.ts';

type Row = Record<string, unknown>;

const articles: Readonly<Record<Request['type'], readonly string[]>> = {
  billing: ['read-your-invoice', 'change-payment', 'refunds'],
  delivery: ['track-a-parcel', 'delivery-times', 'change-address'],
  defect: ['reset-the-device', 'warranty', 'send-it-in'],
  login: ['forgotten-password', 'two-factor'],
  how_to: ['first-steps', 'export-your-data', 'invite-colleagues'],
};

/** Visits to the help centre: one before some tickets, and those of visitors who found what they looked for, or left. */
export function sampleSessions(desk: Desk, request: Request, random: Random): Row[] {
  const rows: Row[] = [];
  const { id, createdAt, createdBy, excluded, channel, customerId } = request;
  const online = channel !== 'phone' && createdBy === 'customer' && excluded === null;
  if (online && random.chance(0.3)) {
    const start = createdAt - minutes(2 + 18 * random.next());
    const end = start + (createdAt - start) * (0.5 + 0.4 * random.next());
    const told = random.chance(0.7);
    rows.push({
      ...visit(`V-${id}-0`, start, end, request, random),
      ...(random.chance(0.85) ? { customerId } : {}),
      ...(told ? { outcome: 'contacted', ticketId: id } : { outcome: random.chance(0.5) ? 'abandoned' : 'resolved' }),
    });
  }
  const others = random.below(3);
  for (let number = 1; number <= others; number++) {
    const start = createdAt + minutes(90 * random.next());
    const end = start + random.logNormal(minutes(4), 0.6);
    const visitor = customerAt(desk, createdAt, random);
    if (end >= desk.end) continue;
    rows.push({
      ...visit(`V-${id}-${number}`, start, end, request, random),
      ...(random.chance(0.55) ? { customerId: visitor.id } : {}),
      outcome: random.chance(0.68) ? 'resolved' : 'abandoned',
    });
  }
  return rows;
}

function visit(id: string, start: number, end: number, { type }: Request, random: Random): Row {
  const own = articles[type];
  const read = own.filter(() => random.chance(0.5));
  const none = random.chance(0.08);
  return {
    ...{ id, startedAt: iso(wholeSecond(start)), endedAt: iso(wholeSecond(end)) },
    articles: none ? [] : read.length === 0 ? [random.pick(own)] : read,
  };
}

function wholeSecond(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}
