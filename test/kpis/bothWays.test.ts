import { expect, test } from 'vitest';
import { catalogueCases } from './catalogueCases.ts';

const cases = catalogueCases().filter(({ bothWays }) => bothWays() !== null);

test.each(cases)('$kpi $options: many rows at once make the figure of rows one by one', ({ bothWays }) => {
  const [inChunks, oneByOne] = bothWays() ?? [];
  expect(inChunks).toEqual(oneByOne);
});

test('most figures of tickets and surveys are read in chunks', () => {
  expect(new Set(cases.map(({ kpi }) => kpi)).size).toBeGreaterThanOrEqual(18);
});
