import { type Arbitrary, assert, type IPropertyWithHooks, sample, type Value } from 'fast-check';
import { runAll } from '../../src/fold/bulk/runAll.ts';
import { run } from '../../src/fold/run.ts';
import type { ReadyKpi } from '../../src/kpi/kpi.ts';
import type { catalogue } from '../../src/kpis/catalogue.ts';
import { type KpiLawOptions, kpiLaws, type SplitRows } from '../../src/testing/index.ts';

/** A KPI with its options given, ready for the laws. */
export interface CatalogueCase {
  readonly kpi: keyof typeof catalogue;
  readonly options: string;
  readonly definition: ReadyKpi<never, unknown>['definition'];
  /** The figure of no rows. */
  readonly ofNothing: () => unknown;
  /** Some hundred rows as one: the figure of them read in chunks, and of one by one. `null` where there are no chunks. */
  readonly bothWays: () => readonly [inChunks: unknown, oneByOne: unknown] | null;
  /** The same hundreds, and the KPI. */
  readonly ready: ReadyKpi<never, unknown>;
  readonly rows: () => readonly object[];
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
    bothWays: () => (ready.bulk ? [runAll(ready, rowsOf(row), kpi).result, run(ready, rowsOf(row))] : null),
    ready: ready as ReadyKpi<never, unknown>,
    rows: () => rowsOf(row) as readonly object[],
    laws: kpiLaws(ready, row, options).map(({ name, property }) => ({
      name,
      check: (numRuns) => assert(withSameRows(property, row), { numRuns, seed: 20240101 }),
    })),
  };
}

const drawn = new Map<Arbitrary<unknown>, readonly unknown[]>();

/** Of each kind of row the same few hundred. */
function rowsOf<Row>(row: Arbitrary<Row>): readonly Row[] {
  const rows = drawn.get(row) ?? sample(row, { numRuns: 500, seed: 20240101 });
  drawn.set(row, rows);
  return rows as readonly Row[];
}

/** Some kilobytes each. */
const MOST_KEPT = 1000;

type Drawn<Row> = Value<[SplitRows<Row>]>[];

const splits = new Map<Arbitrary<unknown>, Drawn<never>>();

/** Rows are made once for all laws of all KPIs that take their kind: they are frozen, and making them takes longest. */
function withSameRows<Row>(
  property: IPropertyWithHooks<[SplitRows<Row>]>,
  row: Arbitrary<Row>,
): IPropertyWithHooks<[SplitRows<Row>]> {
  const known = (splits.get(row) ?? []) as Drawn<Row>;
  splits.set(row, known as Drawn<never>);
  const generate: typeof property.generate = (random, run = 0) => {
    const drawn = known[run] ?? property.generate(random, run);
    if (run < MOST_KEPT) known[run] = drawn;
    return drawn;
  };
  return Object.create(property, { generate: { value: generate } }) as typeof property;
}
