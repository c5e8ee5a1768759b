import { kindOf } from '../fields/fields.ts';
import { isObject } from './isObject.ts';
import { isAbsent, readField } from './readField.ts';
import { readWord } from './readWord.ts';
import { FAILED, fail, type Reader } from './trail.ts';

/** Reads an object by the table that its `kind` names. */
export function variantReader(readers: ReadonlyMap<string, Reader>): Reader {
  const kinds = kindOf(Object.fromEntries(Array.from(readers.keys(), (kind): [string, true] => [kind, true])));
  return (row, trail) => {
    if (!isObject(row)) return fail(trail, 'not_an_object', 'an object', row);
    trail.path.push('kind');
    const value = readField(row, 'kind', trail);
    let kind: string | typeof FAILED = FAILED;
    if (isAbsent(value)) fail(trail, 'missing', kinds.values.join(' | '), value);
    else if (value !== FAILED) kind = readWord(value, trail, kinds);
    trail.path.pop();
    const read = kind === FAILED ? undefined : readers.get(kind);
    return read === undefined ? FAILED : read(row, trail);
  };
}
