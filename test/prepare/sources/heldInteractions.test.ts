import { describe, expect, test } from 'vitest';
import { heldInteractions } from '../../../src/prepare/sources/heldInteractions.ts';

describe('the interactions inside a ticket', () => {
  const row = { interactions: [{ id: 'a:m' }] };

  test('stand beside what they were in their system', () => {
    const given = { interactions: [{ id: 'm' }] };
    expect(heldInteractions({ row, given, source: 1 })).toEqual([
      { row: { id: 'a:m' }, given: { id: 'm' }, source: 1 },
    ]);
  });

  test('B14: stand for themselves where the system lets them be read only once', () => {
    expect(heldInteractions({ row, given: {}, source: 1 })).toEqual([
      { row: { id: 'a:m' }, given: { id: 'a:m' }, source: 1 },
    ]);
  });

  test('are not known without a list', () => {
    expect(heldInteractions({ row: { interactions: null }, given: row, source: 0 })).toBeNull();
  });
});
