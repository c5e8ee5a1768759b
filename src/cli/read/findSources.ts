import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { CollectionName } from '../../model/collections.ts';
import { usageError } from '../args/usageError.ts';
import type { CommandIo } from '../commandIo.ts';
import { collectionOf, formatOf, optionName } from './fileKind.ts';
import { rawRows, readJson } from './jsonRows.ts';
import { openInput, type ReadingOptions, type Source, STDIN, streamedSource, textOf } from './source.ts';

/** A file as the command line names it. */
export interface FileRequest {
  readonly path: string;
  /** What it holds, where the command line says so. */
  readonly collection: CollectionName | undefined;
}

export interface FoundSources {
  readonly sources: readonly Source[];
  /** Parts of JSON files that are no collection. */
  readonly unread: readonly string[];
}

/** What the files hold. JSON is read as a whole here and stays in memory; other files are opened when they are read. */
export async function findSources(
  requests: readonly FileRequest[],
  format: string | undefined,
  options: ReadingOptions,
  io: CommandIo,
): Promise<FoundSources> {
  if (requests.filter(({ path }) => path === STDIN).length > 1)
    throw usageError('files', 'standard input once', 'it twice');
  const sources: Source[] = [];
  const unread: string[] = [];
  for (const { path, collection } of requests) {
    const input = openInput(path, io, options.onBytes);
    if (path === STDIN && format === undefined) {
      throw usageError('-', 'the format of standard input: --format csv, json or ndjson', undefined);
    }
    const kind = formatOf(path, format, requests.length === 1);
    if (kind !== 'json') {
      sources.push(streamedSource(input, collection ?? nameOf(path), kind, options));
      continue;
    }
    const content = await readJson(textOf(input, options.encoding), input.file);
    if ('rows' in content) sources.push(keptSource(input.file, collection ?? nameOf(path), content.rows));
    else {
      for (const name of content.unread) unread.push(`${input.file}: ${name}`);
      const all = [...content.collections];
      const own = all.filter(([name]) => collection === undefined || name === collection);
      for (const [name] of all) if (!own.some(([kept]) => kept === name)) unread.push(`${input.file}: ${name}`);
      if (own.length === 0) throw noSuchCollection(input.file, collection, [...content.collections.keys()]);
      for (const [name, rows] of own) sources.push(keptSource(input.file, name, rows));
    }
  }
  return { sources, unread };
}

function keptSource(file: string, collection: CollectionName, rows: readonly unknown[]): Source {
  return {
    ...{ file, collection, format: 'json', rereadable: true, bytes: 0 },
    async *rows() {
      yield rawRows(rows);
    },
  };
}

function nameOf(path: string): CollectionName {
  const collection = path === STDIN ? undefined : collectionOf(path);
  if (collection !== undefined) return collection;
  throw new SupportKpisError({
    code: 'unknown_collection',
    path: path === STDIN ? 'standard input' : path,
    expected: 'to be told what it holds: --as tickets, or --tickets <file>',
    received: path === STDIN ? 'nothing' : 'a name without a collection in it',
  });
}

function noSuchCollection(
  file: string,
  wanted: CollectionName | undefined,
  there: readonly CollectionName[],
): SupportKpisError {
  return new SupportKpisError({
    code: 'missing_collection',
    path: file,
    expected: `${wanted} in it, as --${optionName(wanted ?? 'tickets')} says`,
    received: there.join(', '),
  });
}
