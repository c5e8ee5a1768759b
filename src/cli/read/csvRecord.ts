import { setField } from '../mapping/setField.ts';
import type { CsvColumn } from './csvColumns.ts';

/** A row of cells as a record: empty cells are fields that are not there. */
export function csvRecord(cells: readonly string[], columns: readonly CsvColumn[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { index, field, kind, emptyList, words } of columns) {
    const cell = cells[index] ?? '';
    if (cell === '' && emptyList) record[field] = [];
    if (cell === '') continue;
    setField(record, field, words?.get(cell) ?? cellValue(cell, kind));
  }
  return record;
}

/** What does not fit into a cell stands in it as JSON; a list of names may also be «a, b» or «a; b». */
function cellValue(cell: string, kind: CsvColumn['kind']): unknown {
  if (kind !== 'list' && kind !== 'record' && kind !== 'variant' && kind !== 'attributes') return cell;
  if (/^\s*[[{]/.test(cell)) {
    try {
      return JSON.parse(cell) as unknown;
    } catch {
      return cell;
    }
  }
  return kind === 'list'
    ? cell
        .split(/[,;]/)
        .map((item) => item.trim())
        .filter((item) => item !== '')
    : cell;
}
