import { expect, test } from 'vitest';
import { fractionHint } from '../../../src/analysis/targets/acceptedRanges.ts';
import { targetRules } from '../../../src/analysis/targets/targetRules.ts';
import { codeOf } from '../../kpis/records.ts';

test('a level above 1, and up to 100, may have been meant in per cent', () => {
  expect([1.5, 80, 100].map(fractionHint)).toEqual([
    ...['did you mean 0.015?', 'did you mean 0.8?', 'did you mean 1?'],
  ]);
  expect([1, 0.5, 0, -80, 100.5].map(fractionHint)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('a rule holds for a time, from a moment on, up to one, or always', () => {
  const target = { better: 'higher', threshold: 0.8, target: 0.9, stretch: 0.95 };
  const code = (span: object) => codeOf(() => targetRules([{ kpi: 'csat', target, ...span }] as never));
  const taken = [{}, { from: 5 }, { to: 5 }, { from: 4, to: 5 }, { from: new Date(5) }];
  expect(taken.map(code)).toEqual(taken.map(() => 'nothing was thrown'));
  const refused = [
    { from: 5, to: 5 },
    { from: 6, to: 5 },
    { from: 'x' },
    { to: 'x' },
    { from: 'x', to: 5 },
    { from: 5, to: 'x' },
  ];
  expect(refused.map(code)).toEqual(refused.map(() => 'invalid_targets'));
});
