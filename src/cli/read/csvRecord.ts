import { cellValue, mappedWord } from '../../schema/mapping/cellValue.ts';
import { setField } from '../../schema/mapping/setField.ts';
import type { CsvColumn } from './csvColumns.ts';

/** A row of cells as a record: empty cells are fields that are not there. */
export function csvRecord(cells: readonly string[], columns: readonly CsvColumn[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { index, field, kind, emptyList, words } of columns) {
    const cell = cells[index] ?? '';
    if (cell === '' && emptyList) record[field] = [];
    if (cell === '') continue;
    setField(record, field, mappedWord(words, cell) ?? cellValue(cell, kind));
  }
  return record;
}
