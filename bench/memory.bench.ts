// What a report of 25 KPIs allocates beyond its input, and what of it is alive at its end.
// node --expose-gc --import tsx bench/memory.bench.ts
import { report } from '../src/index.ts';
import { createDesk } from './desk.ts';
import { reportKpis } from './report.bench.ts';

const TICKETS = Number(process.env['BENCH_ROWS'] ?? 300_000);

/** Bytes per ticket. */
export interface MemoryResult {
  /** The largest growth seen of heap and buffers together, at the end of the report and before anything is collected. */
  readonly atEnd: number;
  /** What is left of it after a collection, while the report is held. */
  readonly held: number;
}

const used = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** `null` where the collector cannot be called. */
export function run(tickets = TICKETS): MemoryResult | null {
  const { gc } = globalThis;
  if (gc === undefined) {
    console.log('memory: run node with --expose-gc');
    return null;
  }
  const desk = createDesk(tickets);
  report(desk, reportKpis);
  let [atEnd, held] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 3; round++) {
    gc();
    gc();
    const before = used();
    const own = report(desk, reportKpis);
    atEnd = Math.min(atEnd, (used() - before) / tickets);
    gc();
    gc();
    held = Math.min(held, (used() - before) / tickets);
    if (own.version !== 1) throw new Error('nothing was reported');
  }
  console.log(
    `memory of a report over ${tickets} tickets: ${atEnd.toFixed(0)} bytes a ticket at its end, ${held.toFixed(0)} held`,
  );
  return { atEnd, held };
}

if (process.argv[1]?.endsWith('memory.bench.ts')) run();
