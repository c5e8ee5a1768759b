import { describe, expect, test } from 'vitest';
import type { OpeningRules } from '../../src/time/index.ts';
import { compiledSource, ruleSource } from '../../src/time/openSource.ts';
import { readDefinition } from '../../src/time/readDefinition.ts';
import { at } from './failure.ts';

const DAY = 86_400_000;
const hours = { mon: [['09:00', '17:00']] } as const;
const repeats = (...versions: (Partial<OpeningRules> & { readonly from?: string })[]): [number, number] => {
  const definition = { timeZone: 'UTC', versions: versions.map((version) => ({ hours, ...version })) };
  const { repeatsBefore, repeatsFrom } = ruleSource(readDefinition(definition, 'definition'));
  return [repeatsBefore, repeatsFrom];
};
const [YEAR_1800, YEAR_2100] = [at('1800-01-01T00:00:00Z'), at('2100-01-01T00:00:00Z')];

describe('where the open time of rules comes from', () => {
  test('repeats before 1800 and from 2100 on, where no date lies beyond', () => {
    expect(repeats({})).toEqual([YEAR_1800, YEAR_2100]);
    const dates = ['1800-02-01', '2099-11-30'];
    const special = { '1800-02-01': [], '2099-11-30': [] };
    expect(repeats({ holidays: dates, special, breaks: special }, { from: '2024-01-01' })).toEqual([
      YEAR_1800,
      YEAR_2100,
    ]);
  });

  test.each([
    ['a holiday', { holidays: ['1700-03-01', '2300-03-01'] }],
    ['a special day', { special: { '2300-03-01': [], '1700-03-01': [] } }],
    ['a break', { breaks: { '1700-03-01': [], '2300-03-01': [] } }],
  ])('repeats only before the first and after the last date of %s and what may run on from it', (_, rules) => {
    const [before, from] = repeats(rules);
    // Clocks are at most a day off, and hours that start on a date end on the next.
    expect(before).toBeLessThanOrEqual(at('1700-03-01T00:00:00Z') - DAY);
    expect(before).toBeGreaterThan(at('1700-03-01T00:00:00Z') - 10 * DAY);
    expect(from).toBeGreaterThanOrEqual(at('2300-03-01T00:00:00Z') + 3 * DAY);
    expect(from).toBeLessThan(at('2300-03-01T00:00:00Z') + 10 * DAY);
  });

  test('repeats only before the first and after the last version', () => {
    const [before, from] = repeats({ from: '1650-01-01' }, { from: '2024-01-01' }, { from: '2400-01-01' });
    expect(before).toBeLessThanOrEqual(at('1649-12-31T00:00:00Z'));
    expect(before).toBeGreaterThan(at('1649-12-01T00:00:00Z'));
    expect(from).toBeGreaterThanOrEqual(at('2400-01-01T00:00:00Z'));
    expect(from).toBeLessThan(at('2400-02-01T00:00:00Z'));
  });

  test('is known as far as dates reach', () => {
    const { first, last } = ruleSource(readDefinition({ timeZone: 'UTC', hours }, 'definition'));
    expect([first, last]).toEqual([-8.64e15, 8.64e15]);
  });
});

describe('where the open time of a compiled calendar comes from', () => {
  test('is known within its range, and never repeats', () => {
    const source = compiledSource({ kind: 'compiled', timeZone: 'UTC', from: 5, to: 50, open: [10, 20, 30, 40] });
    const { first, last, repeatsBefore, repeatsFrom } = source;
    expect([first, last, repeatsBefore, repeatsFrom]).toEqual([
      5,
      50,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(source.intervals(15, 35)).toEqual([15, 20, 30, 35]);
  });
});
