import type { Field, Table } from '../fields/field.ts';
import { isObject, isPlain } from './isObject.ts';
import { isAbsent, readField } from './readField.ts';
import { FAILED, fail, type Reader } from './trail.ts';

/**
 * Reads an object field by field into a record that holds only the table's fields.
 * A plain object in which nothing had to change comes back itself.
 */
export function recordReader(table: Table, readerOf: (field: Field) => Reader): Reader {
  const names = Object.keys(table);
  const readers = new Map(Object.entries(table).map(([name, field]) => [name, readerOf(field)]));
  const required = names.filter((name) => table[name]?.optional !== true);
  return (row, trail) => {
    if (!isObject(row)) return fail(trail, 'not_an_object', 'an object', row);
    const before = trail.faults.length;
    const record: Record<string, unknown> = {};
    const plain = isPlain(row);
    let same = plain;
    // A plain row has few of the fields, and looking for those that it lacks would be most of the work.
    for (const name of plain ? Object.keys(row) : names) {
      const read = readers.get(name);
      if (read === undefined) {
        same = false;
        continue;
      }
      trail.path.push(name);
      const value = readField(row, name, trail);
      if (isAbsent(value)) {
        same = false;
      } else {
        const result = value === FAILED ? FAILED : read(value, trail);
        record[name] = result;
        if (result !== value) same = false;
      }
      trail.path.pop();
    }
    for (const name of required) {
      if (record[name] !== undefined) continue;
      trail.path.push(name);
      fail(trail, 'missing', 'a value', undefined);
      trail.path.pop();
    }
    if (trail.faults.length > before) return FAILED;
    return same ? row : record;
  };
}
