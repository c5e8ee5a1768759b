import { expect } from 'vitest';
import { concurrency, days, series, ticketVolume } from '../../src/index.ts';
import { type BankCall, type BankLog, timeZone } from './bankCalls.ts';
import type { Reproduce } from './describeLog.ts';
import { expectNear } from './expectations.ts';
import { readInstant } from './realLogs.ts';

interface Peak {
  readonly max: number;
  readonly at: string;
}

const inQueue = { start: 'queuedAt', end: 'leftQueueAt' } as const;
const inService = { start: 'servedAt', end: ({ servedAt, serviceTime }: BankCall) => servedAt + serviceTime } as const;

/** How many calls were in the queue, and in service, at once. */
export function bankQueues(reproduce: Reproduce, log: () => BankLog): void {
  reproduce('max_queue_length', 'the longest queue, and when it first was so long', (expected: Peak) => {
    expectPeak(concurrency(log().calls, inQueue), expected);
  });

  reproduce('max_calls_in_service', 'the most calls at once, and when there first were so many', (expected: Peak) => {
    expectPeak(
      concurrency(
        log().calls.filter(({ outcome }) => outcome === 'answered'),
        inService,
      ),
      expected,
    );
  });

  reproduce('mean_queue_length', 'all waits ÷ the days that the log has', (expected: number) => {
    const { calls, lines } = log();
    const recorded = series(lines, { by: 'createdAt', every: 'day', timeZone }, ticketVolume).filter(
      ({ result }) => result.value > 0,
    );
    const queue = concurrency(calls, { ...inQueue, over: days(recorded.length) });
    expectNear(queue.value, expected);
    expect(queue).toMatchObject({ count: calls.length, excluded: {} });
  });
}

function expectPeak({ max: peak, maxAt }: { max: number; maxAt: number | null }, { max, at }: Peak): void {
  expect({ max: peak, maxAt }).toEqual({ max, maxAt: readInstant(at, timeZone) });
}
