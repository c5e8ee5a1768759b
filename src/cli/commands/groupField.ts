import { didYouMean } from '../../errors/nearest.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { Field } from '../../schema/fields/field.ts';
import { usageError } from '../args/usageError.ts';
import { recordFields } from '../mapping/recordFields.ts';

const groupable: readonly Field['kind'][] = ['identifier', 'channel', 'one_of', 'flag'];

/** Refuses to group by what is no field of any record that is read, or by a field in which no two are alike. */
export function checkGroupField(field: string | undefined, collections: readonly CollectionName[]): string | undefined {
  if (field === undefined) return undefined;
  const names = new Set<string>();
  for (const collection of collections) {
    for (const [name, own] of recordFields(collection)) {
      const items = own.kind === 'list' ? (own.item as Field).kind : own.kind;
      if (name !== 'id' && !name.includes('.') && groupable.includes(items)) names.add(name);
    }
  }
  if (names.has(field)) return field;
  throw usageError('--by', `one of ${[...names].join(', ')}`, field, didYouMean(field, names));
}
