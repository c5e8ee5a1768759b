import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangA } from '../../../src/analysis/staffing/erlangA.ts';
import { erlangC } from '../../../src/analysis/staffing/erlangC.ts';
import { type RequiredAgentsOptions, requiredAgents } from '../../../src/analysis/staffing/requiredAgents.ts';
import { minutes, seconds } from '../../../src/time/duration.ts';
import { codeOf, messageOf } from '../../kpis/records.ts';

const halfHour = { contacts: 100, interval: minutes(30), handleTime: minutes(3) };
const within20 = (share: number) => ({ serviceLevel: { share, within: seconds(20) } });

describe('requiredAgents', () => {
  // Angus, «An introduction to Erlang B and Erlang C»: 360 calls of four minutes in half an hour, 15 seconds.
  test('55 agents answer 84.6 % within 15 seconds, and 54 fewer than 80 %', () => {
    const call = { contacts: 360, interval: minutes(30), handleTime: minutes(4) };
    const found = requiredAgents({ ...call, serviceLevel: { share: 0.8, within: seconds(15) } });
    expect(found).toMatchObject({ agents: 55, scheduled: 55, method: 'erlang_c', load: 48, reason: null });
    expect(found.serviceLevel).toBeCloseTo(0.8457, 3);
    expect(erlangC({ ...call, agents: 54, threshold: seconds(15) }).serviceLevel).toBeLessThan(0.8);
  });

  test('what is reached is what so many agents do', () => {
    const found = requiredAgents({ ...halfHour, ...within20(0.8), patience: minutes(5) });
    const same = erlangA({ ...halfHour, agents: found.agents, patience: minutes(5), threshold: seconds(20) });
    const { occupancy, waitProbability, serviceLevel, speedOfAnswer, abandonment } = same;
    expect(found).toMatchObject({
      ...{ method: 'erlang_a', agents: 13, occupancy, waitProbability, serviceLevel, speedOfAnswer, abandonment },
    });
  });

  test('each target alone, and all together: the hardest decides', () => {
    const targets: Partial<RequiredAgentsOptions>[] = [
      within20(0.8),
      { speedOfAnswer: seconds(5) },
      { abandonment: 0.01 },
      { maxOccupancy: 0.8 },
    ];
    const agents = targets.map((target) => requiredAgents({ ...halfHour, patience: minutes(5), ...target }).agents);
    expect(agents).toEqual([13, 14, 15, 12]);
    const all = Object.assign({}, ...targets) as Partial<RequiredAgentsOptions>;
    expect(requiredAgents({ ...halfHour, patience: minutes(5), ...all }).agents).toBe(15);
  });

  test('one agent less misses the target, whichever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.constantFrom(undefined, seconds(30), minutes(5)),
        fc.constantFrom('serviceLevel', 'speedOfAnswer', 'abandonment', 'maxOccupancy'),
        (contacts, share, patience, target) => {
          if (target === 'abandonment' && patience === undefined) return;
          const wanted = {
            ...within20(share),
            speedOfAnswer: seconds(60 * share),
            abandonment: share,
            maxOccupancy: share,
          };
          const given = { ...halfHour, contacts, ...(patience === undefined ? {} : { patience }) };
          const { agents } = requiredAgents({ ...given, [target]: wanted[target] });
          const figures = (count: number) => {
            const asked = { ...given, agents: count, threshold: seconds(20) };
            return patience === undefined ? { abandonment: 0, ...erlangC(asked) } : erlangA({ ...asked, patience });
          };
          const isReached = (count: number): boolean => {
            const { occupancy, serviceLevel, speedOfAnswer, abandonment } = figures(count);
            if (occupancy === null || speedOfAnswer === null) return false;
            if (target === 'serviceLevel') return (serviceLevel ?? 0) >= share;
            if (target === 'speedOfAnswer') return speedOfAnswer <= seconds(60 * share);
            return target === 'abandonment' ? abandonment <= share : occupancy <= share * (1 + 1e-15);
          };
          expect(isReached(agents)).toBe(true);
          expect(isReached(agents - 1)).toBe(false);
        },
      ),
      { seed: 41, numRuns: 200 },
    );
  });

  test('a harder target, or one contact more, never needs fewer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.boolean(),
        (contacts, share, isImpatient) => {
          const agents = (count: number, level: number): number =>
            requiredAgents({
              ...{ ...halfHour, contacts: count, ...within20(level) },
              ...(isImpatient ? { patience: minutes(2) } : {}),
            }).agents;
          expect(agents(contacts + 1, share)).toBeGreaterThanOrEqual(agents(contacts, share));
          expect(agents(contacts, share + 0.009)).toBeGreaterThanOrEqual(agents(contacts, share));
        },
      ),
      { seed: 42, numRuns: 150 },
    );
  });

  test('G21: shrinkage is rounded up as decimals: 14 ÷ 0.7 is 20, and 7 ÷ 0.07 is 100', () => {
    const scheduled = (agents: number, shrinkage: number): number =>
      requiredAgents({ contacts: agents - 0.5, interval: 1000, handleTime: 1000, maxOccupancy: 1, shrinkage })
        .scheduled;
    expect(scheduled(14, 0.3)).toBe(20);
    expect(scheduled(7, 0.93)).toBe(100);
    expect(scheduled(1, 0.99)).toBe(100);
    expect(scheduled(3, 0.999)).toBe(3000);
    expect(scheduled(1, 0.9999)).toBe(10_000);
    expect(scheduled(14, 0.31)).toBe(21);
    for (let agents = 1; agents <= 300; agents++) {
      for (let percent = 0; percent < 100; percent++) {
        const people = Math.ceil((agents * 100) / (100 - percent));
        expect(scheduled(agents, percent / 100), `${agents} at ${percent} %`).toBe(people);
      }
    }
  });

  test('a service level that is reached exactly is reached', () => {
    const { serviceLevel } = erlangC({ ...halfHour, agents: 14, threshold: seconds(20) });
    expect(requiredAgents({ ...halfHour, ...within20(serviceLevel ?? 0) }).agents).toBe(14);
  });

  test('an occupancy that is exactly the highest is allowed', () => {
    for (const [contacts, maxOccupancy, agents] of [
      [85, 0.85, 10],
      [171, 0.9, 19],
      [69, 0.3, 23],
    ] as const) {
      const found = requiredAgents({ contacts, interval: 1000, handleTime: 100, maxOccupancy });
      expect([contacts, found.agents]).toEqual([contacts, agents]);
    }
  });

  test('chats: with two at once, ten agents are the twenty places that nineteen need', () => {
    const work = { contacts: 120, interval: minutes(30), handleTime: minutes(3.5) };
    const chats = { ...work, ...within20(0.9) };
    const places = requiredAgents(chats);
    const agents = requiredAgents({ ...chats, concurrency: 2 });
    expect([places.agents, agents.agents]).toEqual([19, 10]);
    const { serviceLevel } = erlangC({ ...work, agents: 20, threshold: seconds(20) });
    expect(agents.serviceLevel).toBe(serviceLevel);
    expect(requiredAgents({ ...chats, concurrency: 2.5 }).agents).toBe(8);
    // Seven agents have 17 whole places, and 18 are needed.
    expect(requiredAgents({ ...work, ...within20(0.8) }).agents).toBe(18);
    expect(requiredAgents({ ...work, ...within20(0.8), concurrency: 2.5 }).agents).toBe(8);
  });

  test('without contacts nobody is needed, and nothing is reached', () => {
    expect(requiredAgents({ ...halfHour, contacts: 0, ...within20(0.8), shrinkage: 0.3 })).toEqual({
      ...{ agents: 0, scheduled: 0, method: 'erlang_c', load: 0, occupancy: null, waitProbability: null },
      ...{ serviceLevel: null, speedOfAnswer: null, abandonment: null, reason: 'no_contacts' },
    });
  });

  test('G19: five thousand erlangs, ten thousand, a million', () => {
    const agents = (contacts: number): number =>
      requiredAgents({ contacts, interval: 1000, handleTime: 1000, serviceLevel: { share: 0.8, within: 100 } }).agents;
    expect(agents(5000)).toBeGreaterThan(5000);
    expect(agents(5000)).toBeLessThan(5060);
    expect(agents(1e6)).toBeLessThan(1e6 + 100);
    const impatient = { contacts: 5000, interval: 1000, handleTime: 1000, patience: 500 };
    expect(requiredAgents({ ...impatient, abandonment: 0.02 }).agents).toBeLessThan(5000);
  });

  test('H3: the result is plain JSON', () => {
    for (const contacts of [0, 100]) {
      const found = requiredAgents({ ...halfHour, contacts, ...within20(0.8), patience: minutes(5) });
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }
  });
});

describe('requiredAgents refuses', () => {
  const call = (options: object) => () => requiredAgents({ ...halfHour, ...within20(0.8), ...options });

  test.for<[string, object, string, string]>([
    ['a service level of 1', within20(1), 'out_of_range', 'serviceLevel.share'],
    ['a percentage', within20(80), 'out_of_range', 'serviceLevel.share'],
    ['a service level without a time', { serviceLevel: { share: 0.8 } }, 'missing_option', 'serviceLevel.within'],
    ['a service level without a share', { serviceLevel: { within: 20 } }, 'missing_option', 'serviceLevel.share'],
    ['a time that is none', { serviceLevel: { share: 0.8, within: -1 } }, 'invalid_option', 'serviceLevel.within'],
    ['E12: a typo', { serviceLevel: { share: 0.8, withn: 20 } }, 'unknown_option', 'serviceLevel.withn'],
    ['a service level that is a number', { serviceLevel: 0.8 }, 'invalid_option', 'serviceLevel'],
    ['a shrinkage of 1', { shrinkage: 1 }, 'out_of_range', 'shrinkage'],
    ['a shrinkage below 0', { shrinkage: -0.1 }, 'out_of_range', 'shrinkage'],
    ['an occupancy of 0', { maxOccupancy: 0 }, 'out_of_range', 'maxOccupancy'],
    ['an occupancy above 1', { maxOccupancy: 85 }, 'out_of_range', 'maxOccupancy'],
    ['nobody may give up', { abandonment: 0, patience: 9 }, 'out_of_range', 'abandonment'],
    ['abandonment of the endlessly patient', { abandonment: 0.1 }, 'missing_option', 'patience'],
    ['no wait at all', { speedOfAnswer: 0 }, 'invalid_option', 'speedOfAnswer'],
    ['work of no length', { handleTime: 0 }, 'invalid_option', 'handleTime'],
    ['less than one chat at once', { concurrency: 0.5 }, 'invalid_option', 'concurrency'],
    [
      'a target that nobody reaches',
      { contacts: 1e9, handleTime: minutes(30) - 1, maxOccupancy: 0.5 },
      'unreachable_target',
      '',
    ],
  ])('G20: %s', ([, options, code, place]) => {
    expect(codeOf(call(options))).toBe(code);
    expect(messageOf(call(options))).toContain(`requiredAgents: options${place === '' ? '' : `.${place}`}: `);
  });

  test('A15: and says what a percentage should have been', () => {
    expect(messageOf(call(within20(80)))).toMatch(/did you mean 0\.8\?/);
  });

  test('a call without a target', () => {
    expect(codeOf(() => requiredAgents(halfHour))).toBe('missing_option');
    expect(codeOf(call({ servicelevel: 1 }))).toBe('unknown_option');
  });
});
