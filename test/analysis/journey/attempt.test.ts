import { expect, test } from 'vitest';
import { type Attempt, distinctAttempts } from '../../../src/analysis/journey/attempt.ts';

const attempt = (more: Partial<Attempt>): Attempt => ({
  ...{ id: 'L-1', at: 5, channel: 'phone', reached: true, outbound: false, ticket: 'T-1', customer: 'C', nobody: null },
  ...{ refused: null, embedded: false, ...more },
});
const counts = (...attempts: readonly Attempt[]): [number, number] => {
  const { distinct, repeated } = distinctAttempts(attempts);
  return [distinct.length, repeated];
};

test('an attempt of the same id, channel and ticket is one that came twice', () => {
  expect(counts(attempt({}), attempt({}))).toEqual([1, 1]);
  expect(counts(attempt({}), attempt({}), attempt({}))).toEqual([1, 2]);
  for (const other of [{ id: 'L-2' }, { channel: 'chat' }, { ticket: 'T-2' }, { ticket: null }, { id: 1 }] as const)
    expect(counts(attempt({}), attempt(other))).toEqual([2, 0]);
});

test('what stands in its ticket too is no repetition, but twice in the collection it is one', () => {
  expect(counts(attempt({}), attempt({ embedded: true }))).toEqual([1, 0]);
  expect(counts(attempt({ embedded: true }), attempt({}))).toEqual([1, 0]);
  expect(counts(attempt({ embedded: true }), attempt({}), attempt({}))).toEqual([1, 1]);
});

test('attempts without an id, or of a ticket without one, are each their own', () => {
  for (const nothing of [{ id: null }, { id: undefined }, { ticket: {} }])
    expect(counts(attempt(nothing), attempt(nothing))).toEqual([2, 0]);
});
