import { describe, expect, it } from 'vitest';
import { ticketVolume } from '../../src/kpis/backlog/ticketVolume.ts';
import { costPerContact } from '../../src/kpis/business/costPerContact.ts';
import { firstContactResolution } from '../../src/kpis/resolution/firstContactResolution.ts';
import { resolutionTime } from '../../src/kpis/resolution/resolutionTime.ts';
import { firstResponseTime } from '../../src/kpis/response/firstResponseTime.ts';
import { csat } from '../../src/kpis/satisfaction/csat.ts';
import { comparisonTable } from '../../src/render/comparisonTable.ts';
import { report } from '../../src/report/report.ts';

const hour = 3_600_000;
const ticket = (id: string, channel: string | null, replied: number, solved: number) =>
  ({ id, createdAt: 0, status: 'solved', channel, firstRespondedAt: replied, solvedAt: solved }) as never;
const tickets = [
  ticket('1', 'chat', hour / 2, hour),
  ticket('2', 'email', hour, 2 * hour),
  ticket('3', 'email', 3 * hour, 6 * hour),
  ticket('4', null, hour / 2, hour),
];
const surveys = [{ id: 'S', kind: 'csat', score: 5, scale: { min: 1, max: 5 }, ticketId: '2' }] as const;
const costs = [
  { at: 0, category: 'wages', amount: 40, currency: 'EUR', channel: 'email' },
  { at: 0, category: 'rent', amount: 20, currency: 'EUR' },
] as const;
const kpis = { csat, costPerContact, resolutionTime, ticketVolume, firstResponseTime, firstContactResolution };

describe('the comparison of groups', () => {
  it('has one line per channel, largest first, with what an analyst looks at first', () => {
    const [table] = comparisonTable(report({ tickets, surveys, costs }, kpis, { by: 'channel' }));
    expect(table?.title).toBe('Channels side by side');
    expect(table?.columns.map(({ title }) => title)).toEqual([
      ...['channel', 'Tickets', 'First response', 'Resolution', 'CSAT', 'Cost per contact'],
    ]);
    expect(table?.rows).toEqual([
      ['All', '4', '1h 15m', '2h 30m', '100.0 %', '15.00 EUR'],
      ['email', '2', '2h', '4h', '100.0 %', '20.00 EUR'],
      ['chat', '1', '30m', '1h', '–', '–'],
      ['(none)', '1', '30m', '1h', '–', '–'],
    ]);
    expect(table?.notes).toEqual(['Costs that belong to no group are in the cost of All only.']);
  });
  it('says nothing of costs where all of them belong to a group', () => {
    const own = costs.slice(0, 1);
    const made = report({ tickets, costs: own }, { costPerContact, ticketVolume }, { by: 'channel' });
    expect(comparisonTable(made)[0]?.notes).toEqual([]);
    const { groups: _, ...alone } = made.kpis.costPerContact;
    const damaged = { ...made, kpis: { ...made.kpis, costPerContact: alone } };
    expect(comparisonTable(damaged as never)[0]?.notes).toEqual([
      'Costs that belong to no group are in the cost of All only.',
    ]);
  });
  it('has only the figures that are there and have a value, and is none with fewer than two', () => {
    const some = comparisonTable(report({ tickets }, { ticketVolume, resolutionTime }, { by: 'channel' }));
    expect(some[0]?.columns.map(({ title }) => title)).toEqual(['channel', 'Tickets', 'Resolution']);
    expect(comparisonTable(report({ tickets }, { ticketVolume }, { by: 'channel' }))).toEqual([]);
    expect(comparisonTable(report({ tickets }, kpisOfTickets))).toEqual([]);
    expect(comparisonTable(report({ tickets }, kpisOfTickets, { by: 'priority' }))).toEqual([]);
  });
  it('is named after the field', () => {
    const titleOf = (by: string): string | undefined => {
      const rows = [{ ...solved, id: '1', createdAt: 0, agentId: 'a', teamId: 't', brand: 'b' }];
      return comparisonTable(report({ tickets: rows }, kpisOfTickets, { by }))[0]?.title;
    };
    expect(['agentId', 'teamId', 'brand'].map(titleOf)).toEqual([
      ...['Agents side by side', 'Teams side by side', 'Brand side by side'],
    ]);
  });
  it('puts hours and days in their order, and says how many groups it leaves out', () => {
    const late = [5, 5, 5, 3].map((at, index) => ({ ...solved, id: String(index), createdAt: at * hour }));
    const [hours] = comparisonTable(report({ tickets: late }, kpisOfTickets, { by: 'hour_of_day', timeZone: 'UTC' }));
    expect(hours?.rows.map(([name]) => name)).toEqual(['All', '3', '5']);
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...solved,
      id: String(index),
      createdAt: 0,
      agentId: `a-${index}`,
    }));
    const [agents] = comparisonTable(report({ tickets: many }, kpisOfTickets, { by: 'agentId' }));
    expect(agents?.rows).toHaveLength(29);
    expect(agents?.notes).toEqual(['12 smaller groups are not shown here; JSON and CSV have all of them.']);
  });
});

const solved = { status: 'solved', solvedAt: 9 * hour } as const;
const kpisOfTickets = { ticketVolume, resolutionTime };
