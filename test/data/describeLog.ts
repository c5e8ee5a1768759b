import { describe, expect, test } from 'vitest';
import { coverage } from './coverage.ts';
import { absence, expectedFigures, logsArePresent, once } from './realLogs.ts';

/** Reproduces one figure of the log; its title begins with the figure's id. */
export type Reproduce = <Expected>(id: string, title: string, check: (expected: Expected) => void) => void;

/** One test per figure, and one that the figures tested are those listed as covered. */
export function describeLog(log: keyof typeof coverage, title: string, body: (reproduce: Reproduce) => void): void {
  describe.skipIf(!logsArePresent)(`${title}${absence}`, () => {
    const expected = once(() => expectedFigures(log));
    const tested: string[] = [];
    body((id, specification, check) => {
      tested.push(id);
      test(`${id}: ${specification}`, () => {
        expect(expected().has(id), `expected.json has ${id}`).toBe(true);
        check(expected().get(id) as Parameters<typeof check>[0]);
      });
    });
    test('has a test for every figure that is listed as covered', () => {
      expect(tested.toSorted()).toEqual(coverage[log].covered.toSorted());
    });
  });
}
