import { type CompiledMapping, known, noMapping } from '../../schema/mapping/compileMapping.ts';
import { recordFields } from '../../schema/mapping/recordFields.ts';
import { usageError } from '../args/usageError.ts';
import { type Holding, holdingOf } from '../read/holding.ts';
import type { Mapping } from './mapping.ts';

/**
 * Adds `--map field=Column` to a mapping. Without a collection in front (`surveys.score=Rating`) it is meant for the
 * one collection that is read.
 */
export function withMapFlags(mapping: Mapping, flags: readonly string[], read: readonly Holding[]): Mapping {
  const result = new Map<string, CompiledMapping>(mapping);
  for (const flag of flags) {
    const equals = flag.indexOf('=');
    if (equals < 1 || equals === flag.length - 1) throw usageError('--map', 'field=Column', flag);
    const { holding, field } = target(flag.slice(0, equals), read);
    const before = result.get(holding.name) ?? result.get(holding.collection) ?? noMapping;
    result.set(holding.name, { ...before, columns: new Map([...before.columns, [field, flag.slice(equals + 1)]]) });
  }
  return result;
}

function target(name: string, read: readonly Holding[]): { readonly holding: Holding; readonly field: string } {
  const dot = name.indexOf('.');
  const named = dot < 0 ? undefined : holdingOf(name.slice(0, dot));
  if (named !== undefined) return { holding: named, field: fieldOf(named, name.slice(dot + 1)) };
  const [only, ...others] = read;
  if (only !== undefined && others.length === 0) return { holding: only, field: fieldOf(only, name) };
  throw usageError('--map', `the collection in front, such as ${only?.name ?? 'tickets'}.${name}=…`, name);
}

function fieldOf(holding: Holding, name: string): string {
  return known(name, [...recordFields(holding).keys()], `--map ${holding.name}.${name.slice(0, 40)}`);
}
