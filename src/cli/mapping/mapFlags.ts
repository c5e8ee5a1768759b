import { type CollectionName, recordNames } from '../../model/collections.ts';
import { usageError } from '../args/usageError.ts';
import { type CollectionMapping, type Mapping, noMapping } from './mapping.ts';
import { known } from './readMapping.ts';
import { recordFields } from './recordFields.ts';

/**
 * Adds `--map field=Column` to a mapping. Without a collection in front (`surveys.score=Rating`) it is meant for the
 * one collection that is read.
 */
export function withMapFlags(
  mapping: Mapping,
  flags: readonly string[],
  collections: readonly CollectionName[],
): Mapping {
  const result = new Map<CollectionName, CollectionMapping>(mapping);
  for (const flag of flags) {
    const equals = flag.indexOf('=');
    if (equals < 1 || equals === flag.length - 1) throw usageError('--map', 'field=Column', flag);
    const { collection, field } = target(flag.slice(0, equals), collections);
    const before = result.get(collection) ?? noMapping;
    result.set(collection, { ...before, columns: new Map([...before.columns, [field, flag.slice(equals + 1)]]) });
  }
  return result;
}

function target(
  name: string,
  collections: readonly CollectionName[],
): { readonly collection: CollectionName; readonly field: string } {
  const dot = name.indexOf('.');
  const prefix = dot < 0 ? '' : name.slice(0, dot);
  if (Object.hasOwn(recordNames, prefix)) {
    const collection = prefix as CollectionName;
    return { collection, field: fieldOf(collection, name.slice(dot + 1)) };
  }
  const [only, ...others] = collections;
  if (only !== undefined && others.length === 0) return { collection: only, field: fieldOf(only, name) };
  throw usageError('--map', `the collection in front, such as ${only ?? 'tickets'}.${name}=…`, name);
}

function fieldOf(collection: CollectionName, name: string): string {
  return known(name, [...recordFields(collection).keys()], `--map ${collection}.${name.slice(0, 40)}`);
}
