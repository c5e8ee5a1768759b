import { didYouMean } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { assertTimeZone } from '../../time/assertTimeZone.ts';
import { type Holding, holdings } from '../read/holding.ts';
import type { CollectionMapping, Mapping } from './mapping.ts';
import { recordFields } from './recordFields.ts';

type Entries = [name: string, value: unknown][];

/** Checks a mapping file from top to bottom: a wrong name in it would leave data out without a word. */
export function readMapping(value: unknown, file: string): Mapping {
  const mapping = new Map<string, CollectionMapping>();
  for (const [name, own] of entriesOf(value, file)) {
    const holding = holdings.get(known(name, [...holdings.keys()], `${file}: ${name}`)) as Holding;
    mapping.set(name, readCollection(own, holding, `${file}: ${name}`));
  }
  return mapping;
}

function readCollection(value: unknown, holding: Holding, path: string): CollectionMapping {
  const parts = new Map(entriesOf(value, path));
  for (const name of parts.keys()) known(name, ['columns', 'values', 'timeZone'], `${path}.${name}`);
  const timeZone = parts.get('timeZone');
  if (timeZone !== undefined) assertTimeZone(timeZone, `${path}.timeZone`);
  return {
    columns: new Map(
      fieldsOf(parts.get('columns') ?? {}, holding, `${path}.columns`).map(textEntry(`${path}.columns`)),
    ),
    values: new Map(
      fieldsOf(parts.get('values') ?? {}, holding, `${path}.values`).map(([field, words]) => [
        field,
        new Map(entriesOf(words, `${path}.values.${field}`).map(textEntry(`${path}.values.${field}`))),
      ]),
    ),
    timeZone,
  };
}

function fieldsOf(value: unknown, holding: Holding, path: string): Entries {
  const names = [...recordFields(holding).keys()];
  return entriesOf(value, path).map(([name, own]) => [known(name, names, `${path}.${name}`), own]);
}

function textEntry(path: string) {
  return ([name, value]: [string, unknown]): [string, string] => {
    if (typeof value === 'string' && value !== '') return [name, value];
    throw invalid(`${path}.${name.slice(0, 40)}`, 'a text', value);
  };
}

function entriesOf(value: unknown, path: string): Entries {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  throw invalid(path, 'an object', value);
}

export function known(name: string, names: readonly string[], path: string): string {
  if (names.includes(name)) return name;
  throw invalid(path, `one of ${names.join(', ')}`, name, didYouMean(name, names));
}

function invalid(path: string, expected: string, received: unknown, hint?: string): SupportKpisError {
  return new SupportKpisError({ code: 'invalid_mapping', path, expected, received, hint });
}
