import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

// More calls: npm run fuzz -- --calls 1000 --seed 7
test('every public function answers garbage with an error of its own, or a plain result, and changes nothing', async () => {
  const { functions, calls, findings } = await fuzz(4, 20240101);
  expect(findings.map(({ name, fault, seed }) => `${name} (seed ${seed}): ${fault}`)).toEqual([]);
  expect(functions).toBeGreaterThan(250);
  expect(calls).toBe(4 * functions);
});
