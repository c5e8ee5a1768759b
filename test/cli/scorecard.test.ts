import { describe, expect, it } from 'vitest';
import { ndjson, refusing, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();

const answers = (month: number, good: number, bad: number) =>
  Array.from({ length: good + bad }, (_, index) => ({
    ...{ id: `${month}-${index}`, kind: 'csat', score: index < good ? 5 : 1, scale: { min: 1, max: 5 } },
    respondedAt: new Date(Date.UTC(2026, month - 1, 10)).toISOString(),
  }));

/** 46 of 50 in January, 24 of 50 in February, and a bad begin of March. */
const surveys = write('surveys.ndjson', ndjson([...answers(1, 46, 4), ...answers(2, 24, 26), ...answers(3, 0, 5)]));
const january = write('january-surveys.ndjson', ndjson(answers(1, 46, 4)));
const csat = { better: 'higher', threshold: 0.8, target: 0.9, stretch: 0.95 };
const targets = write('targets.json', JSON.stringify({ csat }));
const own = ['--kpis', 'csat'];
const monthly = [...own, '--every', 'month', '--time-zone', 'UTC', '--as-of', '2026-03-12T00:00:00Z'];

describe('scorecard', () => {
  it('says of whole files how far each figure got, and whether that is proven', async () => {
    const { code, out } = await run(['scorecard', january, ...own, '--targets', targets]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Scorecard of the whole files\n/);
    // Wilson's interval of 46 of 50.
    expect(out).toMatch(/\(CSAT\) +92.0 % +81.2 % to 96.8 % +90.0 % +on target, not proven\n/);
  });
  it('with periods it is of the last one that is over, beside the one before', async () => {
    const { out } = await run(['scorecard', surveys, ...monthly, '--targets', targets]);
    expect(out).toMatch(/^Scorecard of 2026-02, beside 2026-01\n/);
    expect(out).toMatch(/48.0 % +34.8 % to 61.5 % +90.0 % +missed +−44.0 pp +worse\n/);
    expect(out).toMatch(
      /\nWhat is worth saying\n {2}Customer satisfaction \(CSAT\) misses its threshold of 80.0 %: it is 48.0 %/,
    );
    expect(out).toMatch(/\n {2}Customer satisfaction \(CSAT\) got worse: 92.0 % → 48.0 %, by 44.0 percentage points/);
  });
  it('--check ends with 1 and a list when a target is missed, and with 0 when none is', async () => {
    const missed = await run(['scorecard', surveys, ...monthly, '--targets', targets, '--check']);
    expect(missed.code).toBe(1);
    expect(missed.out).toContain('Targets missed\n  Customer satisfaction (CSAT) (csat): 48.0 %, threshold 80.0 %\n');
    const reached = await run(['scorecard', january, ...own, '--targets', targets, '--check']);
    expect([reached.code, reached.out.includes('Targets missed\n  None.\n')]).toEqual([0, true]);
    expect((await run(['scorecard', surveys, ...monthly, '--targets', targets])).code).toBe(0);
  });
  it('lists the KPIs of the cadence that are not there, with the reason', async () => {
    const { out } = await run(['scorecard', january]);
    expect(out).toMatch(/^Weekly scorecard of the whole files\n/);
    expect(out).toContain('\n  ticket_volume: no tickets given\n');
    expect(out).not.toContain('Not computed');
  });
  it('--json has rows, findings with their sentences, and what is missed', async () => {
    const args = ['scorecard', surveys, ...monthly, '--targets', targets, '--json'];
    const { out } = await run(args);
    const card = JSON.parse(out);
    expect(card).toMatchObject({ every: 'month', period: '2026-02', previous: '2026-01', cadence: null });
    expect(card.rows[0]).toMatchObject({ kpi: 'csat', value: 0.48, reached: 'below', proven: true, currency: null });
    expect(card.findings[0].sentence).toMatch(/^Customer satisfaction/);
    expect(card.missed.map(({ kpi }: { kpi: string }) => kpi)).toEqual(['csat']);
    expect((await run(args)).out).toBe(out);
  });
  it('the backlog of a period is its level at the end', async () => {
    const rows = [
      { id: 'A', createdAt: '2026-01-05T09:00:00Z', status: 'open' },
      { id: 'B', createdAt: '2026-02-06T09:00:00Z', status: 'solved', solvedAt: '2026-02-08T09:00:00Z' },
      { id: 'C', createdAt: '2026-03-06T09:00:00Z', status: 'open' },
    ];
    const tickets = write('tickets.ndjson', ndjson(rows));
    const { out } = await run(['scorecard', tickets, ...monthly.slice(2), '--kpis', 'ticket_backlog', '--json']);
    expect(JSON.parse(out).rows.map(({ kpi, value }: { kpi: string; value: number }) => [kpi, value])).toEqual([
      ['ticket_backlog', 1],
    ]);
  });
  it('targets of durations may be texts, and rules may hold for a time', async () => {
    const rows = [15, 45].map((minute) => ({
      ...{ id: `T-${minute}`, createdAt: '2026-01-05T09:00:00Z', status: 'open' },
      firstRespondedAt: `2026-01-05T09:${minute}:00Z`,
    }));
    const target = { better: 'lower', threshold: '20m', target: '10m', stretch: '5m' };
    const rules = write(
      'rules.json',
      JSON.stringify([{ kpi: 'first_response_time', from: '2026-01-01T00:00:00Z', target }]),
    );
    const args = ['--kpis', 'firstResponseTime', '--targets', rules, '--check', '--as-of', '2026-02-01T00:00:00Z'];
    const { code, out } = await run(['scorecard', write('late-tickets.ndjson', ndjson(rows)), ...args]);
    expect(code).toBe(1);
    expect(out).toContain('First response time (first_response_time): 30m, threshold 20m, not proven');
  });
  it('refuses targets that are none, and --check without them', async () => {
    const refused = refusing(['scorecard', january]);
    await refused(['--check'], /--check: expected --targets <file.json> with it/);
    await refused(['--cadence', 'weekly', ...own], /--cadence: expected either a cadence or --kpis/);
    await refused(['--cadence', 'yearly'], /--cadence: expected one of daily, weekly, monthly, quarterly/);
    await refused(['--targets', write('none.json', '3')], /none\.json: targets: expected/);
    await refused(['--targets', write('kpi.json', '{"csta":{}}')], /kpi\.json: targets: .*did you mean 'csat'\?/);
    await refused([...own, '--targets', write('level.json', '{"csat":{"better":"higher"}}')], /threshold/);
    await refused(['--every', 'month'], /--time-zone with it/);
  });
});
