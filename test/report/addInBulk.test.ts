import { describe, expect, test } from 'vitest';
import { createDesk } from '../../bench/desk.ts';
import { run } from '../../src/fold/index.ts';
import {
  channelEscalationRate,
  csat,
  firstResponseTime,
  joinInteractions,
  prepare,
  publicResolutionRate,
  reopenRate,
  report,
  responseTime,
  runningReport,
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

  test('of one collection may read it each in a way of its own', () => {
    const { definition, init, add, merge, result, account, bulk } = reopenRate;
    const source: NonNullable<typeof bulk>['source'] = (...given) =>
      (bulk as NonNullable<typeof bulk>).source(...given);
    const apart = { definition, init, add, merge, result, account, options: {}, bulk: { ...bulk, source } };
    const found = report({ tickets }, { volume: ticketVolume, apart: apart as never as typeof reopenRate }).kpis;
    expect(found.volume.result.value).toBe(5000);
    expect(found.apart.result).toEqual(run(reopenRate, tickets));
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

  test('get groups and periods with what belongs to them, as records that were prepared and come one by one', () => {
    const kpis = { firstResponseTime, responseTime, reopenRate, csat };
    const options = { by: 'channel', every: 'month', timeZone: 'Europe/Berlin' } as const;
    const surveys = desk.surveys.map(({ channel, ...own }) => own);
    const dataset = { tickets, interactions: desk.interactions, surveys };
    const single = runningReport(kpis, options);
    const prepared = prepare(dataset).dataset;
    for (const ticket of prepared.tickets ?? []) single.add('tickets', ticket);
    for (const survey of prepared.surveys ?? []) single.add('surveys', survey);
    const found = report(dataset, kpis, options);
    expect(found.kpis).toEqual(single.result().kpis);
    expect(found.kpis.csat.groups?.map(({ key }) => key)).toContain('social');
  });

  test('with more groups than columns are made for are added one by one', () => {
    const tagged = tickets.slice(0, 200).map((ticket, index) => ({
      ...ticket,
      tags: Array.from({ length: index === 100 ? 40 : index % 3 }, (_, tag) => `tag-${tag}`),
    }));
    const groups = report({ tickets: tagged }, { volume: ticketVolume }, { by: 'tags' }).kpis.volume.groups ?? [];
    const counted = (tag: string): number => tagged.filter(({ tags }) => tags.includes(tag)).length;
    expect(groups).toHaveLength(41);
    for (const { key, rows, result } of groups) {
      const own = key === null ? tagged.filter(({ tags }) => tags.length === 0).length : counted(String(key));
      expect([rows, result.value]).toEqual([own, own]);
    }
  });
});
