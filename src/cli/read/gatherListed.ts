import type { RawRow, RawRows } from './rawRow.ts';

type Row = Record<string, unknown>;

/**
 * Rows of CSV that each bear one item of a record's list (a review's criterion), put together by their id wherever in
 * the file they stand. `list` names the list once the header is read; `null` when rows are whole records.
 */
export async function* gatherListed(rows: RawRows, list: () => string | null): RawRows {
  const byId = new Map<unknown, { readonly row: number; readonly value: Row }>();
  for await (const heap of rows) {
    const name = list();
    if (name === null) {
      yield heap;
      continue;
    }
    const refused: RawRow[] = [];
    for (const raw of heap) {
      if ('problem' in raw) refused.push(raw);
      else {
        const { [name]: item, ...own } = raw.value as Row;
        const first = byId.get(own['id'] ?? raw.row);
        if (first === undefined) {
          byId.set(own['id'] ?? raw.row, { row: raw.row, value: { ...own, [name]: item === undefined ? [] : [item] } });
        } else {
          const other = Object.keys(own).find((field) => own[field] !== first.value[field]);
          if (other !== undefined) refused.push(contradiction(raw.row, other, first.row));
          else if (item !== undefined) (first.value[name] as unknown[]).push(item);
        }
      }
    }
    if (refused.length > 0) yield refused;
  }
  if (byId.size > 0) yield [...byId.values()];
}

function contradiction(row: number, field: string, first: number): RawRow {
  const message = `row: expected what row ${first} says of the same id, got another value`;
  return { row, problem: { path: field, code: 'conflicting_row', message } };
}
