import { expect, test } from 'vitest';
import { withUnit } from '../../../src/analysis/targets/evaluate.ts';
import { csat, firstResponseTime } from '../../../src/index.ts';
import { surveys } from '../../kpis/records.ts';

test('a target has the unit of a share where it has none and the result is one', () => {
  const target = { better: 'higher', threshold: 0.8, target: 0.9, stretch: 0.95 } as const;
  const share = csat(surveys('csat', [5]).map((row) => ({ ...row, scale: { min: 1, max: 5 } })));
  expect(withUnit(target, share)).toEqual({ ...target, unit: 'rate' });
  const own = { ...target, unit: 'score' } as const;
  expect(withUnit(own, share)).toBe(own);
  expect(withUnit(target, firstResponseTime([]))).toBe(target);
  for (const result of [null, 5, undefined]) expect(withUnit(target, result)).toBe(target);
});
