import { describe, expect, test } from 'vitest';
import { scoreSentiment, sentiment } from '../../../src/index.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { codeOf, message, messageOf } from '../records.ts';

const scored = (scores: readonly unknown[]) =>
  scores.map((score, index) => message(index, 'customer', { sentiment: score as number }));

describe('sentiment', () => {
  test('is the mean, and the shares of negative, neutral and positive scores', () => {
    expect(sentiment(scored([1, -1]))).toMatchObject({ value: 0, negative: 1, positive: 1, excluded: {} });
    expect(sentiment(scored([1, 0.5, 0, -0.5]))).toEqual({
      ...{ value: 0.25, count: 4, negative: 1, neutral: 1, positive: 2 },
      ...{ negativeShare: 0.25, neutralShare: 0.25, positiveShare: 0.5, pending: 0, excluded: {} },
    });
  });

  test('up to 0.05 from 0 is neutral, the ends included; neutralWithin changes it', () => {
    const rows = scored([0.05, -0.05, 0.0501, -0.0501]);
    expect(sentiment(rows)).toMatchObject({ negative: 1, neutral: 2, positive: 1 });
    expect(sentiment(rows, { neutralWithin: 0 })).toMatchObject({ negative: 2, neutral: 0, positive: 2 });
    expect(codeOf(() => sentiment([], { neutralWithin: 5 }))).toBe('invalid_option');
  });

  test('A13: the mean is the same, bit for bit, in every order', () => {
    const scores = [0.1, 0.2, 0.3, -0.6, 0.7];
    expect(sentiment(scored(scores)).value).toBe(sentiment(scored([...scores].reverse())).value);
    // The exact sum of these three doubles is 2^−55; adding them one by one gives twice as much.
    expect(sentiment(scored([0.1, 0.2, -0.3])).value).toBe(2 ** -55 / 3);
  });

  test('A8: a mean of −0 is 0', () => {
    expect(Object.is(sentiment(scored([-0])).value, 0)).toBe(true);
    expect(Object.is(sentiment(scored([-Number.MIN_VALUE, 0])).value, 0)).toBe(true);
  });

  test.each([1.01, -2, Number.NaN, '0.5', true, 0n])('%s is no score', (score) => {
    expect(sentiment(scored([score]))).toMatchObject({ value: null, excluded: { invalid_score: 1 } });
  });

  test('without a score: no_sentiment; calls carry none', () => {
    const call = { kind: 'call', id: 'c', direction: 'inbound', queuedAt: 5, endedAt: 9, outcome: 'answered' } as const;
    expect(sentiment([...scored([null]), message(1, 'agent'), call])).toMatchObject({ excluded: { no_sentiment: 3 } });
    expect(sentiment([]).value).toBeNull();
  });

  test('strict names interaction, field and value', () => {
    expect(messageOf(() => sentiment(scored([7]), { strict: true }))).toBe(
      'sentiment: interaction "m-0-customer": sentiment: expected a number from −1 to 1, got 7',
    );
  });
});

describe('scoreSentiment', () => {
  test("gives copies that carry the scorer's answer and leaves the messages alone", () => {
    const rows = deepFreeze([
      { id: 'a', text: 'thanks' },
      { id: 'b', text: 'hm' },
    ]);
    const found = scoreSentiment(rows, ({ text }) => (text === 'thanks' ? 0.9 : null));
    expect(found).toEqual([
      { id: 'a', text: 'thanks', sentiment: 0.9 },
      { id: 'b', text: 'hm', sentiment: null },
    ]);
  });

  test('F9: takes any iterable', () => {
    const texts = new Set([{ text: 'x' }]);
    expect(scoreSentiment(texts, () => 0)).toEqual([{ text: 'x', sentiment: 0 }]);
  });
});
