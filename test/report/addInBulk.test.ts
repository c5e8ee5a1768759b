import { describe, expect, test } from 'vitest';
import { createDesk } from '../../bench/desk.ts';
import { run } from '../../src/fold/index.ts';
import {
  channelEscalationRate,
  csat,
  firstResponseTime,
  joinInteractions,
  publicResolutionRate,
  report,
  responseTime,
  ticketVolume,
} from '../../src/index.ts';

const desk = createDesk(5000, 9);
const tickets = desk.tickets.map((ticket, index) => (index % 3 === 0 ? { ...ticket, channel: 'social' } : ticket));

describe('figures that read the same rows in one pass', () => {
  test('of the same field, each have their own answer, in a report of one kind of rows or of two', () => {
    const kpis = {
      ...{ publicResolutionRate, channelEscalationRate, byChannel: ticketVolume.with({ by: 'channel' }) },
      volume: ticketVolume,
    };
    const found = report({ tickets, surveys: desk.surveys }, { ...kpis, csat }).kpis;
    for (const [name, kpi] of Object.entries(kpis)) {
      expect(found[name as keyof typeof kpis].result).toEqual(run(kpi as never, tickets as never[]));
    }
    expect(found.csat.result).toEqual(run(csat, desk.surveys));
  });

  test('read conversations that came by themselves, calls among them', () => {
    const interactions = desk.interactions.map((own, index) =>
      index % 40 === 0 ? { ...own, kind: 'call', direction: 'inbound', queuedAt: own.at, answeredAt: null } : own,
    ) as unknown as typeof desk.interactions;
    const found = report({ tickets, interactions }, { firstResponseTime, responseTime }).kpis;
    const joined = joinInteractions(tickets, interactions).tickets;
    expect(found.firstResponseTime.result).toEqual(run(firstResponseTime, joined));
    expect(found.responseTime.result).toEqual(run(responseTime, joined));
  });
});
