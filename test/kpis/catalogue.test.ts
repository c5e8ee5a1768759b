import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/kpis/catalogue.ts';
import { catalogueCases } from './catalogueCases.ts';

const cases = catalogueCases();

test('every KPI of the catalogue has its laws checked', () => {
  expect([...new Set(cases.map(({ kpi }) => kpi))].sort()).toEqual(Object.keys(catalogue).sort());
});

describe.each(cases)('$kpi $options', ({ laws }) => {
  test.each(laws)('$name', ({ check }) => check(100));
});
