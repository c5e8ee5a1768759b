/** What is mutated, and which tests are asked whether they notice: folders of tests, and files. */
export interface Layer {
  readonly tests: readonly string[];
  /** Tests that take long, start processes, or simulate. */
  readonly without?: readonly string[];
  /** The share of mutants that the tests have to notice: the lower end of what was measured. 0 where nothing was. */
  readonly least: number;
}

/** Tests of the figures that meet all the ways on which rows are read. */
const examples = ['test/kpis/workedExamples.test.ts', 'test/kpis/differential.test.ts', 'test/kpis/bothWays.test.ts'];

/** By the folder below `src`. */
export const layers: Readonly<Record<string, Layer>> = {
  time: {
    least: 0.96,
    tests: ['test/time'],
    without: [
      ...['test/time/processZone.test.ts', 'test/time/calendarTransitions.test.ts', 'test/time/calendarFar.test.ts'],
      'test/time/everyTransition.test.ts',
    ],
  },
  stats: {
    least: 0.95,
    tests: ['test/stats', 'test/analysis/control'],
    without: [
      'test/stats/bootstrap/bootstrapCoverage.test.ts',
      'test/stats/intervals/coverage.test.ts',
      'test/stats/tests/errorRates.test.ts',
    ],
  },
  fold: { least: 0.96, tests: ['test/fold', 'test/kpi', ...examples] },
  kpi: {
    least: 0.9,
    tests: ['test/kpi', 'test/kpis/badRows.test.ts', 'test/fold/bulk', ...examples],
    without: ['test/fold/bulk/bulk.test.ts', 'test/kpis/bothWays.test.ts'],
  },
  kpis: { least: 0.97, tests: ['test/kpis', 'test/fold/bulk', 'test/kpi/bulk'] },
  model: { least: 0.95, tests: ['test/model', ...examples] },
  errors: { least: 0.98, tests: ['test/errors', 'test/model', 'test/kpi'] },
  prepare: { least: 0.93, tests: ['test/prepare'], without: ['test/prepare/createLedgerLarge.test.ts'] },
  analysis: { least: 0.85, tests: ['test/analysis'] },
  schema: { least: 0.84, tests: ['test/schema'], without: ['test/schema/bundle.test.ts'] },
  adapters: {
    least: 0.83,
    tests: ['test/adapters'],
    // The seeds lie beside the repository.
    without: ['test/adapters/guides.test.ts', 'test/adapters/zendesk/seeds.test.ts'],
  },
  report: {
    least: 0.82,
    tests: ['test/report', 'test/kpi/snapshots.test.ts'],
    without: ['test/report/cellsBothWays.test.ts'],
  },
  render: { least: 0.85, tests: ['test/render'] },
  testing: { least: 0.84, tests: ['test/testing'] },
  // The bundle refuses code that makes code of texts, as changed code does.
  engines: { least: 0.96, tests: ['test/engines'], without: ['test/engines/bundle.test.ts'] },
  cli: {
    least: 0.9,
    tests: ['test/cli'],
    // They start processes or threads, or do the work of threads, whose faults end the process; put something else in the
    // place of modules; or read long files and large desks.
    without: [
      ...['main', 'process', 'workers', 'served'].map((name) => `test/cli/${name}.test.ts`),
      ...['longFiles', 'sample', 'wholeDemo'].map((name) => `test/cli/${name}.test.ts`),
    ],
  },
};
