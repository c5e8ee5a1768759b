import { createIdIndex, putId } from '../fold/bulk/idIndex.ts';
import { fieldOf } from '../fold/fieldOf.ts';
import { assertRows } from '../fold/run.ts';
import { isAfter } from './isAfter.ts';
import { sameContent } from './sameContent.ts';

/** Rows without repeated ids; the array that was given where nothing is repeated. */
export interface DistinctRows<Row> {
  readonly rows: readonly Row[];
  readonly duplicates: readonly string[];
  readonly conflicts: readonly string[];
}

/** As `deduplicate`, without a copy where none is needed. */
export function distinctRows<Row extends object>(given: Iterable<Row>, name: string): DistinctRows<Row> {
  assertRows(given, name);
  const all: readonly Row[] = Array.isArray(given) ? (given as readonly Row[]) : [...given];
  return isAscending(all) ? { rows: all, duplicates: [], conflicts: [] } : withoutRepeated(all);
}

function withoutRepeated<Row extends object>(all: readonly Row[]): DistinctRows<Row> {
  const index = createIdIndex(all.length);
  const duplicates: string[] = [];
  const conflicts: string[] = [];
  let rows: Row[] | null = null;
  for (let place = 0; place < all.length; place++) {
    const row = all[place] as Row;
    const id = fieldOf(row, 'id');
    const before = typeof id === 'string' ? putId(index, id, place) : -1;
    if (before < 0) {
      rows?.push(row);
      continue;
    }
    rows ??= all.slice(0, place);
    (sameContent(all[before] as Row, row) ? duplicates : conflicts).push(String(id));
  }
  return { rows: rows ?? all, duplicates, conflicts };
}

/** Whether each id is longer than the one before, or as long and greater: then none is repeated. */
function isAscending(rows: readonly object[]): boolean {
  let before = '';
  try {
    for (let place = 0; place < rows.length; place++) {
      const { id } = rows[place] as { readonly id?: unknown };
      if (typeof id !== 'string' || !isAfter(before, id)) return false;
      before = id;
    }
  } catch {
    return false;
  }
  return true;
}
