import { describe, expect, expectTypeOf, test } from 'vitest';
import { scoreSentiment } from '../../../src/kpis/satisfaction/scoreSentiment.ts';
import { sentiment } from '../../../src/kpis/satisfaction/sentiment.ts';
import { codeOf, message, messageOf } from '../records.ts';

const rows = [{ id: 'a', text: 'thanks' }, { text: 'hm' }];

describe('scoreSentiment', () => {
  test('gives the scorer the whole message, of the type that the caller has', () => {
    const found = scoreSentiment(rows, (own) => {
      expectTypeOf(own).toEqualTypeOf<(typeof rows)[number]>();
      return own.text.length / 10;
    });
    expect(found).toEqual([
      { id: 'a', text: 'thanks', sentiment: 0.6 },
      { text: 'hm', sentiment: 0.2 },
    ]);
  });

  test.each([Number.NaN, 1.01, -1.01, Number.POSITIVE_INFINITY, '0.5', true, undefined, {}, 0n])(
    'A1, A3: a scorer that answers %s is refused, by the id of the message',
    (score) => {
      expect(codeOf(() => scoreSentiment(rows, () => score as never))).toBe('invalid_sentiment');
    },
  );

  test('names the message, or its place where it has no id', () => {
    expect(messageOf(() => scoreSentiment(rows, () => Number.NaN))).toBe(
      'scoreSentiment: message "a": expected a number from −1 to 1, or null, as the score, got NaN',
    );
    expect(messageOf(() => scoreSentiment(rows, ({ id }) => (id === 'a' ? 1 : 7)))).toMatch(
      /^scoreSentiment: messages\[1\]: expected a number from −1 to 1, or null, as the score, got 7$/,
    );
  });

  test('names a message by the beginning of its id', () => {
    const long = [{ id: `${'x'.repeat(80)}y` }];
    expect(messageOf(() => scoreSentiment(long, () => 7))).toContain(`message "${'x'.repeat(80)}": expected`);
  });

  test('tells a scorer that has to be waited for', () => {
    expect(messageOf(() => scoreSentiment(rows, (async () => 0.5) as never))).toMatch(
      /\(a scorer answers at once: await the scores before\)$/,
    );
  });

  test('takes the ends of the scale, and null where it cannot tell', () => {
    const ends = [-1, 1, 0, null];
    const found = scoreSentiment(
      ends.map((score) => ({ score })),
      ({ score }) => score,
    );
    expect(found.map((own) => own.sentiment)).toEqual(ends);
  });

  test('A8: a score of −0 is 0', () => {
    expect(Object.is(scoreSentiment(rows, () => -0)[0]?.sentiment, 0)).toBe(true);
  });

  test.each([undefined, null, 5, 'text', {}])('F9: refuses %j as messages', (messages) => {
    expect(codeOf(() => scoreSentiment(messages as never, () => 0))).toBe('not_iterable');
  });

  test.each([undefined, null, {}, 'score'])('refuses %j as a scorer, also without messages', (scorer) => {
    expect(messageOf(() => scoreSentiment([], scorer as never))).toMatch(
      /^scoreSentiment: scorer: expected a function/,
    );
    expect(codeOf(() => scoreSentiment([], scorer as never))).toBe('invalid_scorer');
  });

  test('E11: passes on what is no object, for sentiment to count', () => {
    const strange = [null, 'a text', [1], message(0, 'customer')] as never[];
    const scored = scoreSentiment(strange, () => 0.5);
    expect(scored.slice(0, 3)).toEqual([null, 'a text', [1]]);
    expect(sentiment(scored)).toMatchObject({ value: 0.5, excluded: { not_an_object: 3 } });
  });
});
