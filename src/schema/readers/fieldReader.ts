import type { Field } from '../fields/field.ts';
import { isObject } from './isObject.ts';
import { listReader } from './listReader.ts';
import { readFlag } from './readFlag.ts';
import { readInstant } from './readInstant.ts';
import { readNumber } from './readNumber.ts';
import { readIdentifier, readText } from './readText.ts';
import { readChannel, readWord } from './readWord.ts';
import { recordReader } from './recordReader.ts';
import { fail, type Reader } from './trail.ts';
import { variantReader } from './variantReader.ts';

const readers = new WeakMap<Field, Reader>();

/** How a field's value is read. What is absent never comes here: records and lists see to that. */
export function fieldReader(field: Field): Reader {
  const known = readers.get(field);
  if (known !== undefined) return known;
  const read = readerOf(field);
  readers.set(field, read);
  return read;
}

function readerOf(field: Field): Reader {
  switch (field.kind) {
    case 'identifier':
      return readIdentifier;
    case 'text':
      return readText;
    case 'channel':
      return readChannel;
    case 'instant':
      return readInstant;
    case 'number':
      return (value, trail) => readNumber(value, trail, field);
    case 'flag':
      return readFlag;
    case 'one_of':
      return (value, trail) => readWord(value, trail, field);
    case 'attributes':
      return (value, trail) => (isObject(value) ? value : fail(trail, 'not_an_object', 'an object', value));
    case 'list':
      return listReader(fieldReader(field.item));
    case 'record':
      return recordReader(field.table, fieldReader);
    case 'variant': {
      const ofKinds = Object.entries(field.tables).map(([kind, table]): [string, Reader] => [
        kind,
        recordReader(table, fieldReader),
      ]);
      return variantReader(new Map(ofKinds));
    }
  }
}
