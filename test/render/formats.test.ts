import { describe, expect, it } from 'vitest';
import { formatFixed, formatNumber } from '../../src/render/formatNumber.ts';
import { currencyOf, formatPercent, formatValue } from '../../src/render/formatValue.ts';
import { reasonsInWords, reasonWords } from '../../src/render/reasonWords.ts';
import { groupName, visibleText } from '../../src/render/visibleText.ts';

describe('formatValue', () => {
  const shown = (
    value: number | null,
    unit: 'duration' | 'rate' | 'ratio' | 'score' | 'count' | 'tickets' | 'points',
    id = 'x',
  ) => formatValue(value, { id, unit });

  it('writes each unit as people read it', () => {
    expect(shown(9_000_000, 'duration')).toBe('2h 30m');
    expect(shown(2 / 3, 'rate')).toBe('66.7 %');
    expect(shown(1, 'rate')).toBe('100.0 %');
    expect(shown(1.5, 'ratio')).toBe('1.50');
    expect(shown(4, 'score')).toBe('4.00');
    expect(shown(12, 'tickets')).toBe('12');
    expect(shown(12.25, 'tickets')).toBe('12.3');
    expect(shown(81.5, 'points')).toBe('81.5');
    expect(shown(3, 'count')).toBe('3');
    expect(shown(3.456, 'count')).toBe('3.46');
  });
  it('writes NPS, the one score of −100 to 100, with one decimal', () => {
    expect(shown(30, 'score', 'nps')).toBe('30.0');
    expect(shown(-14.69, 'score', 'nps')).toBe('-14.7');
  });
  it('writes money with two decimals, and with the currency where the result has one', () => {
    const money = (value: number | null, currency?: string | null) =>
      formatValue(value, { id: 'cost_per_contact', unit: 'money' }, currency);
    expect([money(8.005, 'EUR'), money(8), money(8, null), money(null, 'EUR')]).toEqual([
      '8.01 EUR',
      '8.00',
      '8.00',
      '–',
    ]);
    expect(money(-0.001, 'USD')).toBe('0.00 USD');
    expect(formatValue(0.5, { id: 'x', unit: 'rate' }, 'EUR')).toBe('50.0 %');
    for (const nothing of [null, undefined]) expect(formatValue(nothing, { id: 'x', unit: 'rate' })).toBe('–');
  });
  it('H5: the currency of a result shows what a terminal would obey', () => {
    expect([currencyOf({ currency: 'EUR' }), currencyOf({ currency: null }), currencyOf(null)]).toEqual([
      'EUR',
      null,
      null,
    ]);
    expect(currencyOf({ currency: '\u001b[31mEUR' })).toBe('\\u001b[31mEUR');
  });
  it('writes a dash where there is no figure, and 0 where it is 0', () => {
    for (const unit of ['duration', 'rate', 'score', 'tickets'] as const) expect(shown(null, unit)).toBe('–');
    expect(formatValue(undefined, { id: 'x', unit: 'rate' })).toBe('–');
    expect(shown(0, 'rate')).toBe('0.0 %');
    expect(shown(0, 'duration')).toBe('0s');
    expect(formatPercent(null)).toBe('–');
  });
  it('A8: never writes -0', () => {
    expect(shown(-0.00001, 'rate')).toBe('0.0 %');
    expect(shown(-0.001, 'score')).toBe('0.00');
    expect(shown(-0, 'tickets')).toBe('0');
    expect(formatFixed(-0.04, 1)).toBe('0.0');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
    expect(formatNumber(1234567, 1)).toBe('1234567');
  });
});

describe('reasons', () => {
  it('are words, also those that the list does not have', () => {
    expect(reasonWords('no_agent_reply')).toBe('solved without a reply of an agent');
    expect(reasonWords('some_new_reason')).toBe('some new reason');
    expect(reasonWords('constructor')).toBe('constructor');
  });
  it('stand with their counts, most frequent first, equal ones by name', () => {
    expect(reasonsInWords({ spam: 2, merged: 2, never_solved: 40 })).toBe('40 never solved, 2 merged, 2 spam');
    expect(reasonsInWords({})).toBe('');
  });
});

describe('visibleText', () => {
  it('H5: shows what a terminal would obey', () => {
    expect(visibleText('\u001b[31mred\u0007\u009b2J')).toBe('\\u001b[31mred\\u0007\\u009b2J');
    expect(visibleText('a\r\nb\tc\u202ed\u2066')).toBe('a\\u000d\\u000ab\\u0009c\\u202ed\\u2066');
    expect(visibleText('Größe 🙂 <b>')).toBe('Größe 🙂 <b>');
  });
  it('cuts at 60 characters, not within one', () => {
    expect(visibleText('x'.repeat(60))).toBe('x'.repeat(60));
    expect(visibleText('🙂'.repeat(61))).toBe(`${'🙂'.repeat(59)}…`);
  });
  it('names groups of any key', () => {
    expect([groupName(null), groupName(true), groupName(5), groupName('null')]).toEqual([
      '(none)',
      'true',
      '5',
      'null',
    ]);
  });
});
