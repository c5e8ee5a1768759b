import { expect, test } from 'vitest';
import { censoredTimes } from '../../../src/analysis/survival/censoredTimes.ts';
import { csat, firstResponseTime, reopenRate, resolutionTime } from '../../../src/index.ts';
import { codeOf } from '../../kpis/records.ts';

test.each([
  ['one of surveys', csat],
  ['one that is no wait', reopenRate],
  ['one that does not say since when open ones run', { ...firstResponseTime, outcomesOf: undefined }],
  [
    'one that does not call itself a wait',
    { ...firstResponseTime, definition: { ...firstResponseTime.definition, waits: false } },
  ],
  [
    'one of other rows',
    { ...firstResponseTime, definition: { ...firstResponseTime.definition, rows: 'interactions' } },
  ],
])('a KPI that is no wait is refused: %s', (_, kpi) => {
  expect(codeOf(() => censoredTimes(kpi as never, 0, 'x'))).toBe('not_a_wait');
});

test.each([[firstResponseTime], [resolutionTime]])('a KPI of waits is taken', (kpi) => {
  expect(codeOf(() => censoredTimes(kpi as never, 0, 'x'))).toBe('nothing was thrown');
});
