import { didYouMean } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { assertTimeZone } from '../../time/assertTimeZone.ts';
import { type DateFormat, dateFormat } from '../../time/dateFormat.ts';
import { isObject } from '../readers/isObject.ts';
import { cleanName } from './cleanName.ts';
import { type RowKind, recordFields } from './recordFields.ts';

/** A form of dates, and how it is read. */
export interface NamedFormat {
  readonly form: string;
  readonly read: DateFormat;
}

/** A {@link ColumnMapping} that was checked, ready for millions of rows. */
export interface CompiledMapping {
  readonly columns: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly constants: ReadonlyMap<string, string | number | boolean>;
  readonly dates?: NamedFormat | undefined;
  readonly timeZone?: string | undefined;
}

type Entries = [name: string, value: unknown][];

const parts = ['columns', 'values', 'timeZone', 'dateFormat', 'constants'];

export const noMapping: CompiledMapping = { columns: new Map(), values: new Map(), constants: new Map() };

/** Checks a mapping from top to bottom: a wrong name in it would leave data out without a word. */
export function compileMapping(value: unknown, rows: RowKind, path: string): CompiledMapping {
  const own = new Map(entriesOf(value, path));
  for (const name of own.keys()) known(name, parts, `${path}.${name}`);
  const timeZone = own.get('timeZone');
  if (timeZone !== undefined) assertTimeZone(timeZone, `${path}.timeZone`);
  const fields = [...recordFields(rows).keys()];
  const ofFields = (name: string): Entries =>
    entriesOf(own.get(name) ?? {}, `${path}.${name}`).map(([field, inner]) => [
      known(field, fields, `${path}.${name}.${field}`),
      inner,
    ]);
  const format = own.get('dateFormat');
  return {
    columns: new Map(ofFields('columns').map(textEntry(`${path}.columns`))),
    values: new Map(ofFields('values').map(([field, words]) => [field, wordsOf(words, `${path}.values.${field}`)])),
    constants: new Map(ofFields('constants').map(constantEntry(`${path}.constants`))),
    ...(format === undefined
      ? {}
      : { dates: { read: dateFormat(format, `${path}.dateFormat`), form: String(format) } }),
    timeZone,
  };
}

function wordsOf(value: unknown, path: string): Map<string, string> {
  const words = entriesOf(value, path).map(([word, ours]) =>
    ours === '' ? ([word, ours] as [string, string]) : textEntry(path)([word, ours]),
  );
  return new Map([...words.map(([word, ours]): [string, string] => [cleanName(word), ours]), ...words]);
}

function textEntry(path: string) {
  return ([name, value]: [string, unknown]): [string, string] => {
    if (typeof value === 'string' && value !== '') return [name, value];
    throw invalid(`${path}.${name.slice(0, 40)}`, 'a text', value);
  };
}

function constantEntry(path: string) {
  return ([name, value]: [string, unknown]): [string, string | number | boolean] => {
    if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
      return [name, value as string | number | boolean];
    }
    throw invalid(`${path}.${name.slice(0, 40)}`, 'a text, a number, true or false', value);
  };
}

export function entriesOf(value: unknown, path: string): Entries {
  if (isObject(value)) return Object.entries(value);
  throw invalid(path, 'an object', value);
}

export function known(name: string, names: readonly string[], path: string): string {
  if (names.includes(name)) return name;
  throw invalid(path, `one of ${names.join(', ')}`, name, didYouMean(name, names));
}

function invalid(path: string, expected: string, received: unknown, hint?: string): SupportKpisError {
  return new SupportKpisError({ code: 'invalid_mapping', path, expected, received, hint });
}
