import { describe, expect, it } from 'vitest';
import { fromFreshdesk } from '../../../src/adapters/freshdesk/fromFreshdesk.ts';
import {
  csat,
  firstResponseTime,
  hours,
  minutes,
  reopenRate,
  report,
  resolutionTime,
  touches,
} from '../../../src/index.ts';
import { describeRobust } from '../describeRobust.ts';
import { soundFindings } from '../soundFindings.ts';
import { freshdeskExport } from './freshdeskExport.ts';

const { tickets, conversations, activities, satisfactionRatings, businessHours, groups } = freshdeskExport;
const options = { statuses: { 7: 'on_hold', 'Waiting on Third Party': 'on_hold' } } as const;
const at = (time: string) => Date.parse(`2024-03-04T${time}:00Z`);
const codes = (desk: ReturnType<typeof fromFreshdesk>) =>
  soundFindings(desk.findings).map(
    ({ code, collection, field, ids }) => `${collection} ${code} ${field} ${ids.join(',')}`,
  );

describeRobust((payloads) => fromFreshdesk(payloads, options), freshdeskExport);
describeRobust(fromFreshdesk, { tickets: tickets.map((ticket) => ({ ...ticket, conversations })) });

describe('an export of Freshdesk', () => {
  const desk = fromFreshdesk(freshdeskExport, options);

  it('gives the figures that were worked out by hand', () => {
    const kpis = { csat, firstResponseTime, reopenRate, resolutionTime, touches };
    const { kpis: figures } = report(desk.dataset, kpis);
    // 30 minutes and 2 hours; the ticket of an agent and the spam are left out, and one still waits.
    expect(figures.firstResponseTime.result).toMatchObject({ value: minutes(75), count: 2, pending: 1 });
    expect(figures.firstResponseTime.result.excluded).toEqual({ agent_started: 1, spam: 1 });
    // 2 hours, and 6 until the second solving.
    expect(figures.resolutionTime.result).toMatchObject({ value: hours(4), count: 2 });
    expect(resolutionTime(desk.dataset.tickets, { cycle: 'first' }).value).toBe(hours(2.5));
    expect(figures.reopenRate.result).toMatchObject({ value: 0.5, numerator: 1, reopens: 1 });
    expect(figures.csat.result).toMatchObject({ value: 0.5, responses: 2, netSatisfaction: 0 });
    // Two replies and one.
    expect(figures.touches.result).toMatchObject({ value: 2, zero: 0, one: 1, two: 1 });
  });

  it('gives the figures on the business hours of each group', () => {
    // Ticket 2 came at 11:00 in Berlin and was answered at 13:00; both wait within hours.
    const clock = desk.clock ?? undefined;
    expect(clock).toMatchObject({ by: 'teamId' });
    if (clock === undefined) return;
    expect(firstResponseTime(desk.dataset.tickets, { clock }).value).toBe(minutes(75));
    // 16:00 UTC is the end of the day in Berlin: 10:00 to 16:00 are six hours; by London's it would be as many.
    expect(resolutionTime(desk.dataset.tickets, { clock }).value).toBe(hours(4));
    expect(desk.calendars.map(({ id, name }) => [id, name])).toEqual([
      ['31', 'Default'],
      ['32', 'Berlin'],
    ]);
  });

  it('says the first message, the conversations and the changes of a ticket', () => {
    const ticket = desk.dataset.tickets[0];
    expect(ticket).toMatchObject({
      id: '1',
      createdAt: at('09:00'),
      status: 'solved',
      channel: 'email',
      createdBy: 'customer',
      customerId: '501',
      agentId: '11',
      teamId: '71',
      priority: 'low',
      type: 'Question',
      tags: ['billing', 'vip'],
      dueAt: at('18:00'),
      firstRespondedAt: at('09:30'),
      firstSolvedAt: at('11:00'),
      solvedAt: at('11:00'),
      attributes: { companyId: '900' },
    });
    const messages = (ticket?.interactions ?? []).flatMap((message) =>
      message.kind === 'message' ? [[message.id, message.author.role, message.visibility]] : [],
    );
    expect(messages).toEqual([
      ['description-1', 'customer', 'public'],
      ['101', 'agent', 'private'],
      ['102', 'agent', 'public'],
      ['103', 'customer', 'public'],
      ['104', 'agent', 'public'],
      ['105', 'system', 'public'],
    ]);
    expect(ticket?.history?.map(({ kind, to }) => [kind, to])).toEqual([
      ['status', 'open'],
      ['priority', 'low'],
      ['team', 'Support'],
      ['assignment', '11'],
      ['status', 'solved'],
    ]);
  });

  it('has no findings where nothing is missing and nothing contradicts', () => {
    expect(desk.findings).toEqual([]);
    expect(desk.vendorFigures.map(({ metric, ticketId, value }) => [ticketId, metric, value])).toEqual([
      ['1', 'stats.first_responded_at', minutes(30)],
      ['1', 'stats.resolved_at', hours(2)],
      ['2', 'stats.first_responded_at', hours(2)],
      ['2', 'stats.resolved_at', hours(6)],
    ]);
  });

  it('D7: has one order of conversations of one moment; who wrote them is told by the requester where nothing else does', () => {
    const [first] = tickets;
    const said = (id: number, more: object) => ({ id, ticket_id: 1, created_at: first?.created_at, ...more });
    const own = [said(9, { user_id: 501 }), said(8, { user_id: 11 }), said(7, {})];
    for (const list of [own, own.toReversed()]) {
      const ticket = { ...first, requester_id: null, type: '' };
      const [read] = fromFreshdesk({ tickets: [ticket], conversations: list } as never, options).dataset.tickets;
      expect(read?.interactions?.slice(1).map(({ id }) => id)).toEqual(['7', '8', '9']);
      const roles = read?.interactions?.slice(1).map((each) => each.kind === 'message' && each.author.role);
      // Without a requester only what nobody wrote may be the customer’s.
      expect(roles).toEqual(['customer', 'agent', 'agent']);
      expect(read).not.toHaveProperty('type');
    }
  });

  it('A.2: works out nothing of a ticket that an agent began', () => {
    const begun = {
      ...tickets[0],
      source: 10,
      stats: { ...tickets[0]?.stats, first_responded_at: '2024-03-04T09:59:00Z' },
    };
    expect(codes(fromFreshdesk({ tickets: [begun], conversations: [] } as never, options)).join()).not.toContain(
      'first_responded_at',
    );
  });

  it('leaves out conversations inside a ticket that cannot be read', () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(fromFreshdesk({ tickets: [{ ...tickets[0], conversations: proxy }] }).dataset.tickets).toHaveLength(1);
  });
});

describe('without activities', () => {
  const desk = fromFreshdesk({ tickets, conversations, satisfactionRatings }, options);

  it('a reopening is counted as one at least, and said to be', () => {
    expect(codes(desk)).toEqual(['tickets reopens_unknown stats.reopened_at 2']);
    expect(reopenRate(desk.dataset.tickets)).toMatchObject({ value: 0.5, reopens: 1 });
    // The first solving is not told: 4 hours for the last one, and none for the first of the ticket that came back.
    expect(resolutionTime(desk.dataset.tickets).value).toBe(hours(4));
    expect(resolutionTime(desk.dataset.tickets, { cycle: 'first' }).count).toBe(1);
  });

  it('a ticket that was closed after its reopening was solved by that', () => {
    const stats = { resolved_at: '2024-03-04T11:00:00Z', reopened_at: '2024-03-04T12:00:00Z' };
    const raw = { id: 1, status: 5, source: 1, created_at: '2024-03-04T10:00:00Z' };
    const solvedAt = (closed_at: string | null) =>
      fromFreshdesk({ tickets: [{ ...raw, stats: { ...stats, closed_at } }] }).dataset.tickets[0]?.solvedAt;
    expect(solvedAt('2024-03-04T13:00:00Z')).toBe(at('13:00'));
    expect(solvedAt('2024-03-04T11:30:00Z')).toBe(at('11:00'));
    expect(solvedAt(null)).toBe(at('11:00'));
  });

  it('a ticket that is open again bears its last solving', () => {
    const stats = { resolved_at: '2024-03-04T11:00:00Z', reopened_at: '2024-03-04T12:00:00Z', closed_at: null };
    const raw = { id: 1, status: 2, source: 1, created_at: '2024-03-04T10:00:00Z', stats };
    const { dataset } = fromFreshdesk({ tickets: raw });
    expect(dataset.tickets[0]).toMatchObject({ status: 'open', solvedAt: at('11:00'), reopens: 1 });
    expect(reopenRate(dataset.tickets).value).toBe(1);
    expect(resolutionTime(dataset.tickets).pending).toBe(1);
  });
});

describe('stats', () => {
  it('that were not asked for are missed', () => {
    const desk = fromFreshdesk({ tickets: { id: 1, status: 4, source: 1, created_at: '2024-03-04T10:00:00Z' } });
    expect(codes(desk)).toEqual(['tickets missing_stats stats 1']);
    expect(desk.dataset.tickets[0]).not.toHaveProperty('solvedAt');
    expect(desk.dataset.tickets[0]).not.toHaveProperty('reopens');
  });

  it('give the answer where there are no conversations', () => {
    const desk = fromFreshdesk({ tickets });
    expect(desk.dataset.tickets[0]?.firstRespondedAt).toBe(at('09:30'));
    expect(desk.dataset.tickets[0]).not.toHaveProperty('interactions');
    expect(firstResponseTime(desk.dataset.tickets).value).toBe(minutes(75));
  });

  it('that tell of an answer which no conversation is are believed, and named', () => {
    const desk = fromFreshdesk({ tickets: tickets.slice(0, 1), conversations: conversations.slice(0, 1), activities });
    expect(desk.dataset.tickets[0]?.firstRespondedAt).toBe(at('09:30'));
    expect(codes(desk)).toContain('tickets missing_reply stats.first_responded_at 1');
  });

  it('that contradict the events are named, and the events are followed', () => {
    const [ticket] = tickets;
    const stats = { ...ticket?.stats, first_responded_at: '2024-03-04T09:05:00Z', resolved_at: '2024-03-04T10:59:59Z' };
    const desk = fromFreshdesk({ ...freshdeskExport, tickets: [{ ...ticket, stats }] }, options);
    expect(codes(desk).filter((code) => code.includes('contradicts'))).toEqual([
      'tickets vendor_duration_contradicts stats.first_responded_at.calendar 1',
      'tickets vendor_duration_contradicts stats.resolved_at.calendar 1',
    ]);
    expect(desk.dataset.tickets[0]?.firstRespondedAt).toBe(at('09:30'));
  });

  it('of Freshservice are worked out anew on the business hours of the group', () => {
    const stats = { first_resp_time_in_secs: 7200, resolution_time_in_secs: 5 };
    const raw = { ...tickets[1], stats };
    const desk = fromFreshdesk({ tickets: { tickets: [raw] }, conversations, businessHours, groups });
    expect(desk.vendorFigures.map(({ clock, value }) => [clock, value])).toEqual([
      ['business', hours(2)],
      ['business', 5000],
    ]);
    expect(codes(desk).filter((code) => code.includes('contradicts'))).toEqual([]);
    const late = { ...raw, stats: { first_resp_time_in_secs: 7260 } };
    const other = fromFreshdesk({ tickets: [late], conversations, businessHours, groups });
    expect(codes(other)).toContain('tickets vendor_duration_contradicts stats.first_resp_time_in_secs.business 2');
  });
});
