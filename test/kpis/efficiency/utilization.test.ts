import { array, assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hours, minutes, occupancy, shrinkage, utilization } from '../../../src/index.ts';
import type { Channel } from '../../../src/model/channel.ts';
import { arbitraryActivity } from '../../../src/testing/index.ts';
import { activity } from '../contacts.ts';

describe('overlapping activities', () => {
  const threeAtOnce = [
    ...[activity('handling', 0, 60), activity('handling', 0, 60), activity('after_contact', 30, 60)],
    activity('available', 60, 90),
  ];

  test('D22: three chats at once are one hour of work, and 2.5 at once', () => {
    expect(utilization(threeAtOnce)).toMatchObject({
      ...{ value: 60 / 90, handling: hours(1), onContacts: minutes(90), contactTime: minutes(150), concurrency: 2.5 },
    });
    expect(occupancy(threeAtOnce)).toMatchObject({ value: 60 / 90, concurrency: 2.5 });
  });

  test('D22: waiting for a second contact while on the first is work', () => {
    const rows = [activity('available', 0, 60), activity('handling', 0, 45)];
    expect(utilization(rows)).toMatchObject({ value: 0.75, onContacts: hours(1), concurrency: 1 });
  });

  test('two agents at one time are two hours', () => {
    const rows = [activity('handling', 0, 60), activity('handling', 0, 60, { agentId: 'bo' })];
    expect(utilization(rows)).toMatchObject({ value: 1, handling: hours(2), concurrency: 1 });
  });

  test('a break during work is work; two breaks at once are one', () => {
    const rows = [activity('handling', 0, 60), activity('break', 30, 90), activity('meeting', 60, 90)];
    expect(shrinkage(rows)).toMatchObject({ value: 30 / 90, away: minutes(30), paid: minutes(90) });
  });

  test('without contacts there is no concurrency', () => {
    expect(utilization([activity('available', 0, 60)])).toMatchObject({ value: 0, concurrency: null, warning: null });
  });
});

describe('channels and bands', () => {
  const on = (channel: Channel | null, agentId = 'ada') => ({ channel, agentId });
  const bandAt = (channel: Channel, share: number) => {
    const rows = [
      activity('handling', 0, 100 * share, on(channel)),
      activity('available', 100 * share, 100, on(channel)),
    ];
    return utilization(rows).channels.map(({ channel: own, band }) => [own, band]);
  };

  test.each([
    ['phone', 0.84, 'below'],
    ['phone', 0.85, 'within'],
    ['chat', 0.95, 'within'],
    ['chat', 0.96, 'above'],
    ['email', 0.74, 'below'],
    ['email', 0.75, 'within'],
    ['social', 0.85, 'within'],
    ['web', 0.86, 'above'],
  ] as const)('%s at %d is %s its range', (channel, share, band) => {
    expect(bandAt(channel, share)).toEqual([[channel, band]]);
  });

  test('the definition names the ranges and their sources', () => {
    expect(utilization.definition.bands?.map(({ name, from, above }) => [name, from ?? above])).toEqual([
      ...[
        ['general', 0.75],
        ['phone_and_chat', 0.85],
        ['overload', 0.95],
      ],
    ]);
  });

  test('over 95 % is a warning, 95 % is none', () => {
    const at = (share: number) => [activity('handling', 0, 100 * share), activity('available', 100 * share, 100)];
    expect(utilization(at(0.95)).warning).toBeNull();
    expect(utilization(at(0.96)).warning).toBe('over_95');
  });

  test('each channel has its own work and waiting, by name, work of none last', () => {
    const rows = [
      ...[activity('handling', 0, 30, on('phone')), activity('available', 30, 60, on('phone'))],
      ...[activity('handling', 60, 90, on('email')), activity('handling', 90, 120)],
    ];
    expect(utilization(rows).channels).toEqual([
      { channel: 'email', value: 1, handling: minutes(30), onContacts: minutes(30), band: 'above' },
      { channel: 'phone', value: 0.5, handling: minutes(30), onContacts: hours(1), band: 'below' },
      { channel: null, value: 1, handling: minutes(30), onContacts: minutes(30), band: 'above' },
    ]);
  });

  test('waiting that names no channel is waiting for all channels that the agent is on, and only those', () => {
    const rows = [
      ...[activity('handling', 0, 30, on('phone')), activity('handling', 30, 60, on('chat'))],
      ...[activity('available', 60, 90), activity('handling', 0, 30, on('phone', 'bo'))],
      ...[activity('handling', 0, 50, on('email', 'cem')), activity('available', 50, 950, on(null, 'cem'))],
    ];
    const shares = utilization(rows).channels.map(({ channel, value }) => [channel, value]);
    expect(shares).toEqual([
      ['chat', 30 / 60],
      ['email', 50 / 950],
      ['phone', 60 / 90],
    ]);
  });

  test('work after contacts alone is work on a channel', () => {
    const [own] = utilization([activity('after_contact', 0, 60, on('phone'))]).channels;
    expect(own).toEqual({ channel: 'phone', value: 1, handling: hours(1), onContacts: hours(1), band: 'above' });
  });

  test('work without length has no share, and lies in no band', () => {
    expect(utilization([activity('handling', 5, 5, on('phone'))]).channels).toMatchObject([
      { value: null, band: null },
    ]);
  });

  test('A13: parts of milliseconds add up to the same, in whatever order the agents come', () => {
    const rows = [0.1, 0.2, 0.3].map((end, index) => ({
      ...activity('handling', 0, 0, on('phone', ['ada', 'bo', 'cem'][index])),
      end,
    }));
    expect(utilization(rows.toReversed()).channels).toEqual(utilization(rows).channels);
  });

  test('a channel that somebody waits for and nobody works on is not listed', () => {
    expect(
      utilization([activity('available', 0, 60, on('phone')), activity('break', 0, 9, on('chat'))]).channels,
    ).toEqual([]);
  });
});

describe('all of them', () => {
  test('D22: however activities overlap, no share leaves 0 to 1, and the times fit into each other', () => {
    assert(
      property(array(arbitraryActivity(), { maxLength: 30 }), (rows) => {
        const { value, ofPaid, channels, agents, handling, onContacts, paid, away, contactTime } = utilization(rows);
        const shares = [value, ofPaid, ...[...channels, ...agents].map((own) => own.value), shrinkage(rows).value];
        for (const share of shares) {
          expect(share ?? 0).toBeGreaterThanOrEqual(0);
          expect(share ?? 0).toBeLessThanOrEqual(1);
        }
        expect(handling).toBeLessThanOrEqual(onContacts);
        expect(onContacts + away).toBe(paid);
        expect(contactTime).toBeGreaterThanOrEqual(handling);
      }),
      { numRuns: 200, seed: 20240101 },
    );
  });
});
