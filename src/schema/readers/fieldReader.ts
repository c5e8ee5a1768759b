import type { Field } from '../fields/field.ts';
import { isObject } from './isObject.ts';
import { listReader } from './listReader.ts';
import { readFlag } from './readFlag.ts';
import { readInstant } from './readInstant.ts';
import { readNumber } from './readNumber.ts';
import { readIdentifier, readText } from './readText.ts';
import { readChannel, readWord } from './readWord.ts';
import { recordReader } from './recordReader.ts';
import type { Rules } from './rules.ts';
import { fail, type Reader } from './trail.ts';
import { variantReader } from './variantReader.ts';

/** How a field's value is read. What is absent never comes here: records and lists see to that. */
export function fieldReader(field: Field, rules: Rules): Reader {
  switch (field.kind) {
    case 'identifier':
      return readIdentifier;
    case 'text':
      return readText;
    case 'channel':
      return (value, trail) => readChannel(value, trail, rules);
    case 'instant':
      return (value, trail) => readInstant(value, trail, rules);
    case 'number':
      return (value, trail) => readNumber(value, trail, field, rules);
    case 'flag':
      return (value, trail) => readFlag(value, trail, rules);
    case 'one_of':
      return (value, trail) => readWord(value, trail, field, rules);
    case 'attributes':
      return (value, trail) => (isObject(value) ? value : fail(trail, 'not_an_object', 'an object', value));
    case 'list':
      return listReader(fieldReader(field.item, rules));
    case 'record':
      return recordReader(field.table, (inner) => fieldReader(inner, rules));
    case 'variant': {
      const readers = Object.entries(field.tables).map(([kind, table]): [string, Reader] => [
        kind,
        recordReader(table, (inner) => fieldReader(inner, rules)),
      ]);
      return variantReader(new Map(readers), rules);
    }
  }
}
