import { describe, expect, test } from 'vitest';
import {
  bootstrapInterval,
  compare,
  csat,
  formatDuration,
  handleTime,
  hours,
  nps,
  reopenRate,
  seconds,
} from '../../src/index.ts';
import { formatFixed, formatNumber } from '../../src/render/formatNumber.ts';
import { formatValue } from '../../src/render/formatValue.ts';
import { createParser, parseRecords } from '../../src/schema/index.ts';
import { normalQuantile, wilsonInterval } from '../../src/stats/index.ts';
import { call } from '../kpis/contacts.ts';
import { surveysOf, ticket } from '../kpis/records.ts';

describe('A6: numbers in the way of a country', () => {
  const german = (text: string): number | null =>
    /^-?\d{1,3}(\.\d{3})*(,\d+)?$/.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : null;
  const cost = (amount: unknown) => ({ at: new Date('2026-01-01T00:00Z'), category: 'wages', currency: 'EUR', amount });
  const parser = createParser('costs', { parseNumber: german });
  const read = (amount: unknown) => {
    const parsed = parser.parseRow(cost(amount));
    return parsed.ok ? parsed.record.amount : parsed.problems.map(({ code }) => code);
  };

  test('A6: are read by the function that the caller gives, and by nothing else', () => {
    expect([read('1.234,5'), read('-12'), read('7,25')]).toEqual([1234.5, -12, 7.25]);
    expect([read('1,234.5'), read('1e3'), read('12 345'), read('１２')]).toEqual(Array(4).fill(['not_a_number']));
    expect(read(5.5)).toBe(5.5);
    expect(read('')).toEqual(['missing']);
  });

  test('A6: are not_a_number where that function gives null, NaN, a text, or an error', () => {
    for (const parseNumber of [() => null, () => Number.NaN, () => '5' as never, () => JSON.parse('{')]) {
      const { problems } = parseRecords('costs', [cost('5')], { parseNumber });
      expect(problems.map(({ path, code }) => [path, code])).toEqual([['amount', 'not_a_number']]);
    }
    const { problems } = parseRecords('costs', [cost('5')], { parseNumber: () => Number.POSITIVE_INFINITY });
    expect(problems.map(({ code }) => code)).toEqual(['non_finite']);
  });

  test('A6: take the place of coerce, and are a function', () => {
    const both = createParser('costs', { coerce: true, parseNumber: german });
    expect(both.parseRow(cost('1.5')).ok).toBe(false);
    expect(() => createParser('costs', { parseNumber: 'de' as never })).toThrow(
      expect.objectContaining({ code: 'invalid_option', path: 'createParser: options.parseNumber' }),
    );
  });
});

describe('A16: rounding', () => {
  test('A16: results keep every digit', () => {
    expect(csat(surveysOf('csat', { 5: 2, 1: 1 }), { scale: { min: 1, max: 5 } }).value).toBe(2 / 3);
    expect(nps(surveysOf('nps', { 10: 1, 8: 2 }), { scale: { min: 0, max: 10 } }).value).toBe(100 / 3);
  });

  test('A16: durations are rounded half away from zero, on both sides of it', () => {
    expect([formatDuration(1.5), formatDuration(-1.5), formatDuration(2.5)]).toEqual(['2ms', '-2ms', '3ms']);
    expect([formatDuration(-0.4), formatDuration(-0)]).toEqual(['0s', '0s']);
  });

  test('A8, A16: texts round the number as it is held, and never show -0', () => {
    // 1.005 is held as 1.00499999999999989…, 2.5 and 0.125 exactly.
    expect([formatFixed(1.005, 2), formatFixed(2.5, 0), formatFixed(0.125, 2)]).toEqual(['1.00', '3', '0.13']);
    expect([formatFixed(-0.04, 1), formatNumber(-0, 1), formatFixed(-0.05, 1)]).toEqual(['0.0', '0', '-0.1']);
    expect(formatValue(-0.0004, { id: 'csat', unit: 'rate' })).toBe('0.0 %');
  });
});

describe('D21: work of no length, and of fourteen hours', () => {
  const worked = [60, 70, 80, 90].map((talk) => call('answered', 5, { talk: seconds(talk) }));
  const odd = [call('answered', 5, { talk: 0 }), call('answered', 5, { talk: hours(14) })];

  test('D21: counts as it is; the median and the quantiles beside the mean do not move with it', () => {
    const found = handleTime([...worked, ...odd]);
    expect(found).toMatchObject({ count: 6, min: 0, max: hours(14), excluded: {}, median: seconds(75) });
    expect(found.mean).toBe((seconds(300) + hours(14)) / 6);
    expect(handleTime([...worked, ...odd], { statistic: 'median' }).value).toBe(seconds(75));
  });
});

describe('G6: the normal distribution', () => {
  // mpmath, 50 digits, rounded to doubles.
  test.each([
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489],
    [0.9, 1.2815515655446004],
    [1e-10, -6.361340902404056],
  ])('G6: the quantile of %d is %d', (share, z) => {
    expect(Math.abs(normalQuantile(share) / z - 1)).toBeLessThan(1e-14);
  });

  test('G6: intervals take it for their own level, not 1.96 for all', () => {
    // z = 1.6448536269514722: (8 + z²⁄2 ± z √(8·2⁄10 + z²⁄4)) ÷ (10 + z²)
    const z = 1.6448536269514722;
    const half = z * Math.sqrt(1.6 + z ** 2 / 4);
    const found = wilsonInterval(8, 10, 0.9);
    expect(found?.lower).toBeCloseTo((8 + z ** 2 / 2 - half) / (10 + z ** 2), 12);
    expect(found?.upper).toBeCloseTo((8 + z ** 2 / 2 + half) / (10 + z ** 2), 12);
  });
});

describe('G24: rows that belong together', () => {
  // Ten customers with ten tickets each, of which each customer has all or none reopened.
  const rows = Array.from({ length: 100 }, (_, index) =>
    ticket({
      id: `A-${index}`,
      status: 'solved',
      reopens: index < 50 ? 1 : 0,
      customerId: `C-${Math.floor(index / 10)}`,
    }),
  );
  test('G24: are drawn in blocks: the interval is wider by the square root of the block', () => {
    const alone = bootstrapInterval(reopenRate, rows);
    const together = bootstrapInterval(reopenRate, rows, { cluster: 'customerId' });
    expect((together.standardError ?? 0) / (alone.standardError ?? 1)).toBeCloseTo(Math.sqrt(10), 0);
  });

  test('G24: a comparison by itself takes them for independent, as its documentation says', () => {
    expect(compare(reopenRate, rows.slice(0, 50), rows.slice(50)).verdict).toBe('better');
  });
});
