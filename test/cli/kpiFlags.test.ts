import { describe, expect, it } from 'vitest';
import { deskCsv, ndjson, refusing, report, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const at = (second: number): string => new Date(Date.UTC(2026, 0, 5, 9, 0, second)).toISOString();
const call = (id: string, wait: number, outcome: string): object => ({
  ...{ id, direction: 'inbound', queuedAt: at(0), endedAt: at(wait), outcome },
  ...(outcome === 'answered' ? { answeredAt: at(wait) } : {}),
});
/** Four answered after 5, 15, 25 and 35 seconds, two that hung up after 3 and 25 seconds. */
const calls = write(
  'calls.ndjson',
  ndjson([
    ...[5, 15, 25, 35].map((wait) => call(`A-${wait}`, wait, 'answered')),
    ...[3, 25].map((wait) => call(`L-${wait}`, wait, 'abandoned')),
  ]),
);
const level = async (...options: string[]): Promise<unknown[]> => {
  const { kpis } = await report([calls, ...options]);
  const { numerator, denominator } = kpis['serviceLevel']?.result ?? {};
  return [numerator, denominator];
};
const refused = refusing(['report', calls]);

describe('--threshold', () => {
  it('is the wait that counts as in time', async () => {
    expect(await level('--threshold', '20s')).toEqual([2, 6]);
    expect(await level('--threshold', '30s')).toEqual([3, 6]);
    expect(await level('--threshold', '0.5m')).toEqual([3, 6]);
    expect(await level('--threshold', '15000ms')).toEqual([2, 6]);
  });
  it('has no default: without it there is no service level, and the reason is told', async () => {
    const { kpis, notRun } = await report([calls]);
    expect(kpis['serviceLevel']).toBeUndefined();
    expect(notRun.find(({ id }) => id === 'service_level')?.reason).toMatch(
      /^needs --threshold <duration>, such as 20s/,
    );
    await refused(['--kpis', 'service_level'], /--kpis service_level: .*needs --threshold/);
  });
  it('refuses what is no duration', async () => {
    for (const text of ['20', 'soon', '20 sec', '1e3s', '٣s']) {
      await refused(['--threshold', text], /--threshold: expected a duration such as 20s, 2m, 24h or 90d, got /);
    }
  });
});

describe('--abandoned and --short-abandon', () => {
  it('choose the convention', async () => {
    expect(await level('--threshold', '20s', '--abandoned', 'ignore')).toEqual([2, 4]);
    expect(await level('--threshold', '20s', '--abandoned', 'positive')).toEqual([3, 6]);
    expect(await level('--threshold', '20s', '--abandoned', 'late_only')).toEqual([2, 5]);
    await refused(['--abandoned', 'late'], /--abandoned: expected one of ignore, negative, positive, late_only/);
  });
  it('leave out who hung up at once, also in the abandonment rate', async () => {
    expect(await level('--threshold', '20s', '--short-abandon', '5s')).toEqual([2, 5]);
    const { kpis } = await report([calls, '--short-abandon', '5s']);
    expect(kpis['abandonmentRate']).toMatchObject({
      result: { numerator: 1, denominator: 5 },
      accounting: { excluded: { short_abandon: 1 } },
    });
  });
});

describe('--window and --fcr-method', () => {
  const ticket = (id: string, day: string): string =>
    `${id},2026-01-${day}T09:00:00Z,solved,K,2026-01-${day}T10:00:00Z`;
  const tickets = write(
    'tickets.csv',
    ['id,createdAt,status,customerId,solvedAt', ticket('1', '05'), ticket('2', '07'), ticket('3', '20'), ''].join('\n'),
  );
  const resolved = async (window: string): Promise<unknown> => {
    const options = ['--fcr-method', 'no_repeat_contact', '--window', window, '--as-of', '2026-02-20T00:00:00Z'];
    return (await report([tickets, ...options])).kpis['firstContactResolution']?.result['numerator'];
  };
  it('look ahead as far as they are told', async () => {
    expect(await resolved('1d')).toBe(3);
    expect(await resolved('3d')).toBe(2);
    expect(await resolved('30d')).toBe(1);
    expect(await resolved('first_contact_resolution=3d')).toBe(2);
  });
  it('of one KPI leave the others alone', async () => {
    const { kpis, notRun } = await report([tickets, '--window', 'retention=3d', '--fcr-method', 'no_repeat_contact']);
    expect(kpis['firstContactResolution']).toBeUndefined();
    expect(notRun.find(({ id }) => id === 'first_contact_resolution')?.reason).toBe(
      'needs --window first_contact_resolution=<duration>, such as first_contact_resolution=90d',
    );
  });
  it('the method survey counts surveys', async () => {
    const surveys = write('surveys.csv', 'id,kind,score\n1,fcr,1\n2,fcr,0\n');
    const { kpis } = await report([tickets, surveys, '--fcr-method', 'survey']);
    expect(kpis['firstContactResolution']?.result).toMatchObject({ numerator: 1, denominator: 2 });
    const { notRun } = await report([tickets, '--fcr-method', 'survey']);
    expect(notRun).toContainEqual(
      expect.objectContaining({ id: 'first_contact_resolution', reason: 'no surveys given' }),
    );
  });
  it('refuse what they do not know', async () => {
    await refused(['--window', 'soon'], /--window: expected a duration/);
    await refused(['--window', 'retentoin=3d'], /--window: expected a KPI.*did you mean 'retention'\?/);
    await refused(['--fcr-method', 'one_touch'], /--fcr-method: expected one of one_reply, at_most_one_reply/);
  });
});

describe('--period-from and --period-to', () => {
  const shift = write(
    'activities.csv',
    'agentId,start,end,kind\na,2026-01-05T08:00:00Z,2026-01-05T10:00:00Z,handling\na,2026-01-05T10:00:00Z,2026-01-05T12:00:00Z,break\n',
  );
  it('cut shifts at the borders', async () => {
    const { kpis } = await report([
      shift,
      '--period-from',
      '2026-01-05T09:00:00Z',
      '--period-to',
      '2026-01-05T12:00:00Z',
    ]);
    expect(kpis['shrinkage']?.result['value']).toBeCloseTo(2 / 3, 12);
  });
  it('are of the reporting zone where they name none', async () => {
    const zone = ['--time-zone', 'Europe/Berlin'];
    const { kpis } = await report([shift, '--period-from', '2026-01-05 10:00', ...zone]);
    expect(kpis['shrinkage']?.result['value']).toBeCloseTo(2 / 3, 12);
  });
  it('do not touch other figures whose options have the same names', async () => {
    const tickets = write('tickets-of-the-period.csv', deskCsv);
    const { kpis } = await report([tickets, '--period-from', '2026-01-06T00:00:00Z']);
    expect(kpis['ticketVolume']?.result['value']).toBe(3);
    expect(kpis['channelEscalationRate']).toBeDefined();
  });
  it('are both needed for uptime, and in their order', async () => {
    const outages = write('outages.csv', 'start,end,system\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,shop\n');
    const { notRun } = await report([outages, '--period-from', '2026-01-05T00:00:00Z']);
    expect(notRun).toContainEqual(
      expect.objectContaining({ id: 'uptime', reason: 'needs --period-from and --period-to' }),
    );
    await refused(
      ['--period-from', '2026-01-06T00:00:00Z', '--period-to', '2026-01-05T00:00:00Z'],
      /--period-to: expected a later instant than --period-from/,
    );
  });
});

describe('--weights', () => {
  const customers = write('customers.csv', 'id,since,satisfaction\n1,2025-01-01T00:00:00Z,0.5\n');
  it('say how much each signal counts; without them there is no health', async () => {
    const weights = write('weights.json', '{ "satisfaction": 1 }');
    expect((await report([customers, '--weights', weights])).kpis['customerHealth']?.result['value']).toBe(50);
    expect((await report([customers])).notRun.find(({ id }) => id === 'customer_health')?.reason).toMatch(
      /^needs --weights/,
    );
  });
  it('refuse signals that do not exist', async () => {
    const weights = write('odd-weights.json', '{ "reopen": 1 }');
    await refusing(['report', customers])(['--weights', weights], /weights\.reopen: .*did you mean 'reopens'\?/);
  });
});

describe('--ces-direction and the scales', () => {
  it('also hold for the voice of the customer', async () => {
    const surveys = write('ces-surveys.csv', 'id,kind,score\n1,ces,1\n2,csat,5\n');
    const options = ['--ces-scale', '1-5', '--csat-scale', '1-5'];
    const voice = async (direction: string): Promise<unknown> =>
      (await report([surveys, ...options, '--ces-direction', direction])).kpis['voiceOfCustomer']?.result['value'];
    expect(await voice('high_is_easy')).toBe(0.5);
    expect(await voice('low_is_easy')).toBe(1);
  });
});
