// What a changed row costs `live`, as a share of computing the figure anew over all rows, in one run.
// npx tsx bench/live.bench.ts
import { cpus } from 'node:os';
import { csat, firstResponseTime, live, nps, reopenRate } from '../src/index.ts';
import type { ReadyKpi } from '../src/kpi/kpi.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const CHANGES = 200;

type Ask = (rows: Iterable<object>) => unknown;

/** Seeded whole numbers below a limit. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function ticketMaker(): (id: number) => object {
  const next = numbers(1);
  return (id) => {
    const createdAt = next(31_536_000) * 1000;
    const solvedAt = createdAt + next(864_000) * 1000;
    return {
      id,
      createdAt,
      status: 'solved',
      firstRespondedAt: createdAt + next(86_400) * 1000,
      solvedAt,
      reopens: next(8) === 0 ? 1 : 0,
    };
  };
}

function surveyMaker(kind: string, highest: number): (id: number) => object {
  const next = numbers(2);
  return (id) => ({
    id,
    kind,
    score: 1 + next(highest),
    ticketId: kind === 'csat' ? `T-${id}` : null,
    respondedAt: id,
  });
}

let keep: unknown;

function milliseconds(work: () => unknown, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    keep = work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function compare(name: string, kpi: ReadyKpi<object, unknown> & Ask, make: (id: number) => object, size: number): void {
  const next = numbers(3);
  const rows = Array.from({ length: size }, (_, id) => make(id));
  const figure = live(kpi);
  for (const row of rows) figure.set(row);
  keep = [figure.result(), figure.result()];
  const anew = milliseconds(() => kpi(rows), 3);
  const times = Array.from({ length: CHANGES }, () => {
    const row = make(next(size));
    return milliseconds(() => {
      figure.set(row);
      return figure.result();
    }, 1);
  });
  // The half of them, because other work of the machine would count with some.
  const changed = times.sort((left, right) => left - right)[CHANGES / 2] as number;
  const [head, count] = [name.padEnd(34), size.toLocaleString('en-US').padStart(10)];
  console.log(
    `${head} ${count} rows  anew ${anew.toFixed(2).padStart(8)} ms  changed row ${changed.toFixed(3).padStart(8)} ms  1 : ${(anew / changed).toFixed(1)}`,
  );
}

/** Prints milliseconds for the figure anew and after one changed row, and their ratio. */
export function run(): void {
  console.log(`node ${process.version}, ${cpus()[0]?.model}, a row changed and the figure read, ${CHANGES} times`);
  const quantiles = { relativeError: 0.01 };
  const cases = [
    ['a rate: reopenRate', reopenRate, ticketMaker()],
    ['scores without tickets: nps', nps.with({ scale: { min: 0, max: 10 } }), surveyMaker('nps', 10)],
    ['a sketch: firstResponseTime', firstResponseTime.with({ quantiles }), ticketMaker()],
    ['exact values: firstResponseTime', firstResponseTime, ticketMaker()],
    ['an answer per ticket: csat', csat.with({ scale: { min: 1, max: 5 } }), surveyMaker('csat', 5)],
  ] as unknown as [string, ReadyKpi<object, unknown> & Ask, (id: number) => object][];
  for (const [name, kpi, make] of cases) for (const size of SIZES) compare(name, kpi, make, size);
  if (keep === undefined) throw new Error('nothing was measured');
}

if (process.argv[1]?.endsWith('live.bench.ts')) run();
