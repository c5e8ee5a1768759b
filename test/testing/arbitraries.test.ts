import { sample } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../src/fold/fieldOf.ts';
import { csat, days, reopenRate, resolutionTime, ticketVolume, wasReopened } from '../../src/index.ts';
import { DESK_DAYS, DESK_OPENS_AT } from '../../src/testing/arbitraryTicket.ts';
import {
  arbitraryActivity,
  arbitraryInteraction,
  arbitrarySurvey,
  arbitraryTicket,
  assertPlain,
  deepFreeze,
} from '../../src/testing/index.ts';
import { messageOf } from '../kpis/records.ts';

const drawn = { numRuns: 2000, seed: 42 };

describe('arbitraryTicket', () => {
  const tickets = () => sample(arbitraryTicket(), drawn);

  test('is sound unless faults are asked for', () => {
    const { excluded } = resolutionTime(tickets());
    expect(
      Object.keys(excluded).filter((reason) => !['deleted', 'merged', 'no_solved_at', 'spam', 'test'].includes(reason)),
    ).toEqual([]);
    expect(ticketVolume(tickets()).value).toBeGreaterThan(1000);
  });

  test('holds what makes desks hard: reopened, unsolved and merged tickets, Dates, no history, ties', () => {
    expect(tickets().filter(wasReopened).length).toBeGreaterThan(100);
    expect(tickets().filter(({ excluded }) => excluded === 'merged').length).toBeGreaterThan(20);
    expect(tickets().filter(({ createdAt }) => createdAt instanceof Date).length).toBeGreaterThan(500);
    expect(tickets().filter(({ history }) => history === undefined).length).toBeGreaterThan(300);
    expect(tickets().filter(({ createdBy }) => createdBy === 'agent').length).toBeGreaterThan(200);
    expect(reopenRate(tickets()).value).toBeGreaterThan(0.05);
  });

  test('lies in the weeks of the desk', () => {
    const created = tickets().map(({ createdAt }) => Number(createdAt));
    expect(Math.min(...created)).toBeGreaterThanOrEqual(DESK_OPENS_AT);
    expect(Math.max(...created)).toBeLessThanOrEqual(DESK_OPENS_AT + days(DESK_DAYS));
  });

  test('with faults is now and then broken, in many ways', () => {
    const faulty = sample(arbitraryTicket({ faults: true }), { ...drawn, numRuns: 6000 });
    expect(Object.keys(resolutionTime(faulty).excluded)).toEqual(
      expect.arrayContaining(['invalid_instant', 'negative_duration', 'not_an_object', 'unknown_status', 'unreadable']),
    );
    const unreadable = faulty.filter(
      (row) => typeof row === 'object' && row !== null && fieldOf(row, 'createdAt') === null,
    );
    expect(unreadable.length).toBeGreaterThan(10);
  });
});

describe('the other arbitraries', () => {
  test('arbitrarySurvey gives kinds asked for, answered on their scale or not', () => {
    const surveys = sample(arbitrarySurvey({ kinds: ['csat'] }), drawn);
    expect(new Set(surveys.map(({ kind }) => kind))).toEqual(new Set(['csat']));
    const { responses, excluded } = csat(surveys, { answers: 'all' });
    expect(Object.keys(excluded)).toEqual(['no_answer']);
    expect(responses).toBeGreaterThan(900);
    expect(
      sample(arbitrarySurvey({ faults: true }), drawn).filter((row) => typeof row !== 'object').length,
    ).toBeGreaterThan(5);
  });

  test('arbitraryInteraction gives messages, calls and chats that end after they start', () => {
    const found = sample(arbitraryInteraction(), drawn);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['message', 'call', 'chat']));
    for (const own of found) {
      if (own.kind === 'call')
        expect(Number(own.endedAt)).toBeGreaterThanOrEqual(Number(own.answeredAt ?? own.queuedAt));
      if (own.kind === 'chat')
        expect(Number(own.endedAt)).toBeGreaterThanOrEqual(Number(own.acceptedAt ?? own.requestedAt));
    }
    expect(sample(arbitraryInteraction({ kinds: ['chat'] }), drawn).every(({ kind }) => kind === 'chat')).toBe(true);
  });

  test('arbitraryActivity gives stretches in order', () => {
    const found = sample(arbitraryActivity(), drawn);
    expect(found.every(({ start, end }) => Number(end) >= Number(start))).toBe(true);
    expect(new Set(found.map(({ kind }) => kind)).size).toBe(7);
  });
});

describe('assertPlain and deepFreeze', () => {
  test.each([
    [{ a: [1, { b: Number.NaN }] }, 'result.a[1].b: expected a finite number other than -0, got NaN'],
    [[-0], 'result[0]: expected a finite number other than -0, got -0'],
    [{ a: undefined }, 'result.a: expected a value that JSON knows, got nothing'],
    [{ a: 5n }, 'result.a: expected a value that JSON knows, got 5n'],
    [{ at: new Date(0) }, 'result.at: expected a plain object, got 1970-01-01T00:00:00.000Z'],
  ])('%#: names the place of what is not plain', (value, expected) => {
    expect(messageOf(() => assertPlain(value))).toBe(expected);
  });

  test('plain values pass', () => {
    expect(assertPlain({ a: [0, 'x', null, true], b: Object.create(null) as object })).toBeUndefined();
  });

  test('deepFreeze freezes all levels, and bears cycles and typed arrays', () => {
    const circular: Record<string, unknown> = { list: [{ deep: [1] }], bytes: new Uint8Array(2) };
    circular['self'] = circular;
    const frozen = deepFreeze(circular);
    expect(frozen).toBe(circular);
    expect(Object.isFrozen((frozen['list'] as { deep: number[] }[])[0]?.deep)).toBe(true);
    expect([deepFreeze(5), deepFreeze(null)]).toEqual([5, null]);
  });
});
