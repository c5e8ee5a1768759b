import { type Evidence, evidenceOf } from '../../fold/evidence.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';
import { bootstrap } from '../../stats/bootstrap/bootstrap.ts';
import type { BootstrapOptions } from '../../stats/bootstrap/bootstrapOptions.ts';
import { bootstrapRatio } from '../../stats/bootstrap/bootstrapRatio.ts';
import type { BootstrapResult } from '../../stats/bootstrap/bootstrapResult.ts';
import { quantile } from '../../stats/quantile.ts';
import type { Grouping } from '../groupBy.ts';
import { quantileOf } from '../interval/distributionValues.ts';
import { resultShape } from '../interval/resultShape.ts';
import { assertAdditive } from '../segments/assertAdditive.ts';
import { ratioParts } from '../segments/ratioParts.ts';
import { bootstrapStates } from './bootstrapStates.ts';
import { pairsOf } from './pairsOf.ts';
import { rowUnits } from './rowUnits.ts';

/** What drawing from so many units gave; `null` where a unit cannot be drawn twice. */
interface Drawn {
  readonly result: BootstrapResult | null;
  readonly units: number;
}

/** Draws from counts where the figure is a ratio of sums, from values where it is a quantile, else from states. */
export function bootstrapUnits<Row>(
  kpi: ReadyKpi<Row, { readonly value: number | null }>,
  rows: readonly Row[],
  state: unknown,
  cluster: PropertyKey | Grouping<Row, unknown> | undefined,
  options: BootstrapOptions,
): Drawn {
  const whole = kpi.result(state);
  const pairs = cluster === undefined ? pairsOf(whole) : null;
  if (pairs !== null) {
    const { numerators, denominators, counts } = pairs;
    return {
      result: bootstrapRatio(numerators, denominators, { ...options, counts }),
      units: sumOf(counts ?? denominators),
    };
  }
  const units = rowUnits(rows, cluster, kpi, 'bootstrapInterval');
  // Time that is covered twice counts once, so that a row which is drawn twice would be lost.
  if (kpi.stretches !== undefined) return { result: null, units: units.length };
  const parts = ratioParts(whole);
  if (parts !== null) {
    const ratios = units.map((unit) => ratioParts(kpi.result(unit)) ?? { numerator: 0, denominator: 0 });
    assertAdditive(parts, ratios, `bootstrapInterval: ${kpi.definition.id}`);
    const found = ratios.filter(({ numerator, denominator }) => numerator !== 0 || denominator > 0);
    const numerators = found.map(({ numerator }) => numerator);
    const denominators = found.map(({ denominator }) => denominator);
    return { result: bootstrapRatio(numerators, denominators, options), units: found.length };
  }
  return (
    quantileOfUnits(kpi, whole, units, options) ?? { result: bootstrapStates(kpi, units, options), units: units.length }
  );
}

/** A quantile, from the values of each unit. */
function quantileOfUnits<Row>(
  kpi: ReadyKpi<Row, object>,
  whole: object,
  units: readonly unknown[],
  options: BootstrapOptions,
): Drawn | null {
  const statistic = resultShape(whole).kind === 'distribution' ? evidenceOf(whole)?.statistic : undefined;
  const p = statistic === undefined ? undefined : quantileOf[statistic];
  if (p === undefined) return null;
  const values: number[] = [];
  const clusters: number[] = [];
  for (const [place, unit] of units.entries()) {
    // What keeps the values of all rows keeps those of one.
    const evidence = evidenceOf(kpi.result(unit)) as Evidence;
    const own = evidence.values();
    for (let index = 0; index < evidence.count; index++) {
      values.push(own[index] as number);
      clusters.push(place);
    }
  }
  const result = bootstrap(values, (sample) => quantile(sample, p), { ...options, clusters });
  return { result, units: new Set(clusters).size };
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] as number;
  return sum;
}
