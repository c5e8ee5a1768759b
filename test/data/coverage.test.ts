import { describe, expect, test } from 'vitest';
import { coverage, type LogCoverage } from './coverage.ts';
import { absence, expectedFigures, logsArePresent } from './realLogs.ts';

describe.skipIf(!logsArePresent)(`the figures of the real logs${absence}`, () => {
  test.each(Object.entries<LogCoverage>(coverage))('%s: every figure is covered or listed as not yet', (log, own) => {
    const wholly = Object.keys(own.notYet).filter((id) => !/[.*]/.test(id));
    expect([...own.covered, ...wholly].toSorted()).toEqual([...expectedFigures(log).keys()].toSorted());
  });

  test.each(Object.entries<LogCoverage>(coverage))(
    '%s: every part listed as not yet belongs to a covered figure',
    (log, own) => {
      const expected = expectedFigures(log);
      for (const [figure, part] of Object.keys(own.notYet)
        .filter((id) => id.includes('.'))
        .map((id) => id.split('.'))) {
        expect(own.covered).toContain(figure);
        expect(expected.get(figure ?? '')).toHaveProperty([part ?? '']);
      }
    },
  );
});
