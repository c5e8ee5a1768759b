import { describe, expect, it } from 'vitest';
import { ndjson, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const day = '2026-01-05T08:00:00Z';

/** Two e-mail tickets, one of them solved, and one by chat with a call of its own beside it. */
const tickets = write(
  'tickets.csv',
  `id,createdAt,status,channel,solvedAt\nA-1,${day},solved,email,2026-01-05T09:00:00Z\nA-2,${day},open,email,\nA-3,${day},solved,chat,2026-01-05T09:00:00Z\n`,
);
const costs = write(
  'costs.csv',
  `at,category,amount,currency,channel\n${day},wages,60,EUR,email\n${day},wages,20,EUR,chat\n${day},rent,16,EUR,\n`,
);
const call = { direction: 'inbound', queuedAt: day, answeredAt: day, endedAt: day, outcome: 'answered' };
const calls = write(
  'calls.ndjson',
  ndjson([
    { ...call, id: 'C-1', ticketId: 'A-1' },
    { ...call, id: 'C-2' },
  ]),
);
const revenue = write(
  'revenue.csv',
  `at,kind,amount,currency,ticketId\n${day},upsell,30,EUR,A-1\n${day},retention,10,EUR,A-9\n`,
);
const sessions = write('sessions.csv', `id,startedAt,articles,outcome\n1,${day},a,resolved\n2,${day},a,resolved\n`);

describe('figures of the ledger', () => {
  it('are made of costs, revenue, tickets, calls and visits, in any order of the files', async () => {
    const files = [tickets, costs, calls, revenue, sessions];
    for (const order of [files, [...files].reverse()]) {
      const { kpis, joined } = await report([...order, '--by', 'channel']);
      // 96 EUR ÷ (3 tickets + the call of no ticket); the solved ones are two.
      expect(kpis['costPerContact']?.result).toMatchObject({ value: 24, cost: 96, contacts: 4, currency: 'EUR' });
      expect(kpis['costPerResolution']?.result).toMatchObject({ value: 48, resolutions: 2 });
      // 40 EUR ÷ 2 answered calls.
      expect(kpis['revenuePerInteraction']?.result).toMatchObject({ value: 20, interactions: 2 });
      expect(kpis['selfServiceScore']?.result['value']).toBeCloseTo(2 / 3, 12);
      const costOf = (channel: string): unknown =>
        kpis['costPerContact']?.groups?.find(({ key }) => key === channel)?.result['value'];
      expect([costOf('email'), costOf('chat'), costOf('phone')]).toEqual([30, 20, null]);
      const revenueOf = kpis['revenuePerInteraction']?.groups?.find(({ key }) => key === 'email');
      expect(revenueOf?.result['revenue']).toBe(30);
      expect(joined.map(({ rows, matched, orphans, unattached }) => [rows, matched, orphans, unattached])).toEqual([
        ['interactions', 1, 0, 1],
        ['revenue', 1, 1, 0],
        ['sessions', 0, 0, 2],
        ['costs', 2, 0, 1],
      ]);
    }
  });

  it('count what stands inside tickets, once', async () => {
    const own = { ...call, kind: 'call', id: 'C-1', ticketId: 'A-1' };
    const rows = [{ id: 'A-1', createdAt: day, channel: 'email', status: 'open', interactions: [own] }];
    const inside = write('own-tickets.ndjson', ndjson(rows));
    expect((await report([inside, revenue])).kpis['revenuePerInteraction']?.result['interactions']).toBe(1);
    expect((await report([inside, revenue, calls])).kpis['revenuePerInteraction']?.result['interactions']).toBe(2);
  });

  it('show money with its currency, in every form', async () => {
    const args = [tickets, costs, '--by', 'channel', '--every', 'day', '--time-zone', 'UTC'];
    const { out } = await run(['report', ...args]);
    expect(out).toMatch(/^Cost per contact +32\.00 EUR +96\.00 EUR for 3 contacts/m);
    expect(out).toMatch(/^Cost per contact +32\.00 EUR +30\.00 EUR +20\.00 EUR/m);
    expect(out).toMatch(/^2026-01-05 \* +32\.00 EUR +48\.00 EUR$/m);
    expect((await run(['report', ...args, '--markdown'])).out).toContain('| Cost per contact | 32.00 EUR |');
    const csv = (await run(['report', ...args, '--csv', '--kpis', 'cost_per_contact'])).out.split('\r\n');
    expect([csv[0]?.endsWith(',currency'), csv[1]?.endsWith(',EUR'), csv[2]?.endsWith(',EUR')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are not computed where one side of the division is missing, with the reason', async () => {
    const reasonsOf = async (...files: string[]): Promise<Record<string, string>> =>
      Object.fromEntries((await report(files)).notRun.map(({ id, reason }) => [id, reason]));
    expect(await reasonsOf(tickets)).toMatchObject({
      cost_per_contact: 'no costs given',
      revenue_per_interaction: 'no revenue events given',
      self_service_score: 'no sessions given',
    });
    expect(await reasonsOf(costs)).toMatchObject({
      cost_per_contact: 'no interactions or tickets given',
      cost_per_resolution: 'no tickets given',
    });
    expect(await reasonsOf(sessions)).toMatchObject({ self_service_score: 'no tickets given' });
  });
});

describe('amounts in several currencies', () => {
  const mixed = write('mixed-costs.csv', `at,category,amount,currency\n${day},wages,50,EUR\n${day},tools,100,USD\n`);
  const reason = 'amounts are in EUR and USD: --currency EUR with --rates <file.json> makes one of them';

  it('leave that figure uncomputed, and no other', async () => {
    const { kpis, notRun } = await report([tickets, mixed]);
    expect(kpis['ticketVolume']?.result['value']).toBe(3);
    expect(kpis['costPerContact']).toBeUndefined();
    expect(notRun).toContainEqual({ id: 'cost_per_contact', title: 'Cost per contact', reason });
  });
  it('end the work with 2 and one line where the figure was asked for', async () => {
    const { code, out, err } = await run(['report', tickets, mixed, '--kpis', 'cost_per_contact']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`support-kpis: --kpis cost_per_contact: expected all that it needs, got nothing (${reason})\n`);
  });
  it('become one with --currency and --rates', async () => {
    const rates = write('rates.json', '{ "USD": 0.4 }');
    const { kpis } = await report([tickets, mixed, '--currency', 'EUR', '--rates', rates]);
    // 50 + 100 × 0.4, for three tickets.
    expect(kpis['costPerContact']?.result).toMatchObject({ value: 30, cost: 90, currency: 'EUR' });
  });
  it('refuse rates that are none, that lack a currency, or that stand alone', async () => {
    const refused = async (rates: string, line: RegExp): Promise<void> => {
      const file = write('bad-rates.json', rates);
      const { code, err } = await run(['report', tickets, mixed, '--currency', 'EUR', '--rates', file]);
      expect(code).toBe(2);
      expect(err).toMatch(line);
    };
    await refused('[]', /bad-rates\.json: expected an object of rates by currency/);
    await refused('{ "USD": 0 }', /bad-rates\.json: USD: expected a number above 0, got 0/);
    await refused('{ "GBP": 1.2 }', /expected a rate for every currency of the ledger, got "USD"/);
    expect((await run(['report', tickets, '--currency', 'EUR'])).err).toMatch(/--currency: expected --rates/);
    expect((await run(['report', tickets, '--rates', 'r.json'])).err).toMatch(/--rates: expected --currency/);
  });
});
