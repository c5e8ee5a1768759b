import { expect, test } from 'vitest';
import {
  type ContactCase,
  compareCases,
  compareStep,
  compareTexts,
} from '../../../src/analysis/journey/contactCase.ts';

const plain: ContactCase = {
  ...{ customer: 'b', ticketId: 'T', type: 'x', startedAt: 5, steps: [{ at: 5, channel: 'email' }], last: 9 },
  ...{ contacts: 2, solved: true, settledAt: 8, missedAt: Number.NEGATIVE_INFINITY, begins: true },
};
const never = Number.NEGATIVE_INFINITY;
const step = (at: number, channel = 'email') => ({ at, channel });

/** Of each pair the first comes first, whatever comes behind it says. */
const pairs: readonly (readonly [string, Partial<ContactCase>, Partial<ContactCase>])[] = [
  ['the earlier begin', { startedAt: 4 }, { startedAt: 5 }],
  ['what can be a first contact', { begins: true }, { begins: false }],
  ['the ticket by its id', { ticketId: 'S' }, { ticketId: 'T' }],
  ['what has a ticket', { ticketId: 'T' }, { ticketId: null }],
  ['the type by its name', { type: 'w' }, { type: 'x' }],
  ['what has a type', { type: 'x' }, { type: null }],
  ['the earlier step', { steps: [step(5), step(6)] }, { steps: [step(5), step(7)] }],
  ['the step in the first channel', { steps: [step(5, 'chat')] }, { steps: [step(5)] }],
  ['fewer steps', { steps: [step(5)] }, { steps: [step(5), step(6)] }],
  ['what was over before', { last: 8 }, { last: 9 }],
  ['fewer contacts', { contacts: 1 }, { contacts: 2 }],
  ['what is solved', { solved: true }, { solved: false }],
  ['what never was settled', { settledAt: never }, { settledAt: 8 }],
  ['what was settled before', { settledAt: 7 }, { settledAt: 8 }],
  ['what was never missed', { missedAt: never }, { missedAt: 8 }],
  ['the customer by name', { customer: 'a' }, { customer: 'b' }],
];

test.each(pairs)('%s comes first', (_, left, right) => {
  expect(compareCases({ ...plain, ...left }, { ...plain, ...right })).toBeLessThan(0);
  expect(compareCases({ ...plain, ...right }, { ...plain, ...left })).toBeGreaterThan(0);
});

test('what stands before in the list weighs more than all behind it', () => {
  for (const [index, [, first, second]] of pairs.entries()) {
    for (const [, later, sooner] of pairs.slice(index + 1)) {
      const [left, right] = [
        { ...plain, ...sooner, ...first },
        { ...plain, ...later, ...second },
      ];
      expect(compareCases(left, right)).toBeLessThan(0);
      expect(compareCases(right, left)).toBeGreaterThan(0);
    }
  }
});

test('equal cases, steps and texts are equal', () => {
  expect(compareCases(plain, { ...plain, steps: [step(5)] })).toBe(0);
  expect([compareStep(step(5), step(5)), compareTexts('a', 'a'), compareTexts(null, null)]).toEqual([0, 0, 0]);
  expect([compareTexts('a', null), compareTexts(null, 'a'), compareTexts('B', 'a'), compareTexts('b', 'a')]).toEqual([
    ...[-1, 1, -1, 1],
  ]);
});
