import type { ReadyKpi } from '../../kpi/kpi.ts';
import { type BootstrapOptions, checkBootstrapOptions } from '../../stats/bootstrap/bootstrapOptions.ts';
import { type BootstrapResult, bootstrapResult, noInterval } from '../../stats/bootstrap/bootstrapResult.ts';
import { drawBelow } from '../../stats/bootstrap/drawBelow.ts';
import { accelerationOf } from '../../stats/bootstrap/jackknife.ts';
import { createRandom } from '../../stats/bootstrap/random.ts';

type ValueKpi<Row> = ReadyKpi<Row, { readonly value: number | null }>;

/** BCa leaves out each of so many blocks of units in turn: each needs the merge of all others. */
const MOST_BLOCKS = 200;

/**
 * Any figure, by merging the states of the units drawn. `null` where a row that is drawn twice does not count twice: as a
 * count of rows, or as answers of which only the last one stands.
 */
export function bootstrapStates<Row>(
  kpi: ValueKpi<Row>,
  units: readonly unknown[],
  given: BootstrapOptions,
): BootstrapResult | null {
  const options = checkBootstrapOptions(given, 'bootstrapInterval');
  // The rows' own order leaves no trace.
  const states = units.map((state) => ({ state, text: JSON.stringify(state) })).sort(byText);
  const whole = mergeAll(kpi, states, states.length, (place) => place);
  const estimate = kpi.result(whole).value;
  if (estimate === null) return noInterval(null, 'no_data', options);
  if (!countsTwice(kpi, whole, estimate)) return null;
  if (states.length < 2) return noInterval(estimate, 'too_few', options);
  const random = createRandom(options.seed);
  const figures = new Float64Array(options.resamples);
  for (let index = 0; index < figures.length; index++) {
    const sample = mergeAll(kpi, states, states.length, () => drawBelow(random, states.length));
    const figure = kpi.result(sample).value;
    if (figure === null) return noInterval(estimate, 'undefined_statistic', options);
    figures[index] = figure;
  }
  return bootstrapResult(estimate, figures, options, () => acceleration(kpi, states));
}

interface Unit {
  readonly state: unknown;
  readonly text: string;
}

function mergeAll<Row>(kpi: ValueKpi<Row>, units: readonly Unit[], count: number, pick: (place: number) => number) {
  let merged = kpi.init();
  for (let place = 0; place < count; place++) merged = kpi.merge(merged, units[pick(place)]?.state);
  return merged;
}

/** Twice the same rows are twice as many, and their figure is the same. */
function countsTwice<Row>(kpi: ValueKpi<Row>, whole: unknown, estimate: number): boolean {
  const doubled = kpi.merge(kpi.merge(kpi.init(), whole), whole);
  const { value } = kpi.result(doubled);
  const isSame = value !== null && Math.abs(value - estimate) <= 1e-9 * Math.abs(estimate);
  return isSame && kpi.account(doubled).counted === 2 * kpi.account(whole).counted;
}

function acceleration<Row>(kpi: ValueKpi<Row>, units: readonly Unit[]): number | null {
  const blocks = Math.min(units.length, MOST_BLOCKS);
  const merged = Array.from({ length: blocks }, (_, block) => {
    const own = units.filter((__, place) => place % blocks === block);
    return { state: mergeAll(kpi, own, own.length, (place) => place), text: '' };
  });
  const figures = new Float64Array(blocks);
  for (let block = 0; block < blocks; block++) {
    const rest = mergeAll(kpi, merged, blocks - 1, (place) => (place < block ? place : place + 1));
    const figure = kpi.result(rest).value;
    if (figure === null) return null;
    figures[block] = figure;
  }
  return accelerationOf(figures);
}

function byText(left: Unit, right: Unit): number {
  return left.text < right.text ? -1 : Number(left.text > right.text);
}
