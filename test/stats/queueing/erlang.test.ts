import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangAProbabilities } from '../../../src/stats/queueing/erlangAProbabilities.ts';
import { erlangBProbability } from '../../../src/stats/queueing/erlangBProbability.ts';
import { erlangCProbability } from '../../../src/stats/queueing/erlangCProbability.ts';
import { chainFigures } from './birthDeath.ts';

const outOfRange = (path: string): unknown => expect.objectContaining({ code: 'out_of_range', path });

/** B(k) = A·B(k−1) ÷ (k + A·B(k−1)), as it is defined. */
function blockingByRecursion(load: number, agents: number): number {
  let blocking = 1;
  for (let line = 1; line <= agents; line++) blocking = (load * blocking) / (line + load * blocking);
  return blocking;
}

describe('erlangBProbability', () => {
  // Printed tables of Erlang B: the load that so many trunks carry at this loss.
  test.each([
    [1, 0.0101, 0.01],
    [5, 1.361, 0.01],
    [10, 4.461, 0.01],
    [20, 12.031, 0.01],
    [50, 37.901, 0.01],
    [100, 84.064, 0.01],
    [10, 5.084, 0.02],
    [100, 87.972, 0.02],
    [10, 6.216, 0.05],
  ])('%d trunks lose a %d-erlang load by %d', (trunks, load, loss) => {
    expect(erlangBProbability(load, trunks)).toBeCloseTo(loss, 4);
  });

  test('G19: thousands of lines, where factorials overflow, are as exact as ten', () => {
    for (const [load, lines] of [
      [480, 500],
      [5000, 5100],
      [5100, 5000],
      [300, 500],
    ] as const) {
      expect(erlangBProbability(load, lines) / blockingByRecursion(load, lines)).toBeCloseTo(1, 11);
    }
    expect(erlangBProbability(9e8, 9e8)).toBeGreaterThan(0);
  });

  test('without load nothing is lost, without lines everything', () => {
    expect(erlangBProbability(0, 3)).toBe(0);
    expect(erlangBProbability(-0, 3)).toBe(0);
    expect(erlangBProbability(3, 0)).toBe(1);
    expect(erlangBProbability(0, 0)).toBe(1);
    expect(erlangBProbability(1e-300, 3)).toBe(0);
    expect(erlangBProbability(Number.MAX_VALUE, 3)).toBe(1);
  });
});

describe('erlangCProbability', () => {
  test('one agent: the share that waits is the occupancy', () => {
    for (const load of [0, 0.01, 0.5, 0.999]) expect(erlangCProbability(load, 1)).toBeCloseTo(load, 15);
  });

  test('two agents: A² ÷ (2 + A)', () => {
    for (const load of [0.1, 1, 1.9]) expect(erlangCProbability(load, 2)).toBeCloseTo(load ** 2 / (2 + load), 14);
  });

  test('G18: where the load is no less than the agents, everyone waits', () => {
    expect(erlangCProbability(10, 10)).toBe(1);
    expect(erlangCProbability(10.5, 10)).toBe(1);
    expect(erlangCProbability(0, 0)).toBe(0);
  });

  test('G19: a desk of 5,100 agents', () => {
    expect(erlangCProbability(5000, 5100)).toBeCloseTo(0.10288141360093403, 13);
    expect(erlangCProbability(999999, 1e6)).toBeLessThan(1);
  });

  test('the chain, solved state by state, says the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0.01, max: 0.9, noNaN: true }), (agents, share) => {
        const load = share * agents;
        const { waiting } = chainFigures({ load, agents, patience: Number.POSITIVE_INFINITY });
        expect(erlangCProbability(load, agents)).toBeCloseTo(waiting, 12);
      }),
      { seed: 18, numRuns: 100 },
    );
  });
});

describe('erlangAProbabilities', () => {
  test('patience as long as a handle time: the contacts in the system are Poisson', () => {
    const poisson = (count: number): number => {
      let probability = Math.exp(-4);
      for (let k = 1; k <= count; k++) probability *= 4 / k;
      return probability;
    };
    const below = [0, 1, 2, 3, 4].reduce((sum, count) => sum + poisson(count), 0);
    expect(erlangAProbabilities(4, 5, 1).waiting).toBeCloseTo(1 - below, 14);
  });

  test('no agents: all give up; no load: nobody', () => {
    expect(erlangAProbabilities(2, 0, 1)).toEqual({ waiting: 1, abandoned: 1 });
    expect(erlangAProbabilities(0, 2, 1)).toEqual({ waiting: 0, abandoned: 0 });
    expect(erlangAProbabilities(0, 0, 1)).toEqual({ waiting: 0, abandoned: 0 });
    expect(erlangAProbabilities(1e-300, 300, 1)).toEqual({ waiting: 0, abandoned: 0 });
  });

  test('hopeless overload: just what the agents cannot do gives up', () => {
    const { waiting, abandoned } = erlangAProbabilities(1000, 100, 1e9);
    expect(waiting).toBe(1);
    expect(abandoned).toBeCloseTo(0.9, 14);
  });

  test('G19: with 5,000 agents the flows agree: who comes is served or gives up', () => {
    for (const load of [4000, 5000, 6000]) {
      const { waiting, abandoned } = erlangAProbabilities(load, 5000, 0.5);
      const chain = chainFigures({ load, agents: 5000, patience: 0.5 });
      expect(waiting).toBeCloseTo(chain.waiting, 10);
      expect(abandoned).toBeCloseTo(chain.abandoned, 10);
    }
  });

  test('endless patience is Erlang C, no patience is Erlang B', () => {
    expect(erlangAProbabilities(10, 14, 1e12).waiting).toBeCloseTo(erlangCProbability(10, 14), 12);
    expect(erlangAProbabilities(10, 14, 1e-12).abandoned).toBeCloseTo(erlangBProbability(10, 14), 11);
  });

  test('the chain, solved state by state, says the same', () => {
    const patience = fc.integer({ min: -6, max: 6 }).map((power) => 2 ** power);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        patience,
        (agents, share, patient) => {
          const queue = { load: share * agents, agents, patience: patient };
          const found = erlangAProbabilities(queue.load, agents, patient);
          const chain = chainFigures(queue);
          expect(found.waiting).toBeCloseTo(chain.waiting, 11);
          expect(found.abandoned / chain.abandoned).toBeCloseTo(1, 8);
        },
      ),
      { seed: 19, numRuns: 150 },
    );
  });
});

describe('all three', () => {
  const all = {
    erlangBProbability,
    erlangCProbability,
    erlangAProbabilities: (load: number, agents: number) => erlangAProbabilities(load, agents, 1).waiting,
  };

  test.each(Object.entries(all))('%s: shares from 0 to 1, and never more with one agent more', (_name, probability) => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 400, noNaN: true }), fc.integer({ min: 0, max: 420 }), (load, agents) => {
        const [one, more] = [probability(load, agents), probability(load, agents + 1)];
        expect(one >= 0 && one <= 1).toBe(true);
        expect(more).toBeLessThanOrEqual(one + 1e-13);
      }),
      { seed: 20, numRuns: 200 },
    );
  });

  test.each(Object.entries(all))(
    'G20: %s: half an agent, and a load that is none, are refused',
    (name, probability) => {
      for (const agents of [3.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9 + 1]) {
        expect(() => probability(1, agents)).toThrow(outOfRange(`${name}: agents`));
      }
      expect(() => Reflect.apply(probability, null, [1, '3'])).toThrow(outOfRange(`${name}: agents`));
      expect(probability(1, 1e9)).toBe(0);
      for (const load of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(() => probability(load, 1)).toThrow(outOfRange(`${name}: load`));
      }
    },
  );

  test('G20: no patience at all is refused', () => {
    for (const patience of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => erlangAProbabilities(1, 1, patience)).toThrow(outOfRange('erlangAProbabilities: patience'));
    }
  });
});
