import type { CollectionName, Collections } from '../../model/collections.ts';
import { type Parser, parserOf } from '../createParser.ts';
import { type ParserOptions, parserRules } from '../options.ts';
import type { CompiledMapping } from './compileMapping.ts';
import { mappedDates } from './mappedDates.ts';

/** A parser of rows whose fields a mapping put in place: it reads dates in the form of the mapping as well. */
export function createMappedParser<Name extends CollectionName>(
  collection: Name,
  { dates }: CompiledMapping,
  options: ParserOptions,
): Parser<Collections[Name]> {
  const rules = parserRules('createParser', options);
  return parserOf(collection, { ...rules, readTime: mappedDates(dates, rules.timeZone) });
}
