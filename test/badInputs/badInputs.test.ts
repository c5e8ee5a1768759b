import { expect, test } from 'vitest';
import { badInputIds, testsOfBadInputs } from '../../docs/generate/badInputsPage.ts';

const counts = { A: 18, B: 18, C: 19, D: 25, E: 12, F: 12, G: 25, H: 11, I: 6 };

test('every one of the 146 bad inputs is listed, in order', () => {
  const ids = Object.entries(counts).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
  );
  expect(badInputIds).toEqual(ids);
  expect(ids).toHaveLength(146);
});

test('every bad input has a test that bears its id, and no test bears another id', () => {
  expect([...testsOfBadInputs().keys()].sort()).toEqual([...badInputIds].sort());
});
