import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlertRule } from '../../../src/analysis/alerts/alertRule.ts';
import type { AlertState } from '../../../src/analysis/alerts/alertState.ts';
import { type AlertEvaluation, evaluateAlerts } from '../../../src/analysis/alerts/evaluateAlerts.ts';
import { assertPlain } from '../../../src/testing/assertPlain.ts';

interface Seen {
  readonly at: number;
  readonly value: number | null;
}

interface Plan {
  readonly level: number;
  readonly clear: number;
  readonly readings: number | null;
  readonly duration: number;
  readonly cooldown: number;
  readonly onNoData: 'keep' | 'clear' | 'raise';
}

const plan = fc.record({
  level: fc.integer({ min: 3, max: 6 }),
  clear: fc.integer({ min: 0, max: 3 }),
  readings: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  duration: fc.integer({ min: 0, max: 6 }),
  cooldown: fc.integer({ min: 0, max: 6 }),
  onNoData: fc.constantFrom('keep', 'clear', 'raise'),
});
const readings = fc.array(
  fc.record({
    step: fc.integer({ min: -1, max: 3 }),
    value: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 6 }),
  }),
  { maxLength: 40 },
);

function ruleOf({ level, clear, readings: count, duration, cooldown, onNoData }: Plan, id: string): AlertRule {
  const patience = count === null ? { duration } : { readings: count };
  return { id, kpi: 'k', when: { above: level }, clear, for: patience, cooldown, onNoData };
}

/**
 * The naive machine: it keeps every reading, and for each one reads the whole past again, backwards, to say whether the
 * alert stands.
 */
function naive({ level, clear, readings: count, duration, cooldown, onNoData }: Plan, seen: readonly Seen[]): string[] {
  const told: string[] = [];
  const looked: { at: number; holds: boolean; calm: boolean }[] = [];
  let [newest, firing, cleared] = [Number.NEGATIVE_INFINITY, false, Number.NEGATIVE_INFINITY];
  for (const { at, value } of seen) {
    if (at <= newest) continue;
    newest = at;
    if (value === null && onNoData === 'keep') continue;
    const holds = value === null ? onNoData === 'raise' : value > level;
    const calm = value === null ? onNoData === 'clear' : value <= clear;
    looked.push({ at, holds, calm });
    if (firing && calm) {
      firing = false;
      cleared = at;
      told.push(`${at} cleared`);
      continue;
    }
    if (firing) continue;
    const brokenAt = looked.findLastIndex((own) => !own.holds);
    const run = looked.slice(brokenAt + 1);
    const enough = count === null ? at - (run[0]?.at ?? at) >= duration : run.length >= count;
    if (run.length > 0 && enough && at >= cleared + cooldown) {
      firing = true;
      told.push(`${at} raised`);
    }
  }
  return told;
}

function inTime(steps: readonly { step: number; value: number | null }[]): Seen[] {
  let at = 0;
  return steps.map(({ step, value }) => {
    at += step;
    return { at, value };
  });
}

function replay(rules: readonly AlertRule[], seen: readonly Seen[], keep: (state: AlertState) => AlertState) {
  let state: AlertState | null = null;
  const told: string[] = [];
  for (const reading of seen) {
    const found: AlertEvaluation = evaluateAlerts(state, { kpi: 'k', ...reading }, rules);
    assertPlain(found);
    state = keep(found.state);
    for (const { at, kind, rule } of found.events) told.push(`${rule} ${at} ${kind}`);
  }
  return { told, state };
}

const asItIs = (state: AlertState): AlertState => state;

describe('evaluateAlerts, against a machine that remembers everything', () => {
  test('raises and clears at the same moments', () => {
    fc.assert(
      fc.property(plan, readings, (own, steps) => {
        const seen = inTime(steps);
        const { told } = replay([ruleOf(own, 'r')], seen, asItIs);
        const news = told.filter((line) => /raised|cleared/.test(line)).map((line) => line.slice(2));
        expect(news).toEqual(naive(own, seen));
      }),
      { seed: 101, numRuns: 300 },
    );
  });

  test('raised and cleared take turns, and pending ends in raised or withdrawn', () => {
    fc.assert(
      fc.property(plan, readings, (own, steps) => {
        const { told } = replay([ruleOf(own, 'r')], inTime(steps), asItIs);
        const kinds = told.map((line) => line.split(' ')[2] ?? '').filter((kind) => kind !== 'ignored');
        expect(kinds.join(' ')).toMatch(
          /^((pending withdrawn|(pending )?raised cleared) ?)*((pending )?raised|pending)?$/,
        );
      }),
      { seed: 102, numRuns: 200 },
    );
  });

  test('through JSON between two readings, and beside other rules in any order, it is the same', () => {
    fc.assert(
      fc.property(plan, plan, readings, (own, other, steps) => {
        const seen = inTime(steps);
        const rules = [ruleOf(own, 'b'), ruleOf(other, 'a')];
        const together = replay(rules, seen, asItIs);
        const stored = replay(rules.toReversed(), seen, (state) => JSON.parse(JSON.stringify(state)) as AlertState);
        expect(stored).toEqual(together);
        const alone = replay([ruleOf(own, 'b')], seen, asItIs);
        expect(together.told.filter((line) => line.startsWith('b'))).toEqual(alone.told);
      }),
      { seed: 103, numRuns: 150 },
    );
  });
});
