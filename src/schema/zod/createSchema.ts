import type { CollectionName, Collections } from '../../model/collections.ts';
import { assertCollection } from '../assertCollection.ts';
import { collectionFields } from '../collectionFields.ts';
import { type ParserOptions, parserRules } from '../options.ts';
import { type RecordSchema, recordSchema } from './recordSchema.ts';

/**
 * Makes the zod schema of a collection's records under the options of {@link createParser}, to be part of larger zod
 * schemas. For reading many rows {@link parseRecords} gives the same records many times faster.
 *
 * @throws `unknown_collection`, `unknown_option`, `invalid_option`, `unknown_time_zone`.
 * @example
 * import { createSchema } from 'support-kpis/schema';
 * const schema = createSchema('customers', { timeZone: 'Europe/Berlin' });
 * schema.parse({ id: 12, since: '2024-01-01' }); // → { id: '12', since: 1704063600000 }
 */
export function createSchema<Name extends CollectionName>(
  collection: Name,
  options?: ParserOptions,
): RecordSchema<Collections[Name]> {
  assertCollection('createSchema', collection);
  return recordSchema(collectionFields[collection], parserRules('createSchema', options));
}
