/** What is mutated, and which tests are asked whether they notice. */
export interface Layer {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Tests that take long, start processes, or simulate. */
  readonly without?: readonly string[];
  /** The share of mutants that the tests have to notice: the level that was reached. 0 where none was measured yet. */
  readonly least: number;
}

const examples = ['test/kpis/workedExamples.test.ts', 'test/kpis/differential.test.ts'];

export const layers: Readonly<Record<string, Layer>> = {
  time: {
    least: 0,
    mutate: ['src/time/**/*.ts'],
    tests: ['test/time'],
    without: ['test/time/processZone.test.ts', 'test/time/periodFinder.test.ts', 'test/time/calendarFar.test.ts'],
  },
  stats: {
    least: 0,
    mutate: ['src/stats/**/*.ts'],
    tests: ['test/stats'],
    without: [
      'test/stats/bootstrap/bootstrapCoverage.test.ts',
      'test/stats/intervals/coverage.test.ts',
      'test/stats/tests/errorRates.test.ts',
    ],
  },
  fold: {
    least: 0.97,
    mutate: ['src/fold/**/*.ts'],
    tests: ['test/fold', 'test/kpi', ...examples],
  },
  kpi: { least: 0, mutate: ['src/kpi/**/*.ts'], tests: ['test/kpi', ...examples] },
  kpis: {
    least: 0,
    mutate: ['src/kpis/**/*.ts'],
    tests: ['test/kpis'],
    without: ['test/kpis/badRows.test.ts', 'test/kpis/catalogue.test.ts'],
  },
  model: { least: 0, mutate: ['src/model/**/*.ts'], tests: ['test/model', ...examples] },
};
