import type { ReadyKpi } from '../kpi/kpi.ts';
import { engineStates } from './engineStates.ts';

/** A KPI as Apache Beam combines values. */
export interface CombineFn<Row, Result> {
  createAccumulator(): unknown;
  addInput(accumulator: unknown, row: Row): unknown;
  mergeAccumulators(accumulators: Iterable<unknown>): unknown;
  extractOutput(accumulator: unknown): Result;
  /** An accumulator as text, for runners that ask for a coder. */
  encode(accumulator: unknown): string;
  decode(text: string): unknown;
}

/**
 * A KPI for Apache Beam, or any engine that combines in its way: partial figures are made where the rows are, merged in
 * any order, and read at the end.
 *
 * Accumulators are plain JSON, which is what Beam's general coder sends; `encode` and `decode` also say of which KPI,
 * options and version they are. None of the accumulators that are merged is changed.
 *
 * Trap: Beam finds a combiner again by the module that exports it, so export it and register that module with
 * `requireForSerialization`.
 *
 * Takes a KPI with its options; gives its result.
 *
 * @throws SupportKpisError `not_a_kpi`, `missing_option`; `decode` throws `incompatible_state`.
 * @example
 * import { csat } from 'support-kpis';
 * import { combineFn } from 'support-kpis/engines';
 * const combine = combineFn(csat.with({ scale: { min: 1, max: 5 } }));
 * const berlin = combine.addInput(combine.createAccumulator(), { id: 'S-1', kind: 'csat', score: 5 });
 * const lima = combine.decode(combine.encode(combine.addInput(combine.createAccumulator(), { id: 'S-2', kind: 'csat', score: 2 })));
 * combine.extractOutput(combine.mergeAccumulators([berlin, lima])).value // → 0.5
 * @see https://beam.apache.org/documentation/programming-guide/#combine
 */
export function combineFn<Row, Result>(kpi: ReadyKpi<Row, Result>): CombineFn<Row, Result> {
  const { init, add, merge, write, read } = engineStates(kpi, 'combineFn');
  return {
    createAccumulator: init,
    addInput: add,
    mergeAccumulators(accumulators) {
      let whole = init();
      for (const accumulator of accumulators) whole = merge(whole, accumulator);
      return whole;
    },
    extractOutput: (accumulator) => kpi.result(accumulator),
    encode: write,
    decode: read,
  };
}
