import { type CompiledMapping, noMapping } from '../../schema/mapping/compileMapping.ts';
import type { Holding } from '../read/holding.ts';

/** By what a file holds: `tickets`, `interactions`, `calls`. */
export type Mapping = ReadonlyMap<string, CompiledMapping>;

/** The mapping of a file: its own, or that of the collection its rows belong to. */
export function mappingFor(mapping: Mapping, { name, collection }: Holding): CompiledMapping {
  return mapping.get(name) ?? mapping.get(collection) ?? noMapping;
}
