import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/args/readArguments.ts';
import { commonOptions } from '../../src/cli/commands/commonOptions.ts';
import { ownOptions } from '../../src/cli/commands/ownOptions.ts';
import { reportOptions } from '../../src/cli/commands/reportOptions.ts';
import { latestInstant } from '../../src/cli/report/latestInstant.ts';
import { missingOption } from '../../src/cli/report/missingOption.ts';
import { missingRows } from '../../src/cli/report/missingRows.ts';
import { needsOf } from '../../src/cli/report/needs.ts';
import { newIds } from '../../src/cli/report/newIds.ts';
import { readPolicies } from '../../src/cli/report/readPolicies.ts';
import { readRates } from '../../src/cli/report/readRates.ts';
import { catalogue } from '../../src/kpis/catalogue.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import { minutes } from '../../src/time/duration.ts';
import { temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const given = (...args: readonly string[]) => readArguments(args, reportOptions);
const there = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined));
const refusal = (make: () => unknown): string => {
  try {
    return `taken as ${JSON.stringify(make())}`;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('options that mean the same to all KPIs', () => {
  it('are none where none is given', () => expect(there(commonOptions(given()))).toEqual({}));
  const meanings: readonly [args: string[], expected: object][] = [
    [['--sketch', '0.01'], { quantiles: { relativeError: 0.01 } }],
    [['--sketch', '0.1'], { quantiles: { relativeError: 0.1 } }],
    [['--strict'], { strict: true }],
    [['--ces-direction', 'low_is_easy'], { direction: 'low_is_easy' }],
    [['--ces-direction', 'high_is_easy'], { direction: 'high_is_easy' }],
    [['--threshold', '20s'], { threshold: 20_000 }],
    [['--short-abandon', '5s'], { shortAbandon: 5000 }],
    ...['ignore', 'negative', 'positive', 'late_only', 'short_served'].map((word): [string[], object] => [
      ['--abandoned', word],
      { abandoned: word },
    ]),
    ...[
      ...['one_reply', 'at_most_one_reply', 'solved_by_first_reply', 'flag', 'survey'],
      ...['no_customer_follow_up', 'no_repeat_contact'],
    ].map((word): [string[], object] => [['--fcr-method', word], { method: word }]),
    [['--weights', write('weights.json', '{"satisfaction":3}')], { weights: { satisfaction: 3 } }],
    [
      ['--currency', 'EUR', '--rates', write('rates.json', '{"USD":0.92}')],
      { convert: { to: 'EUR', rates: { USD: 0.92 } } },
    ],
    [
      ['--sla', write('sla.json', '[{"name":"a","metric":"resolution","target":"4h"}]')],
      { policies: [{ name: 'a', metric: 'resolution', target: 14_400_000 }] },
    ],
  ];
  it.each(meanings.map(([args, expected]) => ({ args, expected })))('$args.0 gives $expected', ({ args, expected }) =>
    expect(there(commonOptions(given(...args)))).toEqual(expected),
  );
  it.each<[args: string[], words: RegExp]>([
    [['--sketch', '0.00009'], /^--sketch: expected a number from 0.0001 to 0.1, got "0.00009"$/],
    [['--sketch', '0.11'], /^--sketch: expected a number from 0.0001 to 0.1, got "0.11"$/],
    [['--ces-direction', 'up'], /^--ces-direction: expected one of high_is_easy, low_is_easy, got "up"$/],
    [['--currency', 'EUR'], /^--currency: expected --rates <file.json> with it, got nothing$/],
    [['--rates', 'rates.json'], /^--rates: expected --currency <code> with it, got nothing$/],
  ])('%j is refused', (args, words) => expect(refusal(() => commonOptions(given(...args)))).toMatch(words));
});

describe('options of single KPIs', () => {
  const own = (id: string, rows: string, args: readonly string[]) =>
    there(ownOptions(given(...args), 'UTC')({ id, rows } as never));
  const from = Date.UTC(2026, 0, 5);
  it('of a scale go to the KPI of that kind alone, and of all kinds to the voice of the customer', () => {
    const args = ['--csat-scale', '1-5', '--nps-scale', '0-10', '--ces-scale', '1-7', '--esat-scale', 'thumbs'];
    expect(own('csat', 'surveys', args)).toEqual({ scale: { min: 1, max: 5 } });
    expect(own('nps', 'surveys', args)).toEqual({ scale: { min: 0, max: 10 } });
    expect(own('ces', 'surveys', args)).toEqual({ scale: { min: 1, max: 7 } });
    expect(own('agent_satisfaction', 'surveys', args)).toEqual({ scale: 'thumbs' });
    expect(own('voice_of_customer', 'surveys', args)).toEqual({
      scale: { csat: { min: 1, max: 5 }, nps: { min: 0, max: 10 }, ces: { min: 1, max: 7 }, esat: 'thumbs' },
    });
    expect(own('voice_of_customer', 'surveys', args.slice(2, 4))).toEqual({ scale: { nps: { min: 0, max: 10 } } });
    expect(own('voice_of_customer', 'surveys', [])).toEqual({});
    expect(own('ticket_volume', 'tickets', args)).toEqual({});
  });
  it('of a window go to all, but for those that have one of their own', () => {
    const args = ['--window', '24h', '--window', 'retention=90d', '--window', 'retentionImpact=1d'];
    const windows = ['retention', 'retention_impact', 'first_contact_resolution'].map((id) => own(id, 'x', args));
    expect(windows).toEqual([{ window: 7_776_000_000 }, { window: 86_400_000 }, { window: 86_400_000 }]);
    expect(own('csat', 'x', ['--window', 'retention=90d'])).toEqual({});
    expect(refusal(() => own('x', 'x', ['--window', 'retention=soon']))).toMatch(/^--window: expected a duration/);
    expect(refusal(() => own('x', 'x', ['--window', 'retentoin=90d']))).toMatch(
      /^--window: expected a KPI.*'retention'/,
    );
    expect(refusal(() => own('x', 'x', ['--window', '=90d']))).toMatch(/^--window: expected a KPI/);
  });
  it('of a period go to what lasts, in their order', () => {
    const args = ['--period-from', '2026-01-05', '--period-to', '2026-01-06'];
    const period = { from, to: from + 86_400_000 };
    for (const rows of ['activities', 'outages', 'reviews']) expect(own('x', rows, args)).toEqual(period);
    expect(own('x', 'tickets', args)).toEqual({});
    expect(own('x', 'outages', args.slice(0, 2))).toEqual({ from });
    expect(own('x', 'outages', args.slice(2))).toEqual({ to: period.to });
    const words = '--period-to: expected a later instant than --period-from, got "2026-01-05"';
    expect(refusal(() => own('x', 'x', [...args.slice(0, 2), '--period-to', '2026-01-05']))).toBe(words);
  });
  it('turn efforts round for the voice of the customer where low ones are easy', () => {
    expect(own('voice_of_customer', 'surveys', ['--ces-direction', 'low_is_easy'])).toEqual({ mirror: ['ces'] });
    expect(own('voice_of_customer', 'surveys', ['--ces-direction', 'high_is_easy'])).toEqual({});
    expect(own('ces', 'surveys', ['--ces-direction', 'low_is_easy'])).toEqual({});
  });
});

describe('policies of a file', () => {
  const policy = { name: 'a', metric: 'resolution', target: '30m' };
  const read = { name: 'a', metric: 'resolution', target: minutes(30) };
  it('are a list, or stand under their name; targets may be texts', () => {
    expect(readPolicies([policy], 'x')).toEqual([read]);
    expect(readPolicies({ policies: [policy, { ...policy, target: 5 }] }, 'x')).toEqual([read, { ...read, target: 5 }]);
    expect(readPolicies([{ ...policy, target: 'due_at' }], 'x')).toEqual([{ ...read, target: 'due_at' }]);
    const clock = { timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } };
    const [own] = readPolicies([{ ...policy, clock }], 'x') as never as [
      { clock: { between: (a: number, b: number) => number } },
    ];
    expect(own.clock.between(Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 6))).toBe(minutes(480));
  });
  it.each<[value: unknown, words: RegExp]>([
    [[], /^x: expected a list of policies, got/],
    [null, /^x: expected a list of policies, got/],
    [{}, /^x: expected a list of policies, got/],
    [{ policies: 5 }, /^x: expected a list of policies, got/],
    [[policy, null], /^x: \[1\]: expected a policy, got/],
    [['a'], /^x: \[0\]: expected a policy, got "a"/],
    [
      [{ ...policy, target: 'soon' }],
      /^x: \[0\]\.target: expected milliseconds, a duration such as '30m' or '4h', or 'due_at', got "soon"$/,
    ],
    [[{ ...policy, clock: {} }], /^x: \[0\]: /],
  ])('%j are refused', (value, words) => expect(refusal(() => readPolicies(value, 'x'))).toMatch(words));
});

it('rates are numbers above 0 by currency', () => {
  expect(readRates({ USD: 0.92, JPY: 1e-300 }, 'x')).toEqual({ USD: 0.92, JPY: 1e-300 });
  expect(readRates({}, 'x')).toEqual({});
  for (const value of [null, 5, 'USD', [1]])
    expect(refusal(() => readRates(value, 'x'))).toMatch(/^x: expected an object of rates/);
  for (const rate of [0, -1, '1', null, Number.POSITIVE_INFINITY, Number.NaN]) {
    expect(refusal(() => readRates({ USD: rate }, 'x'))).toMatch(/^x: USD: expected a number above 0, got /);
  }
});

it('the latest instant of a record is of what happened, within its lists too', () => {
  expect(latestInstant({ id: 'x', count: 9e12, dueAt: 9e12 })).toBe(Number.NEGATIVE_INFINITY);
  for (const name of ['at', 'start', 'end', 'since', 'createdAt', 'xAt'])
    expect(latestInstant({ [name]: 5, other: 9 })).toBe(5);
  expect(latestInstant({ createdAt: 5, solvedAt: 3 })).toBe(5);
  expect(latestInstant({ createdAt: 3, solvedAt: 5 })).toBe(5);
  expect(latestInstant({ createdAt: '9', at: null })).toBe(Number.NEGATIVE_INFINITY);
  expect(latestInstant({ createdAt: 5, history: [{ at: 7 }, null, 'x', 9, { dueAt: 9 }] })).toBe(7);
  expect(latestInstant({ createdAt: 5, history: [{ at: 3, more: [{ at: 6 }] }] })).toBe(6);
  expect(latestInstant({ createdAt: 5, inner: { at: 9 } })).toBe(5);
});

it('why an option is missing is told in words of the command line', () => {
  expect(missingOption('asOf', 'x')).toMatch(/^needs --as-of, because standard input/);
  for (const name of ['every', 'timeZone']) expect(missingOption(name, 'x')).toBe('needs --every and --time-zone');
  for (const name of ['from', 'to']) expect(missingOption(name, 'x')).toBe('needs --period-from and --period-to');
  expect(missingOption('policies', 'x')).toBe('needs --sla <file>');
  expect(missingOption('direction', 'x')).toMatch(/^needs --ces-direction/);
  expect(missingOption('threshold', 'x')).toMatch(/^needs --threshold/);
  expect(missingOption('weights', 'x')).toMatch(/^needs --weights/);
  expect(missingOption('window', 'retention')).toBe('needs --window retention=<duration>, such as retention=90d');
  expect(missingOption('other', 'x')).toBe('needs the option other of the library');
  expect(missingOption('toString', 'x')).toBe('needs the option toString of the library');
  const scale = (id: string) => missingOption('scale', id).replace('no survey of this kind names its scale: ', '');
  expect(['csat', 'nps', 'ces', 'agent_satisfaction', 'voice_of_customer', 'x'].map(scale)).toEqual([
    ...['--csat-scale says it', '--nps-scale says it', '--ces-scale says it', '--esat-scale says it'],
    ...['--csat-scale, --nps-scale, --ces-scale or --esat-scale says it', 'a scale says it'],
  ]);
});

it('figures of the ledger need what they divide, and what they divide by', () => {
  const missing = (name: keyof typeof catalogue, ...names: CollectionName[]) =>
    missingRows(catalogue[name] as never, new Set(names));
  expect(missing('csat', 'tickets')).toBe('no surveys given');
  expect(missing('csat', 'surveys')).toBeNull();
  expect(missing('costPerContact', 'ledger')).toBeNull();
  expect(missing('costPerContact', 'tickets')).toBe('no costs given');
  expect(missing('costPerContact', 'costs')).toBe('no interactions or tickets given');
  expect([missing('costPerContact', 'costs', 'tickets'), missing('costPerContact', 'costs', 'interactions')]).toEqual([
    null,
    null,
  ]);
  expect([
    missing('costPerResolution', 'costs', 'interactions'),
    missing('costPerResolution', 'costs', 'tickets'),
  ]).toEqual(['no tickets given', null]);
  expect(missing('revenuePerInteraction', 'tickets')).toBe('no revenue events given');
  expect([
    missing('revenuePerInteraction', 'revenue', 'tickets'),
    missing('selfServiceScore', 'sessions', 'tickets'),
  ]).toEqual([null, null]);
  expect([missing('selfServiceScore', 'tickets'), missing('selfServiceScore', 'sessions')]).toEqual([
    'no sessions given',
    'no tickets given',
  ]);
});

describe('ids that were there before', () => {
  const row = (id: string, more: object = {}) => ({ id, ...more }) as never;
  it('are of one collection, and of interactions of one kind', () => {
    const { isNew, seen } = newIds(false);
    expect([isNew('tickets', row('1')), isNew('tickets', row('1')), isNew('surveys', row('1'))]).toEqual([
      true,
      false,
      true,
    ]);
    const interaction = (kind: string) => isNew('interactions', row('1', { kind }));
    expect(['call', 'chat', 'call', 'chat'].map(interaction)).toEqual([true, true, false, false]);
    expect([...seen.keys()]).toEqual(['tickets', 'surveys', 'interactions']);
    expect([isNew('costs', {} as never), isNew('costs', {} as never)]).toEqual([true, true]);
  });
  it('count as there where another part had them, and are all new where all are kept', () => {
    const before = newIds(false);
    before.isNew('tickets', row('1'));
    const { isNew } = newIds(false, before.seen);
    expect([isNew('tickets', row('1')), isNew('tickets', row('2')), isNew('tickets', row('2'))]).toEqual([
      false,
      true,
      false,
    ]);
    const all = newIds(true);
    expect([all.isNew('tickets', row('1')), all.isNew('tickets', row('1')), all.seen.size]).toEqual([true, true, 0]);
  });
});

describe('what figures need', () => {
  const need = (rows: readonly string[], collections: readonly string[], by?: string, attribute?: string) => {
    const kpis = rows.map((own) => ({ definition: { rows: own } }));
    const { counted, read, ledger, completed, joined } = needsOf(kpis as never, new Set(collections) as never, by, {
      attribute,
    } as never);
    expect([...counted].sort()).toEqual([...rows].sort());
    return { read: [...read].sort(), completed: [...completed].sort(), ledger, joined };
  };
  const plain = { completed: [], ledger: false, joined: false };
  it('is what they count, and nothing else where records say all of themselves', () => {
    expect(need(['tickets'], ['tickets', 'surveys'])).toEqual({ ...plain, read: ['tickets'] });
    expect(need(['surveys'], ['tickets', 'surveys'])).toEqual({ ...plain, read: ['surveys'] });
    expect(need(['customers'], ['customers'])).toEqual({ ...plain, read: ['customers'] });
    expect(need(['sessions'], ['sessions', 'customers'])).toEqual({ ...plain, read: ['sessions'] });
  });
  it('is interactions of tickets, where there are both', () => {
    const both = { completed: [], ledger: false, joined: true, read: ['interactions', 'tickets'] };
    expect(need(['tickets'], ['tickets', 'interactions'])).toEqual(both);
    expect(need(['interactions'], ['tickets', 'interactions'])).toEqual({ ...plain, read: ['interactions'] });
  });
  it('is the tickets of what takes over their fields', () => {
    for (const rows of ['surveys', 'reviews']) {
      const told = { ...plain, completed: [rows], read: [rows, 'tickets'] };
      expect(need([rows], [rows, 'tickets'], 'channel')).toEqual(told);
      expect(need([rows], [rows], 'channel')).toEqual({ ...plain, read: [rows] });
      expect(need([rows], [rows, 'tickets'], 'kind')).toEqual({ ...plain, read: [rows] });
    }
  });
  it('is whoever a rating is of, where that is asked for', () => {
    expect(need(['tickets'], ['tickets'], undefined, 'solver')).toEqual({
      ...plain,
      completed: ['tickets'],
      read: ['tickets'],
    });
  });
  it('is all that tells what became of visits and customers', () => {
    const visits = { ...plain, completed: ['sessions'], read: ['interactions', 'sessions', 'tickets'] };
    expect(need(['sessions'], ['sessions', 'tickets'])).toEqual(visits);
    expect(need(['sessions'], ['sessions', 'interactions'])).toEqual(visits);
    const people = { ...plain, completed: ['customers'], read: ['customers', 'interactions', 'surveys', 'tickets'] };
    for (const name of ['tickets', 'interactions', 'surveys'])
      expect(need(['customers'], ['customers', name])).toEqual(people);
  });
  it('is the tiers of customers, where groups are by them', () => {
    expect(need(['tickets'], ['tickets', 'customers'], 'customerTier')).toEqual({
      ...{ ...plain, completed: ['tickets'], read: ['customers', 'tickets'] },
    });
    expect(need(['tickets'], ['tickets'], 'customerTier')).toEqual({ ...plain, read: ['tickets'] });
  });
  it('is what a ledger is made of, unless there is one', () => {
    const made = ['costs', 'interactions', 'ledger', 'revenue', 'sessions', 'tickets'];
    expect(need(['ledger'], ['costs', 'tickets'])).toEqual({ ...plain, ledger: true, read: made });
    expect(need(['ledger'], ['ledger', 'costs'])).toEqual({ ...plain, read: ['ledger'] });
  });
});
