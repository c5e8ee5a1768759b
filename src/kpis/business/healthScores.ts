import type { Accounting } from '../../fold/fold.ts';
import { compareKeys } from '../../fold/groupKey.ts';
import type { Summary } from '../../fold/summary.ts';
import { addToSum } from '../../stats/exactSum.ts';
import { meanOfSum } from '../../stats/meanOfSum.ts';
import type { HealthWeights } from './healthChecks.ts';
import { type HealthSignal, healthSignals } from './healthSignals.ts';

/** What is known of a customer's signals, each from 0 to 1. */
export interface KnownSignals {
  readonly customerId: string;
  readonly signals: { readonly [Signal in HealthSignal]?: number };
}

/** One customer's health. */
export interface CustomerScore {
  /** The customer. */
  readonly customerId: string;
  /** 0 to 100. */
  readonly score: number;
  /** Weight of the known signals ÷ weight of all that were asked for. */
  readonly coverage: number;
  /** Points of each known signal; they add up to the score. */
  readonly parts: { readonly [Signal in HealthSignal]?: number };
}

/** Scores of all customers and the mean of each weighted signal. */
export interface HealthFigures {
  readonly value: number | null;
  /** Each customer with the score, lowest first. */
  readonly customers: readonly CustomerScore[];
  /** Mean of the signal, 0 (bad) to 1 (good), over the customers of whom it is known. */
  readonly parts: { readonly [Signal in HealthSignal]?: number | null };
}

/** The signals that count, with their weights. */
export function weightedSignals(weights: HealthWeights): [HealthSignal, number][] {
  return healthSignals
    .map((signal): [HealthSignal, number] => [signal, weights[signal] ?? 0])
    .filter(([, weight]) => weight > 0);
}

/** Keeps the signals of each customer and scores them. */
export function healthScores<Result>(
  weights: HealthWeights,
  result: (figures: HealthFigures, accounting: Accounting) => Result,
): Summary<KnownSignals, KnownSignals[], Result> {
  const wanted = weightedSignals(weights);
  return {
    init: () => [],
    keep(customers, customer) {
      customers.push(customer);
      return customers;
    },
    merge(left, right) {
      for (let index = 0; index < right.length; index++) left.push(right[index] as KnownSignals);
      return left;
    },
    result: (customers, accounting) => result(figuresOf(customers, wanted), accounting),
  };
}

function figuresOf(known: readonly KnownSignals[], wanted: readonly [HealthSignal, number][]): HealthFigures {
  const scores: number[] = [];
  const customers = known.map((customer) => scored(customer, wanted)).sort(byNeed);
  for (const { score } of customers) addToSum(scores, score);
  const parts: { [Signal in HealthSignal]?: number | null } = {};
  for (const [signal] of wanted) parts[signal] = meanSignal(known, signal);
  return { value: customers.length === 0 ? null : meanOfSum(scores, customers.length), customers, parts };
}

function scored({ customerId, signals }: KnownSignals, wanted: readonly [HealthSignal, number][]): CustomerScore {
  let [asked, told, reached] = [0, 0, 0];
  for (const [signal, weight] of wanted) {
    asked += weight;
    if (signals[signal] === undefined) continue;
    told += weight;
    reached += weight * signals[signal];
  }
  const parts: { [Signal in HealthSignal]?: number } = {};
  for (const [signal, weight] of wanted) {
    const own = signals[signal];
    if (own !== undefined) parts[signal] = (100 * weight * own) / told;
  }
  return { customerId, score: (100 * reached) / told, coverage: told / asked, parts };
}

function meanSignal(known: readonly KnownSignals[], signal: HealthSignal): number | null {
  const sum: number[] = [];
  let count = 0;
  for (const { signals } of known) {
    const own = signals[signal];
    if (own === undefined) continue;
    addToSum(sum, own);
    count++;
  }
  return count === 0 ? null : meanOfSum(sum, count);
}

/** Lowest score first, then by id; what is still equal by all that is said of it. */
function byNeed(left: CustomerScore, right: CustomerScore): number {
  return (
    left.score - right.score ||
    compareKeys(left.customerId, right.customerId) ||
    compareKeys(JSON.stringify(left), JSON.stringify(right))
  );
}
