import { didYouMean } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { usageError } from '../args/usageError.ts';
import { type Holding, holdings, optionName } from './holding.ts';

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

/** What a file holds by its name: `tickets.csv`, `2026-surveys.ndjson.gz`, `calls.csv`. */
export function namedHolding(file: string): Holding | undefined {
  const name = file
    .replace(/^.*[\\/]/s, '')
    .toLowerCase()
    .replace(/[-_ ]/g, '');
  const found = [...holdings.values()].filter((own) => name.includes(own.name.toLowerCase()));
  // A kind of interactions says more than the word itself: `calls-interactions.csv`.
  const kinds = found.filter(({ kind }) => kind !== undefined);
  const told = kinds.length > 0 ? found.filter((own) => own.name !== 'interactions') : found;
  if (told.length < 2) return told[0];
  throw new SupportKpisError({
    code: 'unknown_collection',
    path: file,
    expected: 'a name with one collection in it',
    received: told.map((own) => own.name).join(' and '),
    hint: `--${optionName(told[0] as Holding)} <file> says what it holds`,
  });
}
