import {
  concurrency,
  groupBy,
  resolutionTime,
  running,
  runningWindow,
  seriesBy,
  ticketVolume,
  timeToEvent,
} from '../../src/index.ts';
import {
  addAllToLogHistogram,
  createLogHistogram,
  kaplanMeier,
  kendallTauB,
  logRankTest,
  mannWhitneyTest,
  mean,
  medianAbsoluteDeviation,
  moments,
  movingAverage,
  quantiles,
  spearman,
  sum,
  summarize,
  wilcoxonSignedRankTest,
} from '../../src/stats/index.ts';
import { cost, type Fault } from './fault.ts';

const PS = [0.5, 0.75, 0.9, 0.95, 0.99];

/** Waits as they are: many short, few long, whole milliseconds, the same for the same number. */
function waits(length: number): Float64Array {
  let state = 12;
  const column = new Float64Array(length);
  for (let index = 0; index < length; index++) {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0;
    column[index] = Math.floor(Math.exp((state / 2 ** 32) * 20));
  }
  return column;
}

const half = (column: Float64Array): [Float64Array, Float64Array] => [
  column.subarray(0, column.length / 2),
  column.subarray(column.length / 2),
];

const ofColumns: Readonly<Record<string, (column: Float64Array) => unknown>> = {
  sum,
  mean,
  moments,
  summarize,
  quantiles: (column) => quantiles(column, PS),
  medianAbsoluteDeviation: (column) => medianAbsoluteDeviation(column),
  movingAverage: (column) => movingAverage(Array.from(column), { window: 28 }),
  'log histogram': (column) => addAllToLogHistogram(createLogHistogram({ relativeError: 0.01 }), column),
  mannWhitneyTest: (column) => mannWhitneyTest(...half(column)),
  wilcoxonSignedRankTest: (column) => wilcoxonSignedRankTest(...half(column)),
  spearman: (column) => spearman(...half(column)),
  kendallTauB: (column) => kendallTauB(...half(column)),
  kaplanMeier: (column) => kaplanMeier(column, new Uint8Array(column.length).fill(1)),
};

/** Ten times the numbers may take ten times as long, and what a longer sort and colder memory add. */
const GROWTH = 25;

/** Ten million numbers beside one million. */
export function largeColumns(): Fault[] {
  const large = waits(10_000_000);
  const small = waits(1_000_000);
  return Object.entries(ofColumns).map(([name, work]) => {
    const figure = cost(() => work(large), 1) / cost(() => work(small), 3);
    return { name: `${name}: 10⁷ numbers ÷ 10⁶`, figure, most: GROWTH };
  });
}

/** Ten million rows through a running figure, each made and forgotten; and a million keys beside a hundred thousand. */
export function manyKeys(): Fault[] {
  const stream = (length: number): void => {
    const figure = running(ticketVolume);
    for (let index = 0; index < length; index++) figure.add({ id: 'A', createdAt: index });
    figure.result();
  };
  const rowsOf = (length: number, keyOf: (index: number) => unknown) =>
    Array.from({ length }, (_, index) => ({ id: `A-${index}`, createdAt: 0, key: keyOf(index) }));
  const kinds: Readonly<Record<string, (index: number) => unknown>> = {
    'texts as keys': (index) => `customer ${index}`,
    'numbers as texts': String,
    numbers: (index) => index,
    'lists of two': (index) => [`a${index}`, `b${index}`],
  };
  const grown = Object.entries(kinds).flatMap(([name, keyOf]): Fault[] => {
    const [large, small] = [rowsOf(1_000_000, keyOf), rowsOf(100_000, keyOf)];
    const ratioOf = (work: (rows: typeof large) => unknown): number =>
      cost(() => work(large), 2) / cost(() => work(small));
    return [
      {
        name: `groupBy of ${name}: 10⁶ keys ÷ 10⁵`,
        figure: ratioOf((own) => groupBy(own, 'key', ticketVolume)),
        most: GROWTH,
      },
      {
        name: `groupBy of ${name}, topK 10: 10⁶ keys ÷ 10⁵`,
        figure: ratioOf((own) => groupBy(own, 'key', ticketVolume, { topK: 10 })),
        most: GROWTH,
      },
    ];
  });
  const figure = cost(() => stream(10_000_000), 1) / cost(() => stream(1_000_000));
  return [{ name: 'running: 10⁷ rows ÷ 10⁶', figure, most: GROWTH }, ...grown];
}

/** What makes naive loops quadratic: all at one instant, all equal, one row far away from all others. */
export function crowds(): Fault[] {
  const LENGTH = 1_000_000;
  const column = waits(LENGTH);
  const equal = new Float64Array(LENGTH).fill(60_000);
  const events = new Uint8Array(LENGTH).fill(1);
  const groups = Array.from({ length: LENGTH }, (_, index) => index % 5);
  const tickets = (instant: (index: number) => number) =>
    Array.from({ length: LENGTH / 5 }, (_, index) => {
      const createdAt = instant(index);
      return { id: `A-${index}`, createdAt, end: createdAt + 5, status: 'solved' as const, solvedAt: createdAt + 5 };
    });
  const scattered = tickets((index) => (column[index] as number) % 1e9);
  const crowded = tickets(() => 5);
  const days = { by: 'createdAt', every: 'day', timeZone: 'UTC' } as const;
  const inOneDay = tickets((index) => index);
  const farAway = inOneDay.with(0, { ...(inOneDay[0] as (typeof inOneDay)[number]), createdAt: 2000 * 86_400_000 });
  const fill = (rows: typeof scattered): void => {
    const figure = runningWindow(ticketVolume, { ...days, window: 7, late: 3 });
    for (const row of rows) figure.add(row);
    figure.result();
  };
  const pairs: readonly (readonly [name: string, bad: () => unknown, usual: () => unknown])[] = [
    ['mannWhitneyTest of ties', () => mannWhitneyTest(...half(equal)), () => mannWhitneyTest(...half(column))],
    ['kendallTauB of ties', () => kendallTauB(equal, column), () => kendallTauB(column, column.toReversed())],
    ['kaplanMeier at one instant', () => kaplanMeier(equal, events), () => kaplanMeier(column, events)],
    ['logRankTest at one instant', () => logRankTest(equal, events, groups), () => logRankTest(column, events, groups)],
    [
      'timeToEvent at one instant',
      () => timeToEvent(resolutionTime, crowded, { asOf: 1e9 }),
      () => timeToEvent(resolutionTime, scattered, { asOf: 1e9 }),
    ],
    [
      'concurrency at one instant',
      () => concurrency(crowded, { start: 'createdAt', end: 'end' }),
      () => concurrency(scattered, { start: 'createdAt', end: 'end' }),
    ],
    [
      'seriesBy with one date far away',
      () => seriesBy(farAway, 'status', days, ticketVolume),
      () => seriesBy(scattered, 'status', days, ticketVolume),
    ],
    ['runningWindow with one date far away', () => fill(farAway), () => fill(inOneDay)],
  ];
  return pairs.map(([name, bad, usual]) => ({ name: `${name} ÷ usual`, figure: cost(bad) / cost(usual), most: 3 }));
}
