import { type Evidence, evidenceOf, withEvidence } from '../evidence.ts';
import type { Statistic } from '../statistic.ts';
import { type ValueStore, valuesOf } from './valueStore.ts';

/**
 * Values that are put together again when somebody asks for them. A class, for each literal with a getter has a shape of its
 * own, and these keep what getters know until all garbage is collected.
 */
class StoredEvidence implements Evidence {
  readonly statistic: Statistic;
  readonly count: number;
  readonly #store: ValueStore;
  readonly #cell: number;
  #values: Float64Array | null = null;

  constructor({ statistic, count }: Evidence, store: ValueStore, cell: number) {
    this.statistic = statistic;
    this.count = count;
    this.#store = store;
    this.#cell = cell;
  }

  get values(): Float64Array {
    this.#values ??= valuesOf(this.#store, this.#cell);
    return this.#values;
  }
}

/** Where values that were lent are the evidence of a result, their cell takes their place. */
export function keepEvidence(result: unknown, lent: Float64Array, store: ValueStore, cell: number): void {
  if (typeof result !== 'object' || result === null) return;
  const evidence = evidenceOf(result);
  if (evidence?.values === lent) withEvidence(result, new StoredEvidence(evidence, store, cell));
}
