import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangA } from '../../../src/analysis/staffing/erlangA.ts';
import { type ErlangCOptions, erlangC } from '../../../src/analysis/staffing/erlangC.ts';
import { hours, minutes, seconds } from '../../../src/time/duration.ts';
import { codeOf, messageOf } from '../../kpis/records.ts';
import { chainFigures } from '../../stats/queueing/birthDeath.ts';

/** 100 calls of three minutes in half an hour: ten erlangs. */
const halfHour = { contacts: 100, interval: minutes(30), handleTime: minutes(3) };
const patience = minutes(5);

describe('erlangC', () => {
  test('two erlangs before three agents, by hand: C = 4/9, and those who wait leave once in a handle time', () => {
    const found = erlangC({
      ...{ contacts: 2, interval: minutes(1), handleTime: minutes(1), agents: 3, threshold: minutes(1) },
      ...{ quantiles: [0.5, 0.9], times: [0, minutes(2)] },
    });
    const share = 4 / 9;
    expect(found.waitProbability).toBeCloseTo(share, 14);
    expect(found.serviceLevel).toBeCloseTo(1 - share * Math.exp(-1), 14);
    expect(found.speedOfAnswer).toBeCloseTo(share * minutes(1), 9);
    expect(found.queueLength).toBeCloseTo(share * 2, 14);
    expect(found).toMatchObject({ load: 2, occupancy: 2 / 3, waitIfQueued: minutes(1), stable: true, reason: null });
    expect(found.quantiles[0]).toEqual({ p: 0.5, wait: 0 });
    expect(found.quantiles[1]?.wait).toBeCloseTo(minutes(1) * Math.log(40 / 9), 8);
    expect(found.stillWaiting.map(({ after }) => after)).toEqual([0, minutes(2)]);
    expect(found.stillWaiting[1]?.share).toBeCloseTo(share * Math.exp(-2), 14);
  });

  test('G18: load no less than the agents: everyone waits, and waits have no end', () => {
    for (const agents of [0, 9, 10]) {
      expect(
        erlangC({ ...halfHour, agents, threshold: seconds(20), quantiles: [0.1, 0.9], times: [hours(9)] }),
      ).toEqual({
        ...{ load: 10, occupancy: agents === 0 ? null : 1, waitProbability: 1, serviceLevel: 0, speedOfAnswer: null },
        ...{ waitIfQueued: null, queueLength: null, stable: false, reason: 'overloaded' },
        quantiles: [0.1, 0.9].map((p) => ({ p, wait: null })),
        stillWaiting: [{ after: hours(9), share: 1 }],
      });
    }
    expect(erlangC({ ...halfHour, agents: 11 }).stable).toBe(true);
  });

  test('a load that is whole in decimals is whole: 4.35 × 100 ÷ 43.5 is 10, and not a hair less', () => {
    const { load, stable } = erlangC({ contacts: 4.35, interval: 43.5, handleTime: 100, agents: 10 });
    expect([load, stable]).toEqual([10, false]);
  });

  test('without contacts nobody waits', () => {
    expect(erlangC({ ...halfHour, contacts: 0, agents: 1, threshold: 0 })).toMatchObject({
      ...{ load: 0, occupancy: 0, waitProbability: 0, serviceLevel: 1, speedOfAnswer: 0, queueLength: 0 },
    });
  });

  test('without a threshold there is no service level', () => {
    expect(erlangC({ ...halfHour, agents: 14 }).serviceLevel).toBeNull();
    expect(erlangA({ ...halfHour, agents: 14, patience }).serviceLevel).toBeNull();
  });

  test('a quantile of the waits is the time after which so many still wait', () => {
    const { quantiles } = erlangC({ ...halfHour, agents: 11 });
    expect(quantiles.map(({ p }) => p)).toEqual([0.5, 0.75, 0.9, 0.95, 0.99]);
    const times = quantiles.map(({ wait }) => wait ?? Number.NaN);
    const { stillWaiting } = erlangC({ ...halfHour, agents: 11, times });
    for (const [index, { share }] of stillWaiting.entries())
      expect(share).toBeCloseTo(1 - (quantiles[index]?.p ?? 0), 12);
  });
});

describe('erlangA', () => {
  test('the chain, solved state by state, says the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 10, max: 900 }),
        (agents, contacts, patient) => {
          const found = erlangA({ ...halfHour, contacts, agents, patience: seconds(patient) });
          const chain = chainFigures({ load: contacts / 10, agents, patience: patient / 180 });
          expect(found.waitProbability).toBeCloseTo(chain.waiting, 10);
          expect(found.abandonment).toBeCloseTo(chain.abandoned, 10);
          expect(found.queueLength).toBeCloseTo(chain.queueLength, 8);
          expect(found.occupancy).toBeCloseTo(chain.busy / agents, 10);
          expect(found.meanWait).toBeCloseTo(found.abandonment * seconds(patient), 8);
        },
      ),
      { seed: 31, numRuns: 100 },
    );
  });

  test('callers who wait for ten thousand years wait as long as in Erlang C', () => {
    const given = { ...halfHour, agents: 12, threshold: seconds(20), times: [minutes(1)] };
    const [impatient, patient] = [erlangA({ ...given, patience: hours(24 * 365 * 10_000) }), erlangC(given)];
    expect(impatient.waitProbability).toBeCloseTo(patient.waitProbability, 8);
    expect(impatient.serviceLevel).toBeCloseTo(patient.serviceLevel ?? 0, 8);
    expect((impatient.speedOfAnswer ?? 0) / (patient.speedOfAnswer ?? 1)).toBeCloseTo(1, 8);
    expect(impatient.stillWaiting[0]?.share).toBeCloseTo(patient.stillWaiting[0]?.share ?? 0, 8);
    for (const [index, { wait }] of impatient.quantiles.entries()) {
      expect(wait).toBeCloseTo(patient.quantiles[index]?.wait ?? Number.NaN, 1);
    }
  });

  test('there is an answer for every load', () => {
    const found = erlangA({ ...halfHour, contacts: 200, agents: 10, patience, threshold: seconds(20) });
    expect(found.abandonment).toBeGreaterThan(0.5);
    expect(found.abandonment).toBeLessThan(0.51);
    expect(found.occupancy).toBeGreaterThan(0.99);
    // Whoever is served has waited until half of those before him were gone.
    expect(found.speedOfAnswer).toBeGreaterThan(minutes(3));
  });

  test('nobody answers: all give up after their patience, and nobody was served', () => {
    expect(erlangA({ ...halfHour, agents: 0, patience, threshold: seconds(20), quantiles: [0.5] })).toMatchObject({
      ...{ occupancy: null, waitProbability: 1, abandonment: 1, serviceLevel: 0, speedOfAnswer: null },
      ...{ meanWait: patience, queueLength: (100 * 5) / 30 },
    });
  });

  test('more patient callers give up less, and wait longer', () => {
    const [hasty, calm] = [1, 10].map((count) => erlangA({ ...halfHour, agents: 10, patience: minutes(count) }));
    expect(calm?.abandonment).toBeLessThan(hasty?.abandonment ?? 0);
    expect(calm?.meanWait).toBeGreaterThan(hasty?.meanWait ?? Number.POSITIVE_INFINITY);
  });
});

describe('both', () => {
  const forms: [string, (options: ErlangCOptions) => ReturnType<typeof erlangC> | ReturnType<typeof erlangA>][] = [
    ['erlangC', erlangC],
    ['erlangA', (options) => erlangA({ ...options, patience })],
  ];

  test.each(forms)('%s: more agents are never worse, and shares stay shares', (_name, erlang) => {
    const contacts = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(
        contacts,
        fc.integer({ min: 0, max: 320 }),
        fc.integer({ min: 0, max: 120 }),
        (count, agents, wait) => {
          const given = {
            ...halfHour,
            contacts: count,
            threshold: seconds(wait),
            quantiles: [0.9],
            times: [seconds(9)],
          };
          const [few, more] = [erlang({ ...given, agents }), erlang({ ...given, agents: agents + 1 })];
          for (const share of [
            few.occupancy ?? 0,
            few.waitProbability,
            few.serviceLevel ?? 0,
            few.stillWaiting[0]?.share,
          ]) {
            expect((share ?? -1) >= 0 && (share ?? 2) <= 1).toBe(true);
          }
          expect(more.waitProbability).toBeLessThanOrEqual(few.waitProbability + 1e-12);
          expect(more.serviceLevel ?? 0).toBeGreaterThanOrEqual((few.serviceLevel ?? 1) - 1e-12);
          const endless = Number.POSITIVE_INFINITY;
          expect(more.speedOfAnswer ?? endless).toBeLessThanOrEqual((few.speedOfAnswer ?? endless) + 1e-6);
          expect(more.queueLength ?? endless).toBeLessThanOrEqual((few.queueLength ?? endless) + 1e-9);
          expect(more.quantiles[0]?.wait ?? endless).toBeLessThanOrEqual((few.quantiles[0]?.wait ?? endless) + 1e-6);
        },
      ),
      { seed: 32, numRuns: 200 },
    );
  });

  test.each(forms)('H3: %s: the result is plain JSON', (_name, erlang) => {
    for (const agents of [0, 10, 14]) {
      for (const contacts of [0, 100]) {
        const found = erlang({ ...halfHour, contacts, agents, threshold: 0, times: [0] });
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }
    }
  });

  test.each(forms)('G19: %s: 5,000 agents are as exact as ten', (_name, erlang) => {
    const { waitProbability, serviceLevel } = erlang({
      ...{ contacts: 5000, interval: 1000, handleTime: 1000, agents: 5100, threshold: 20 },
    });
    expect(waitProbability).toBeGreaterThan(0.1);
    expect(waitProbability).toBeLessThan(0.1029);
    expect(serviceLevel).toBeGreaterThan(0.98);
  });

  test.each(forms)('G20: %s refuses half an agent, work of no length, and what is no number', (name, erlang) => {
    const wrong: [string, unknown][] = [
      ...([3.5, -1, Number.NaN, '9', 1e10] as const).map((value): [string, unknown] => ['agents', value]),
      ...([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e-320] as const).flatMap((value): [string, unknown][] => [
        ['handleTime', value],
        ['interval', value],
      ]),
      ...([-1, Number.NaN, Number.POSITIVE_INFINITY, null] as const).map((value): [string, unknown] => [
        'contacts',
        value,
      ]),
      ...[
        ['threshold', -1] as [string, unknown],
        ['quantiles', [1]] as [string, unknown],
        ['times', 3] as [string, unknown],
      ],
    ];
    for (const [option, value] of wrong) {
      const call = () => erlang({ ...halfHour, agents: 14, [option]: value } as ErlangCOptions);
      expect(codeOf(call), `${option}: ${value}`).toBe('invalid_option');
      expect(messageOf(call)).toMatch(new RegExp(`^${name}: options\\.${option}: `));
    }
    expect(codeOf(() => erlang({ ...halfHour, contacts: 1e12, agents: 14 }))).toBe('out_of_range');
    expect(codeOf(() => erlang({ ...halfHour } as ErlangCOptions))).toBe('missing_option');
    expect(codeOf(() => erlang({ ...halfHour, agents: 1, agent: 2 } as ErlangCOptions))).toBe('unknown_option');
  });

  test('erlangA refuses callers without patience', () => {
    expect(codeOf(() => erlangA({ ...halfHour, agents: 1, patience: 0 }))).toBe('invalid_option');
    expect(codeOf(() => erlangA({ ...halfHour, agents: 1 } as never))).toBe('missing_option');
  });
});
