import { describe, expect, it } from 'vitest';
import { durationOf } from '../../src/cli/args/durationText.ts';
import { parseDurationFlag } from '../../src/cli/args/parseDurationFlag.ts';
import { parseInstantFlag } from '../../src/cli/args/parseInstantFlag.ts';
import { parseNumberFlag } from '../../src/cli/args/parseNumberFlag.ts';
import { parseScaleFlag } from '../../src/cli/args/parseScaleFlag.ts';
import { parseShareFlag } from '../../src/cli/args/parseShareFlag.ts';
import { parseWordFlag } from '../../src/cli/args/parseWordFlag.ts';
import { readArguments } from '../../src/cli/args/readArguments.ts';
import { readForecastFlags } from '../../src/cli/commands/forecastFlags.ts';
import { readPeriodFlags, requirePeriodFlags } from '../../src/cli/commands/periodFlags.ts';
import { delimiterOf } from '../../src/cli/commands/reportFiles.ts';
import { samplePlan } from '../../src/cli/commands/sampleOptions.ts';
import { readStaffFlags } from '../../src/cli/commands/staffFlags.ts';

/** What is said where this is refused. */
function refusal(make: () => unknown): string {
  try {
    return `taken as ${JSON.stringify(make())}`;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a duration', () => {
  it.each([
    ...([
      ['20ms', 20],
      ['20s', 20_000],
      ['2m', 120_000],
      ['1.5h', 5_400_000],
      ['90d', 7_776_000_000],
    ] as const),
    ...([
      ['2w', 1_209_600_000],
      ['0s', 0],
      ['20 s', 20_000],
      ['123456789ms', 123_456_789],
      ['0.000000001d', 0.0864],
    ] as const),
  ])('%s', (text, expected) => {
    expect(durationOf(text)).toBe(expected);
    expect(parseDurationFlag('--x', text)).toBe(expected);
  });

  it.each([
    '',
    's',
    '20',
    '-1s',
    '+1s',
    '1,5h',
    '1.h',
    '.5h',
    '20  s',
    'x20s',
    '20sx',
    '20S',
    '1y',
    '1234567890s',
    '1e3s',
    '0.1234567890s',
  ])('%j is none', (text) => {
    expect(durationOf(text)).toBeUndefined();
    const words = `--x: expected a duration such as 20s, 2m, 24h or 90d, got ${JSON.stringify(text)}`;
    expect(refusal(() => parseDurationFlag('--x', text))).toBe(words);
  });

  it('that is not given is none', () => expect(parseDurationFlag('--x', undefined)).toBeUndefined());
});

describe('a number', () => {
  const limits = { from: 1, to: 64, whole: true };
  it('lies within its limits, the limits among them', () => {
    expect(['1', '64', '007', '2.0'].map((text) => parseNumberFlag('--x', text, limits))).toEqual([1, 64, 7, 2]);
    expect(parseNumberFlag('--x', '0.5', { from: 0.5, to: 1, whole: false })).toBe(0.5);
  });
  it.each(['0', '65', '1.5', '', '-1', '+1', '1e1', '0x10', ' 1', '1 ', 'x1', '1x', '.5', '1.', '1.2.3', 'NaN'])(
    '%j is none',
    (text) => {
      const words = `--x: expected a whole number from 1 to 64, got ${JSON.stringify(text)}`;
      expect(refusal(() => parseNumberFlag('--x', text, limits))).toBe(words);
    },
  );
  it('that need not be whole is called so', () => {
    const words = '--x: expected a number from 0.5 to 1, got "2"';
    expect(refusal(() => parseNumberFlag('--x', '2', { from: 0.5, to: 1, whole: false }))).toBe(words);
  });
});

describe('a share', () => {
  it.each([
    ['30%', 0.3],
    ['30 %', 0.3],
    ['0.3', 0.3],
    ['0', 0],
    ['1', 1],
    ['100%', 1],
    ['12.5%', 0.125],
    ['7%', 0.07],
    ['0.29%', 0.0029],
  ] as const)('%s', (text, share) => expect(parseShareFlag('--x', text)).toBe(share));
  it.each(['', '%', '101%', '1.1', '30', '-1%', 'x30%', '30%x', '30%%', '30  %', '.3', '0.'])('%j is none', (text) => {
    expect(refusal(() => parseShareFlag('--x', text))).toBe(
      `--x: expected a share such as 30% or 0.3, got ${JSON.stringify(text)}`,
    );
  });
  it('that is not given is none', () => expect(parseShareFlag('--x', undefined)).toBeUndefined());
});

describe('a scale', () => {
  it.each([
    ['1-5', 1, 5],
    ['0–10', 0, 10],
    ['1..7', 1, 7],
    ['100-1000', 100, 1000],
  ] as const)('%s', (text, min, max) => {
    expect(parseScaleFlag('--x', text)).toEqual({ min, max });
  });
  it.each(['thumbs', 'good_bad', undefined])('%s is one by its name', (text) =>
    expect(parseScaleFlag('--x', text)).toBe(text),
  );
  it.each(['', '5', '5-1', '5-5', '-5', '1-', 'a-b', '1-5x', 'x1-5', '1.5', '1000-2000', '1-10000', 'thumb'])(
    '%j is none',
    (text) => {
      const words = `--x: expected a scale such as 1-5 or 0-10, or thumbs, got ${JSON.stringify(text)}`;
      expect(refusal(() => parseScaleFlag('--x', text))).toBe(words);
    },
  );
});

describe('a word of a list', () => {
  it('is one of them, and nothing else', () => {
    expect(parseWordFlag('--x', 'day', ['hour', 'day'])).toBe('day');
    expect(parseWordFlag('--x', undefined, ['hour', 'day'])).toBeUndefined();
    expect(refusal(() => parseWordFlag('--x', 'daay', ['hour', 'day']))).toBe(
      '--x: expected one of hour, day, got "daay" (did you mean \'day\'?)',
    );
  });
});

describe('an instant', () => {
  it('has an offset, or is a wall time of the reporting zone', () => {
    expect(parseInstantFlag('--x', '2026-03-30T09:00:00+02:00', undefined)).toBe(Date.UTC(2026, 2, 30, 7));
    expect(parseInstantFlag('--x', '2026-03-30T09:00:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 30, 7));
    expect(parseInstantFlag('--x', undefined, 'UTC')).toBeUndefined();
  });
  it('without either is refused, and told what would help; other texts are only refused', () => {
    expect(refusal(() => parseInstantFlag('--x', '2026-03-30T09:00:00', undefined))).toBe(
      '--x: expected an instant such as 2026-03-30T09:00:00Z; --time-zone says whose wall time it is, got "2026-03-30T09:00:00"',
    );
    expect(refusal(() => parseInstantFlag('--x', 'noon', 'UTC'))).toBe(
      '--x: expected an instant such as 2026-03-30T09:00:00Z, got "noon"',
    );
  });
});

const specs = [
  { name: 'out', short: 'o', value: '<file>', help: 'x' },
  { name: 'map', value: '<field>', many: true as const, help: 'x' },
  { name: 'json', help: 'x' },
];
const taken = (...args: readonly string[]) => readArguments(args, specs);

describe('the arguments of a command', () => {
  it('are options, in any form and order, and words', () => {
    const args = taken('a', '--out=x', '--map', 'p', 'b', '--map=q', '--json', '--', '--json');
    expect([args.positionals, args.all.length]).toEqual([['a', 'b', '--json'], 9]);
    expect([args.value('out'), args.values('map'), args.has('json'), args.has('map')]).toEqual([
      'x',
      ['p', 'q'],
      true,
      true,
    ]);
    const bare = taken('-o', 'y', '-');
    expect([bare.value('out'), bare.positionals, bare.values('map'), bare.value('map'), bare.has('json')]).toEqual([
      ...['y', ['-'], [], undefined, false],
    ]);
    expect(taken('--out', '-').value('out')).toBe('-');
    expect(taken('--out=-x').value('out')).toBe('-x');
    expect(taken('--out=--x').value('out')).toBe('--x');
  });
  it.each<[args: string[], words: string]>([
    [['--out'], '--out: expected a value: <file>, got nothing'],
    [['--out='], '--out: expected a value: <file>, got nothing'],
    [['--out', ''], '--out: expected a value: <file>, got nothing'],
    [['--out', '--json'], '--out: expected a value: <file>, got "--json"'],
    [['-o', '-x'], '-o: expected a value: <file>, got "-x"'],
    [['--json=yes'], '--json: expected no value, got "yes"'],
    [['--json', '--json'], '--json: expected this option once, got "it twice"'],
    [['--out', 'x', '-o', 'y'], '-o: expected this option once, got "it twice"'],
    [
      ['--jsn'],
      'options: expected an option of this command; --help lists them, got "--jsn" (did you mean \'--json\'?)',
    ],
    [['-j'], 'options: expected an option of this command; --help lists them, got "-j"'],
    [['--constructor'], 'options: expected an option of this command; --help lists them, got "--constructor"'],
  ])('%j are refused', (args, words) => expect(refusal(() => taken(...args))).toBe(words));
});

/** What these options are read as, each `--name value`. */
const given = (...args: readonly string[]) =>
  readArguments(
    args,
    [...new Set(args.filter((word) => word.startsWith('--')))].map((word) => ({
      name: word.slice(2),
      value: '<x>',
      help: '',
    })),
  );

describe('--delimiter', () => {
  it.each([
    [';', ';'],
    ['\\t', '\t'],
    ['tab', '\t'],
    ['|', '|'],
    [' ', ' '],
  ])('%j is %j', (text, delimiter) => {
    expect(delimiterOf(given('--delimiter', text))).toBe(delimiter);
  });
  it.each([';;', '"', '\n', '\r', 'tabs'])('%j is none', (text) => {
    const words = `--delimiter: expected one character, such as ; or \\t, got ${JSON.stringify(text)}`;
    expect(refusal(() => delimiterOf(given('--delimiter', text)))).toBe(words);
  });
  it('is found out where it is not given', () => expect(delimiterOf(given())).toBeUndefined());
});

describe('the options of periods', () => {
  it('are a unit and a zone, and say only what they say', () => {
    expect(readPeriodFlags(given())).toEqual({ weekStartsOn: undefined });
    expect(Object.keys(readPeriodFlags(given()))).toEqual(['weekStartsOn']);
    const all = given('--every', 'week', '--time-zone', 'UTC', '--week-starts-on', 'sunday');
    expect(readPeriodFlags(all)).toEqual({ every: 'week', timeZone: 'UTC', weekStartsOn: 'sunday' });
    expect(requirePeriodFlags(all, 'trend')).toEqual(readPeriodFlags(all));
    for (const every of ['quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter', 'year']) {
      expect(readPeriodFlags(given('--every', every, '--time-zone', 'UTC'))).toMatchObject({ every });
    }
    for (const day of ['monday', 'sunday', 'saturday']) {
      expect(readPeriodFlags(given('--week-starts-on', day))).toEqual({ weekStartsOn: day });
    }
  });
  it('are refused where one is missing', () => {
    const midnight =
      '--every: expected --time-zone with it, because days and weeks begin at midnight somewhere, got nothing';
    expect(refusal(() => readPeriodFlags(given('--every', 'day')))).toBe(midnight);
    const both = 'trend: expected --every <unit> and --time-zone <zone>, got nothing';
    expect(refusal(() => requirePeriodFlags(given('--time-zone', 'UTC'), 'trend'))).toBe(both);
    expect(refusal(() => requirePeriodFlags(given(), 'trend'))).toBe(both);
  });
});

describe('the options of forecasts', () => {
  it.each([
    ...([
      ['quarter_hour', 96],
      ['half_hour', 48],
      ['hour', 24],
      ['day', 14],
      ['week', 4],
    ] as const),
    ...([
      ['month', 3],
      ['quarter', 2],
      ['year', 1],
    ] as const),
  ])('look by default as far ahead as periods of a %s allow: %i', (every, horizon) => {
    expect(readForecastFlags(given(), every)).toEqual({ horizon });
  });
  it('are taken as they are given', () => {
    const args = ['--horizon', '10000', '--method', 'auto', '--seasons', '24,168', '--level', '0.999999'];
    const all = given(...args, '--holidays', '2026-12-25,2026-12-26');
    expect(readForecastFlags(all, 'day')).toEqual({
      ...{ horizon: 10_000, method: 'auto', seasons: [24, 168], level: 0.999_999 },
      holidays: ['2026-12-25', '2026-12-26'],
    });
    expect(readForecastFlags(given('--seasons', '7', '--level', '0.01', '--horizon', '1'), 'day')).toEqual({
      ...{ horizon: 1, seasons: [7], level: 0.01 },
    });
  });
  it.each(['7,', ',7', '7,8,9', 'x7', '7x', '7 ,8', '1234567', '7,1234567', '7.5'])(
    '--seasons %j is refused',
    (text) => {
      const words = `--seasons: expected one number of periods, or two: 7, or 24,168, got "${text}"`;
      expect(refusal(() => readForecastFlags(given('--seasons', text), 'day'))).toBe(words);
    },
  );
  it.each([
    ['--horizon', '0'],
    ['--horizon', '10001'],
    ['--horizon', '1.5'],
    ['--level', '1'],
    ['--level', '0'],
  ])('%s %s is refused', (flag, text) => {
    expect(refusal(() => readForecastFlags(given(flag, text), 'day'))).toMatch(
      /^--(horizon|level): expected a (whole )?number from /,
    );
  });
});

describe('the options of a plan of agents', () => {
  it('are taken as they are given, and nothing else is', () => {
    expect(readStaffFlags(given('--max-occupancy', '85%'))).toEqual({ maxOccupancy: 0.85 });
    const all = [
      ...['--service-level', '80/20s', '--speed-of-answer', '30s', '--abandonment', '5%', '--patience', '2m'],
      ...['--shrinkage', '30%', '--concurrency', '2.5', '--deadline', '4h', '--plan', 'upper', '--least', '2'],
      ...['--cost-per-hour', '41.5'],
    ];
    expect(readStaffFlags(given(...all))).toEqual({
      ...{ serviceLevel: { share: 0.8, within: 20_000 }, speedOfAnswer: 30_000, abandonment: 0.05, patience: 120_000 },
      ...{ shrinkage: 0.3, concurrency: 2.5, deadline: 14_400_000, plan: 'upper', least: 2, costPerHour: 41.5 },
    });
  });
  it.each([
    [['--speed-of-answer', '30s'], { speedOfAnswer: 30_000 }],
    [['--abandonment', '5%'], { abandonment: 0.05 }],
    [['--deadline', '4h'], { deadline: 14_400_000 }],
    [['--service-level', '92.5%/1m'], { serviceLevel: { share: 0.925, within: 60_000 } }],
    [['--service-level', '7 %/1m'], { serviceLevel: { share: 0.07, within: 60_000 } }],
  ])('%j is a promise by itself', (args, expected) => expect(readStaffFlags(given(...args))).toEqual(expected));
  it('without any promise there is no plan', () => {
    const words =
      'staff: expected a promise to keep: --service-level 80/20s, --speed-of-answer, --abandonment, --max-occupancy or --deadline, got nothing';
    expect(refusal(() => readStaffFlags(given()))).toBe(words);
    expect(refusal(() => readStaffFlags(given('--patience', '2m', '--least', '1', '--shrinkage', '10%')))).toBe(words);
  });
  it.each(['80', '80/', '/20s', '100/20s', '80/20s x', 'x80/20s', '80//20', '80.1234/20s', '80/20s 1'])(
    '--service-level %j is none',
    (text) => {
      expect(refusal(() => readStaffFlags(given('--service-level', text)))).toMatch(
        /^--service-level: expected (per cent and )?a duration/,
      );
    },
  );
  it.each<[flag: string, text: string, words: string]>([
    ['--least', '1.5', '--least: expected a whole number from 0 to 100000, got "1.5"'],
    ['--least', '100001', '--least: expected a whole number from 0 to 100000, got "100001"'],
    ['--concurrency', '1001', '--concurrency: expected a number from 0 to 1000, got "1001"'],
    ['--cost-per-hour', '1000000001', '--cost-per-hour: expected a number from 0 to 1000000000, got "1000000001"'],
    ['--plan', 'lower', '--plan: expected one of expected, upper, got "lower"'],
    ['--shrinkage', '130%', '--shrinkage: expected a share such as 30% or 0.3, got "130%"'],
    ['--patience', '2', '--patience: expected a duration such as 20s, 2m, 24h or 90d, got "2"'],
  ])('%s %s is refused', (flag, text, words) => {
    expect(refusal(() => readStaffFlags(given('--max-occupancy', '85%', flag, text)))).toBe(words);
  });
});

it('a sample is of 2000 tickets of seed 1 over twelve weeks from 2026-01-05 on, or as it is asked for', () => {
  expect(samplePlan(given())).toEqual({ tickets: 2000, seed: 1, from: '2026-01-05', weeks: 12 });
  const most = given('--tickets', '100000000', '--seed', '4294967295', '--from', '2025-01-01', '--weeks', '520');
  expect(samplePlan(most)).toEqual({ tickets: 100_000_000, seed: 4_294_967_295, from: '2025-01-01', weeks: 520 });
  expect(samplePlan(given('--tickets', '0', '--seed', '0', '--weeks', '1'))).toMatchObject({
    tickets: 0,
    seed: 0,
    weeks: 1,
  });
  for (const [flag, text] of [
    ['--tickets', '100000001'],
    ['--seed', '4294967296'],
    ['--weeks', '521'],
    ['--weeks', '0'],
  ]) {
    expect(refusal(() => samplePlan(given(flag as string, text as string)))).toMatch(
      /: expected a whole number from [01] to /,
    );
  }
});
