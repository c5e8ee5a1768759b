import { isAbsent, readField } from './readField.ts';
import { FAILED, fail, type Reader } from './trail.ts';

/** A list with more faults than this is not read to its end: it is no list of what it should hold. */
const MOST_FAULTS = 100;

export function listReader(read: Reader): Reader {
  return (list, trail) => {
    if (!Array.isArray(list)) return fail(trail, 'not_an_array', 'a list', list);
    const before = trail.faults.length;
    const items: unknown[] = [];
    let same = true;
    for (let index = 0; index < list.length && trail.faults.length < before + MOST_FAULTS; index++) {
      trail.path.push(index);
      const value = readField(list as unknown[] & Record<string, unknown>, index, trail);
      if (isAbsent(value)) {
        fail(trail, 'missing', 'a value', value);
      } else if (value !== FAILED) {
        const item = read(value, trail);
        items.push(item);
        if (item !== value) same = false;
      }
      trail.path.pop();
    }
    if (trail.faults.length > before) return FAILED;
    return same ? list : items;
  };
}
