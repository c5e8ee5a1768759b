import { didYouMean } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { type CollectionName, recordNames } from '../../model/collections.ts';
import { usageError } from '../args/usageError.ts';

export type Format = 'csv' | 'json' | 'ndjson';

const formats: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
};

/**
 * The format that a file's ending names, or the one that was asked for: of several files it is meant for those whose
 * ending says nothing, of a single one it is the last word.
 */
export function formatOf(file: string, asked: string | undefined, single: boolean): Format {
  if (asked !== undefined && !Object.hasOwn(formats, asked)) {
    throw usageError('--format', 'csv, json or ndjson', asked, didYouMean(asked, Object.keys(formats)));
  }
  const ending = /\.([a-z]+)$/i.exec(file.replace(/\.gz$/i, ''))?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
  const wanted = asked === undefined ? undefined : formats[asked];
  const format = single ? (wanted ?? named) : (named ?? wanted);
  if (format !== undefined) return format;
  throw new SupportKpisError({
    code: 'unknown_format',
    path: file,
    expected: 'a name that ends in .csv, .json or .ndjson (also with .gz)',
    received: ending === '' ? 'no such ending' : `.${ending}`,
    hint: '--format says what it is',
  });
}

/** The collection that a file's name bears: `tickets.csv`, `2026-surveys.ndjson.gz`. */
export function collectionOf(file: string): CollectionName | undefined {
  const name = (file.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/[-_ ]/g, '');
  const found = (Object.keys(recordNames) as CollectionName[]).filter((own) => name.includes(own.toLowerCase()));
  if (found.length < 2) return found[0];
  throw new SupportKpisError({
    code: 'unknown_collection',
    path: file,
    expected: 'a name with one collection in it',
    received: found.join(' and '),
    hint: `--${optionName(found[0] as CollectionName)} <file> says what it holds`,
  });
}

/** A collection as an option: `automationRuns` → `automation-runs`. */
export function optionName(collection: CollectionName): string {
  return collection.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
