import { describe, expect, test } from 'vitest';
import { csat, evaluate, insights, judge, report, type Survey, scorecard } from '../../../src/index.ts';
import { codeOf } from '../../kpis/records.ts';

const scale = { min: 1, max: 5 } as const;
const surveys = Array.from(
  { length: 50 },
  (_, index): Survey => ({ id: `S-${index}`, kind: 'csat', scale, score: index < 46 ? 5 : 1 }),
);
const inPercent = { better: 'higher', threshold: 80, target: 90, stretch: 95 } as const;
const made = report({ surveys }, { csat });

describe('A15: a target in per cent where the figure is a share', () => {
  test('is refused wherever the result says that it is one', () => {
    for (const call of [
      () => evaluate(csat(surveys), inPercent),
      () => judge(csat(surveys), inPercent),
      () => scorecard(made, { kpis: ['csat'], targets: { csat: inPercent } }),
      () => insights(made, null, { targets: { csat: inPercent } }),
    ]) {
      expect(codeOf(call)).toBe('invalid_target');
    }
  });

  test('as a fraction it is taken without a unit', () => {
    const target = { better: 'higher', threshold: 0.8, target: 0.9, stretch: 0.95 } as const;
    expect(evaluate(csat(surveys), target)).toBe('target');
    expect(evaluate(14, { better: 'lower', threshold: 20, target: 15, stretch: 10 })).toBe('target');
  });
});
