import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offeredWait } from '../../../src/stats/queueing/impatientQueue.ts';
import { impatientWaitQuantile } from '../../../src/stats/queueing/impatientWaitQuantile.ts';
import { impatientWaits } from '../../../src/stats/queueing/impatientWaits.ts';
import { chainFigures, chainUntil } from './birthDeath.ts';

const queues = fc.record({
  agents: fc.integer({ min: 1, max: 12 }),
  load: fc.double({ min: 0.1, max: 20, noNaN: true }),
  patience: fc.constantFrom(0.1, 0.5, 1, 2, 5),
});

describe('the waits of an impatient queue', () => {
  test('a caller followed step by step is served, or still waits, just as often', () => {
    fc.assert(
      fc.property(queues, fc.constantFrom(0, 0.05, 0.3, 1), (queue, moment) => {
        const found = impatientWaits(queue, moment);
        const followed = chainUntil(queue, moment);
        expect(found.servedWithin).toBeCloseTo(followed.servedWithin, 9);
        expect(found.waitingLonger).toBeCloseTo(followed.stillWaiting, 9);
      }),
      { seed: 21, numRuns: 40 },
    );
  });

  test("the queue is as long as arrivals times waits (Little's law)", () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const { meanWait, abandoned, meanWaitOfServed } = impatientWaits(queue, 0);
        const { queueLength, busy } = chainFigures(queue);
        expect(queue.load * meanWait).toBeCloseTo(queueLength, 9);
        expect(queue.load * (1 - abandoned)).toBeCloseTo(busy, 9);
        expect(meanWaitOfServed).toBeGreaterThanOrEqual(0);
      }),
      { seed: 22, numRuns: 100 },
    );
  });

  test('one agent, patience of one handle time: the mean wait of those served, by hand', () => {
    // Served after k others left: mean Σ 1 ÷ (1 + i) for i = 0 … k, with chance 1 ÷ (k + 2) each; states are Poisson.
    const load = 2;
    let [probability, served, time] = [Math.exp(-load), Math.exp(-load), 0];
    for (let ahead = 0; ahead < 60; ahead++) {
      probability *= load / (ahead + 1);
      const chance = 1 / (ahead + 2);
      let mean = 0;
      for (let left = 0; left <= ahead; left++) mean += 1 / (left + 2);
      served += probability * chance;
      time += probability * chance * mean;
    }
    expect(impatientWaits({ load, agents: 1, patience: 1 }, 0).meanWaitOfServed).toBeCloseTo(time / served, 12);
  });

  test('very many hasty callers: the chain, solved state by state, says the same', () => {
    for (const [load, patience] of [
      [1e3, 1e-3],
      [1e8, 1e-7],
      [1e8, 1e-6],
      [1e9, 1e-6],
    ] as const) {
      const found = impatientWaits({ load, agents: 1, patience }, 0);
      const { queueLength, waiting } = chainFigures({ load, agents: 1, patience });
      expect((load * found.meanWait) / queueLength).toBeCloseTo(1, 12);
      expect(found.waiting / waiting).toBeCloseTo(1, 12);
    }
  });

  test('A17: very small, very large, very patient and very hasty: figures stay figures', () => {
    const sizes = [1e-9, 1, 1e3, 1e9];
    for (const load of sizes) {
      for (const agents of [1, 1000, 1e6]) {
        for (const patience of [1e-30, 1e-3, 1, 1e6, 1e30]) {
          const found = impatientWaits({ load, agents, patience }, 0.1);
          for (const share of [found.waiting, found.abandoned, found.servedWithin, found.waitingLonger]) {
            expect(share >= 0 && share <= 1, JSON.stringify({ load, agents, patience, found })).toBe(true);
          }
          expect(found.meanWait).toBeGreaterThanOrEqual(0);
          expect(found.meanWaitOfServed).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });
});

describe('the panels of the offered wait', () => {
  test('reach from no wait to one that never happens, no farther, and are narrow at the peak', () => {
    for (const [load, agents, patience] of [
      [5, 4, 2],
      [20, 10, 0.5],
      [8, 10, 1],
      [1000, 100, 10],
      [1000, 100, 1e-3],
    ] as const) {
      const { peak, fall, edges } = offeredWait({ load, agents, patience });
      const first = edges[0] as number;
      const peakAt = edges.indexOf(0);
      expect(edges).toEqual(edges.toSorted((left, right) => left - right));
      expect(peak + first).toBeGreaterThanOrEqual(0);
      expect(first === -peak || fall(first) > 60).toBe(true);
      expect(fall(edges.at(-1) as number)).toBeGreaterThan(60);
      for (const edge of edges.slice(1, -1)) expect(fall(edge)).toBeLessThanOrEqual(60);
      expect(fall(edges[peakAt + 1] as number)).toBeLessThan(1);
      if (peakAt > 0) expect(fall(edges[peakAt - 1] as number)).toBeLessThan(1);
    }
  });
});

describe('quantiles of the waits', () => {
  test('are where the distribution says so, and 0 where enough are served at once', () => {
    fc.assert(
      fc.property(queues, fc.constantFrom(0.5, 0.9, 0.99), (queue, p) => {
        const wait = impatientWaitQuantile(queue, p);
        if (wait === 0) expect(impatientWaits(queue, 0).waiting).toBeLessThanOrEqual(1 - p);
        else expect(impatientWaits(queue, wait).waitingLonger).toBeCloseTo(1 - p, 11);
      }),
      { seed: 23, numRuns: 100 },
    );
  });

  test('without agents they are those of patience', () => {
    expect(impatientWaitQuantile({ load: 1, agents: 0, patience: 3 }, 0.5)).toBeCloseTo(3 * Math.LN2, 12);
    expect(impatientWaits({ load: 1, agents: 0, patience: 3 }, 3)).toEqual({
      ...{ waiting: 1, abandoned: 1, meanWait: 3, meanWaitOfServed: null, servedWithin: 0 },
      waitingLonger: Math.exp(-1),
    });
  });

  test('with endless patience they are those of Erlang C', () => {
    // C(2, 3) = 4/9; P(W > t) = 4/9 · exp(−t).
    expect(impatientWaitQuantile({ load: 2, agents: 3, patience: 1e9 }, 0.9)).toBeCloseTo(Math.log(40 / 9), 7);
  });

  test('of callers who wait nearly for ever, each served one waits until just enough have given up', () => {
    for (const patience of [1e80, 1e90, 1e99, 1e101, 1.7e308]) {
      const queue = { load: 10, agents: 4, patience };
      const wait = patience * Math.log(10 / 4);
      const { waiting, abandoned, meanWait, meanWaitOfServed } = impatientWaits(queue, 0);
      expect(waiting).toBeCloseTo(1, 12);
      expect(abandoned).toBeCloseTo(0.6, 12);
      expect(meanWait / patience).toBeCloseTo(0.6, 12);
      expect(Number(meanWaitOfServed) / Math.min(wait, Number.MAX_VALUE)).toBeCloseTo(1, 12);
      const sooner = impatientWaits(queue, wait * 0.99);
      expect(sooner.servedWithin).toBeCloseTo(0, 12);
      expect(sooner.waitingLonger).toBeCloseTo((4 / 10) ** 0.99, 12);
      const later = impatientWaits(queue, Math.min(wait * 1.01, Number.MAX_VALUE));
      expect(later.servedWithin).toBeCloseTo(0.4, 12);
      expect(later.waitingLonger).toBeCloseTo(0, 12);
    }
  });

  test('of as many callers as agents, with patience nearly without end: half of a normal distribution', () => {
    // The density of the wait is exp(−agents · wait² ÷ (2 · patience)), of mean √(2 · patience ÷ (π · agents)).
    const { waiting, abandoned, meanWaitOfServed } = impatientWaits({ load: 10, agents: 10, patience: 1e101 }, 0);
    expect(waiting).toBeCloseTo(1, 12);
    expect(abandoned / Math.sqrt(2 / (Math.PI * 10 * 1e101))).toBeCloseTo(1, 12);
    expect(Number(meanWaitOfServed) / Math.sqrt((2 * 1e101) / (Math.PI * 10))).toBeCloseTo(1, 12);
  });

  test('who is served just at the moment is served within it, and waits no longer', () => {
    const queue = { load: 10, agents: 4, patience: 1e101 };
    const moment = Number(impatientWaits(queue, 0).meanWaitOfServed);
    expect(impatientWaits(queue, moment)).toMatchObject({ servedWithin: 0.4, waitingLonger: 0 });
  });

  test('short waits have as many digits as long ones', () => {
    // Whom no agent takes at once gives up: P(W > t) = B(10, 4) · exp(−t ÷ patience).
    let blocking = 1;
    for (let line = 1; line <= 4; line++) blocking = (10 * blocking) / (line + 10 * blocking);
    for (const patience of [1e-12, 1e-30]) {
      const wait = impatientWaitQuantile({ load: 10, agents: 4, patience }, 0.5);
      expect(wait / (patience * Math.log(blocking / 0.5))).toBeCloseTo(1, 9);
    }
    expect(impatientWaitQuantile({ load: 10, agents: 1, patience: 5e-324 }, 0.5)).toBeLessThanOrEqual(5e-324);
  });

  test('are found in a few steps, not in the fifty that halving takes', () => {
    let asked = 0;
    const desk = (load: number, agents: number, patience: number) => ({
      get load() {
        // Read twice for each moment that is looked at.
        asked += 0.5;
        return load;
      },
      ...{ agents, patience },
    });
    for (const queue of [desk(5, 4, 2), desk(20, 10, 0.5), desk(12, 10, 5), desk(8, 10, 1), desk(95, 100, 0.05)]) {
      for (const p of [0.9, 0.99, 0.9999]) {
        asked = 0;
        expect(impatientWaitQuantile(queue, p)).toBeGreaterThan(0);
        expect(asked).toBeLessThan(20);
      }
    }
  });

  test('is a number at the ends of what numbers can say', () => {
    const ends = [5e-324, 1e-300, 1, 14, 1e9, 1e300, 1.7e308];
    for (const load of ends) {
      for (const patience of ends) {
        for (const agents of [1, 14, 1e9]) {
          const { waiting, abandoned } = impatientWaits({ load, agents, patience }, 0);
          for (const share of [waiting, abandoned]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }
    }
  });
});
