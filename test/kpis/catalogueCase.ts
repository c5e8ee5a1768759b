import { type Arbitrary, assert } from 'fast-check';
import type { ReadyKpi } from '../../src/kpi/kpi.ts';
import type { catalogue } from '../../src/kpis/catalogue.ts';
import { type KpiLawOptions, kpiLaws } from '../../src/testing/index.ts';

/** A KPI with its options given, ready for the laws. */
export interface CatalogueCase {
  readonly kpi: keyof typeof catalogue;
  readonly options: string;
  readonly definition: ReadyKpi<never, unknown>['definition'];
  /** The figure of no rows. */
  readonly ofNothing: () => unknown;
  readonly laws: readonly { readonly name: string; readonly check: (numRuns: number) => void }[];
}

export function caseOf<Row, Result>(
  kpi: keyof typeof catalogue,
  ready: ReadyKpi<Row, Result>,
  row: Arbitrary<Row>,
  options: KpiLawOptions = {},
): CatalogueCase {
  return {
    kpi,
    options: JSON.stringify(ready.options).slice(0, 90),
    definition: ready.definition,
    ofNothing: () => ready.result(ready.init()),
    laws: kpiLaws(ready, row, options).map(({ name, property }) => ({
      name,
      check: (numRuns) => assert(property, { numRuns, seed: 20240101 }),
    })),
  };
}
