import { evidenceOf, withEvidence } from '../evidence.ts';
import { valuesOf } from './storedValues.ts';
import type { ValueStore } from './valueStore.ts';

/** Where values that were lent are the evidence of a result, they are put together again when somebody asks for them. */
export function keepEvidence(result: unknown, lent: Float64Array, store: ValueStore, cell: number): void {
  if (typeof result !== 'object' || result === null) return;
  const evidence = evidenceOf(result);
  if (evidence?.values() !== lent) return;
  const { statistic, count } = evidence;
  withEvidence(result, { statistic, count, values: () => valuesOf(store, cell) });
}
