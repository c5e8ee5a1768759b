import { type CompiledMapping, compileMapping, entriesOf, known } from '../../schema/mapping/compileMapping.ts';
import { type Holding, holdings } from '../read/holding.ts';
import type { Mapping } from './mapping.ts';

/** Checks a mapping file, which holds a mapping for each kind of rows. */
export function readMapping(value: unknown, file: string): Mapping {
  const mapping = new Map<string, CompiledMapping>();
  for (const [name, own] of entriesOf(value, file)) {
    const holding = holdings.get(known(name, [...holdings.keys()], `${file}: ${name}`)) as Holding;
    mapping.set(name, compileMapping(own, holding, `${file}: ${name}`));
  }
  return mapping;
}
