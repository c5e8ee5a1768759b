import { lengthOf, rejectElement, rejectNonFinite } from './column.ts';
import { countValue } from './countValue.ts';
import { createLogHistogram, type LogHistogram } from './createLogHistogram.ts';
import { mergeSums } from './exactSum.ts';
import { mergeLogHistograms } from './logHistogram.ts';
import { addTable, countInTable, createOctaveTable, type OctaveTable, reaches } from './octaveTable.ts';
import { type ColumnScan, newScan, putScanned, scannedColumn, scanOf } from './scanColumn.ts';
import { addSquares } from './squareSums.ts';
import { exactSumOf } from './sumColumn.ts';

const PATH = 'addAllToLogHistogram';
/** So many values stay in a near cache while they are gone over again. */
const BLOCK = 2 ** 12;
/**
 * Adds a whole list of values: the same state, bit for bit, as adding each with `addToLogHistogram`, several times
 * faster.
 *
 * @param state changed in place and returned
 * @throws `not_a_number` or `non_finite` when some value is no finite number; the state is then as before
 * @example
 * import { addAllToLogHistogram, createLogHistogram, summarizeLogHistogram } from 'support-kpis/stats';
 * summarizeLogHistogram(addAllToLogHistogram(createLogHistogram(), [3, 1, 2, 10])).total // → 16
 */
export function addAllToLogHistogram(state: LogHistogram, values: ArrayLike<number>): LogHistogram {
  const length = values instanceof Float64Array ? values.length : lengthOf(values, PATH);
  if (length === 0) return state;
  if (length <= BLOCK) {
    const { column, scan } = scannedColumn(values, PATH);
    addTable(state.positive, addColumn(state, column, scan, null));
    return state;
  }
  // Apart from the state, for it is to be as before when some value is none.
  const { relativeError, steps } = state;
  const own = { ...createLogHistogram(), relativeError, steps };
  const block = new Float64Array(BLOCK);
  let table: OctaveTable | null = null;
  for (let from = 0; from < length; from += BLOCK) {
    const column = block.subarray(0, Math.min(BLOCK, length - from));
    const found = newScan();
    const filled = putScanned(column, values, 0, from, found);
    if (filled < column.length) rejectElement(values[from + filled], from + filled, PATH);
    if (!Number.isFinite(found[2])) rejectNonFinite(column, PATH, false, from);
    table = addColumn(own, column, scanOf(found, column.length), table);
  }
  addTable(own.positive, table as OctaveTable);
  return mergeLogHistograms(state, own);
}

/** Gives the table that holds the last counts: the one that was given, as long as it reaches. */
function addColumn(
  state: LogHistogram,
  column: Float64Array,
  scan: ColumnScan,
  before: OctaveTable | null,
): OctaveTable {
  const { min, max } = scan;
  mergeSums(state.total, exactSumOf(column, scan));
  addSquares(state.squares, column, scan);
  state.count += column.length;
  if (state.min === null || min < state.min) state.min = min;
  if (state.max === null || max > state.max) state.max = max;
  const largest = Math.max(max, 0);
  const isEnough = before !== null && reaches(before, largest);
  if (before !== null && !isEnough) addTable(state.positive, before);
  const table = isEnough ? before : createOctaveTable(largest, state.steps);
  countInTable(table, column, (value) => countValue(state, value));
  return table;
}
