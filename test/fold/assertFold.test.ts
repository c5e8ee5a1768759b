import { describe, expect, test } from 'vitest';
import {
  explain,
  groupBy,
  report,
  running,
  series,
  serviceLevel,
  subtotal,
  ticketVolume,
  total,
} from '../../src/index.ts';
import { codeOf } from '../kpis/records.ts';

const zone = { by: 'queuedAt', every: 'day', timeZone: 'UTC' } as const;

describe('what is no KPI is refused by name, before any row is read', () => {
  test.each<[string, () => unknown]>([
    ['running', () => running(null as never)],
    ['subtotal', () => subtotal(null as never, [])],
    ['total', () => total(null as never, [])],
    ['groupBy', () => groupBy([] as { queue: string }[], 'queue', (() => 1) as never)],
    ['series', () => series([], zone as never, null as never)],
    ['report', () => report({ tickets: [] }, { x: () => 1 } as never)],
    ['report without any', () => report({ tickets: [] }, null as never)],
  ])('%s', (_, call) => expect(codeOf(call)).toBe('not_a_kpi'));

  test('explain', () => expect(codeOf(() => explain(null as never, []))).toBe('not_explainable'));

  test('a required option is missed although there are no rows', () => {
    expect(codeOf(() => groupBy([], 'queue' as never, serviceLevel as never))).toBe('missing_option');
    expect(codeOf(() => series([], zone as never, serviceLevel as never))).toBe('missing_option');
    expect(codeOf(() => report({ interactions: [] }, { serviceLevel } as never))).toBe('missing_option');
    expect(groupBy([], 'id' as never, ticketVolume)).toEqual(new Map());
  });
});
