import {
  kaplanMeier,
  kendallTauB,
  mannWhitneyTest,
  medianAbsoluteDeviation,
  quantiles,
  spearman,
  summarize,
} from '../../src/stats/index.ts';
import { uniform } from '../stats/oracle.ts';
import { cost, type Fault } from './fault.ts';

const LENGTH = 400_000;
const ROUNDS = 7;

/** The permutation of Musser (1997) that drives a quicksort with the median of three into squares. */
function medianOfThreeKiller(length: number): Float64Array {
  const values = new Float64Array(length);
  const middle = length / 2;
  for (let place = 1; place <= middle; place++) {
    if (place % 2 === 1) {
      values[place - 1] = place;
      values[place] = middle + place;
    }
    values[middle + place - 1] = 2 * place;
  }
  return values;
}

function orders(): Readonly<Record<string, Float64Array>> {
  const random = Float64Array.from(uniform(LENGTH, 12), (u) => Math.floor(Math.exp(u * 20)));
  const sorted = random.slice().sort();
  return {
    random,
    sorted,
    reversed: sorted.toReversed(),
    'organ pipe': random.map((_, index) => sorted[Math.min(index, LENGTH - 1 - index)] as number),
    'all equal': random.map(() => 42),
    'two values': random.map((_, index) => (index % 2 === 0 ? 1 : 2)),
    'both signs': random.map((value) => value - 1000),
    'fifteen sizes': random.map((value) => 2 ** (value % 15)),
    'median-of-three killer': medianOfThreeKiller(LENGTH),
  };
}

const other = Float64Array.from(uniform(LENGTH, 7));
const questions: Readonly<Record<string, (values: Float64Array) => unknown>> = {
  quantiles: (values) => quantiles(values, [0.5, 0.75, 0.9, 0.95, 0.99]),
  summarize,
  medianAbsoluteDeviation: (values) => medianAbsoluteDeviation(values.map((value) => value / 2)),
  mannWhitneyTest: (values) => mannWhitneyTest(values, other),
  spearman: (values) => spearman(values, other),
  kendallTauB: (values) => kendallTauB(values, other),
  kaplanMeier: (values) => kaplanMeier(values.map(Math.abs), new Uint8Array(LENGTH).fill(1)),
};

/** F5: orders and ties that are hard on selecting and sorting, beside random values: at most three times as long. */
export function hardOrders(): Fault[] {
  const { random, ...hard } = orders();
  const ofOrders = Object.entries(questions).map(([name, question]) => {
    const usual = cost(() => question(random as Float64Array), ROUNDS);
    const ratios = Object.entries(hard).map(([order, values]) => ({
      order,
      ratio: cost(() => question(values), ROUNDS) / usual,
    }));
    const worst = ratios.reduce((left, right) => (left.ratio > right.ratio ? left : right));
    return { name: `${name}: worst order (${worst.order}) ÷ random`, figure: worst.ratio, most: 3 };
  });
  return [...ofOrders, ofAllSizes()];
}

/** Exact sums of numbers of all sizes hold them all apart: slow beside others, but no slower with every number. */
function ofAllSizes(): Fault {
  const sizes = Float64Array.from(uniform(LENGTH, 12), (u) => 10 ** Math.floor(u * 600 - 300));
  const figure = cost(() => summarize(sizes)) / cost(() => summarize(sizes.subarray(0, LENGTH / 2)));
  return { name: 'summarize of 600 decades: all ÷ half of them', figure, most: 3 };
}
