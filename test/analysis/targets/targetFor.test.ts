import { describe, expect, test } from 'vitest';
import { evaluate, type Target, type TargetTable, targetFor, targets } from '../../../src/index.ts';
import { codeOf, messageOf } from '../../kpis/records.ts';

const level = (target: number): Target => ({ better: 'higher', threshold: target - 1, target, stretch: target + 1 });
const levelOf = (table: TargetTable, query: Parameters<typeof targetFor>[1]) => targetFor(table, query)?.target ?? null;

describe('targetFor', () => {
  test('finds the target of a KPI by its id or its name', () => {
    const table = { csat: targets.csat, firstResponseTime: targets.firstResponseTime.email };
    expect(targetFor(table, { kpi: 'csat' })).toBe(targets.csat);
    expect(targetFor(table, { kpi: 'first_response_time' })).toBe(targets.firstResponseTime.email);
    expect(targetFor(table, { kpi: 'firstResponseTime' })).toBe(targets.firstResponseTime.email);
    expect(targetFor({ first_response_time: level(5) }, { kpi: 'firstResponseTime' })?.target).toBe(5);
    expect(targetFor(table, { kpi: 'nps' })).toBeNull();
    expect(targetFor([], { kpi: 'csat' })).toBeNull();
  });

  test('a rule for the group comes before one for all, in whatever order they stand', () => {
    const rules = [
      { kpi: 'csat', target: level(80) },
      { kpi: 'csat', group: 'chat', target: level(90) },
      { kpi: 'csat', group: null, target: level(70) },
    ];
    for (const table of [rules, [...rules].reverse()]) {
      expect(levelOf(table, { kpi: 'csat', group: 'chat' })).toBe(90);
      expect(levelOf(table, { kpi: 'csat', group: 'email' })).toBe(80);
      expect(levelOf(table, { kpi: 'csat', group: null })).toBe(70);
      expect(levelOf(table, { kpi: 'csat' })).toBe(80);
    }
    expect(targetFor(rules.slice(1), { kpi: 'csat' })).toBeNull();
  });

  test('E5, E6: groups are told apart by type, NaN is one', () => {
    const table = [
      { kpi: 'csat', group: 1, target: level(10) },
      { kpi: 'csat', group: '1', target: level(20) },
      { kpi: 'csat', group: Number.NaN, target: level(30) },
      { kpi: 'csat', group: 0, target: level(40) },
    ];
    expect([1, '1', Number.NaN, -0].map((group) => levelOf(table, { kpi: 'csat', group }))).toEqual([10, 20, 30, 40]);
  });

  test('C18: of rules with dates that one holds whose time it is, half-open', () => {
    const table = [
      { kpi: 'csat', target: level(70) },
      { kpi: 'csat', from: 100, target: level(80) },
      { kpi: 'csat', from: 200, to: 300, target: level(90) },
    ];
    expect([99, 100, 199, 200, 299, 300].map((at) => levelOf(table, { kpi: 'csat', at }))).toEqual([
      ...[70, 80, 80, 90, 90, 80],
    ]);
    expect(levelOf(table.slice(2), { kpi: 'csat', at: 300 })).toBeNull();
    expect(levelOf(table, { kpi: 'csat', at: new Date(250) })).toBe(90);
  });

  test('of two that hold the one that began last decides, in whatever order they stand', () => {
    const [early, late] = [
      { kpi: 'csat', from: 100, target: level(80) },
      { kpi: 'csat', from: 200, target: level(90) },
    ];
    for (const table of [
      [early, late],
      [late, early],
    ]) {
      expect(levelOf(table, { kpi: 'csat', at: 250 })).toBe(90);
    }
  });

  test('a group decides before a date', () => {
    const table = [
      { kpi: 'csat', group: 'chat', target: level(90) },
      { kpi: 'csat', from: 100, target: level(80) },
    ];
    expect(levelOf(table, { kpi: 'csat', group: 'chat', at: 200 })).toBe(90);
  });

  test('without the time of the figure, rules with dates cannot be chosen from; others can', () => {
    const table = [
      { kpi: 'csat', from: 100, target: level(80) },
      { kpi: 'nps', target: level(50) },
    ];
    expect(codeOf(() => targetFor(table, { kpi: 'csat' }))).toBe('missing_option');
    expect(levelOf(table, { kpi: 'nps' })).toBe(50);
  });

  test('two rules that fit equally well are refused', () => {
    const table = [
      { kpi: 'csat', group: 'chat', target: level(80) },
      { kpi: 'csat', group: 'chat', target: level(90) },
    ];
    expect(codeOf(() => targetFor(table, { kpi: 'csat', group: 'chat' }))).toBe('conflicting_targets');
    expect(targetFor(table, { kpi: 'csat', group: 'email' })).toBeNull();
  });

  test('gives what evaluate takes', () => {
    const target = targetFor(JSON.parse(JSON.stringify({ csat: targets.csat })), { kpi: 'csat' });
    expect(target && evaluate(0.92, target)).toBe('target');
  });

  test.each([
    ['no table', 5, 'invalid_targets'],
    ['a rule without a KPI', [{ target: level(1) }], 'invalid_targets'],
    ['E12: a typo', [{ kpi: 'csat', groups: 'chat', target: level(1) }], 'invalid_targets'],
    ['B2: a date as text', [{ kpi: 'csat', from: '2026-01-01', target: level(1) }], 'invalid_targets'],
    ['B2: an end as text', [{ kpi: 'csat', to: '2026-01-01', target: level(1) }], 'invalid_targets'],
    ['C18: a rule that never holds', [{ kpi: 'csat', from: 5, to: 5, target: level(1) }], 'invalid_targets'],
    ['a target without sense', { csat: { ...level(5), stretch: 1 } }, 'invalid_target'],
    ['no target at all', [{ kpi: 'csat' }], 'invalid_target'],
  ])('%s is refused', (_, table, code) => {
    expect(codeOf(() => targetFor(table as never, { kpi: 'csat' }))).toBe(code);
  });

  test.each([
    ['no KPI', {}, 'missing_option'],
    ['E12: a typo', { kpi: 'csat', groups: 'chat' }, 'unknown_option'],
    ['B2: a date as text', { kpi: 'csat', at: '2026-01-01' }, 'invalid_option'],
    ['E6: an object as group', { kpi: 'csat', group: {} }, 'invalid_option'],
  ])('a query with %s is refused', (_, query, code) => {
    expect(codeOf(() => targetFor({}, query as never))).toBe(code);
  });

  test('names the rule', () => {
    const table = [
      { kpi: 'nps', target: level(1) },
      { kpi: 'csat', form: 5, target: level(1) },
    ];
    expect(messageOf(() => targetFor(table as never, { kpi: 'csat' }))).toBe(
      `targets[1].form: expected one of kpi, group, from, to, target, got "form" (did you mean 'from'?)`,
    );
  });
});
