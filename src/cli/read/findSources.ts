import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { usageError } from '../args/usageError.ts';
import type { CommandIo } from '../commandIo.ts';
import { formatOf, namedHolding } from './fileKind.ts';
import { type Holding, optionName } from './holding.ts';
import { type JsonPart, rawRows, readJson } from './jsonRows.ts';
import { openInput, type ReadingOptions, type Source, STDIN, streamedSource, textOf } from './source.ts';

/** A file as the command line names it. */
export interface FileRequest {
  readonly path: string;
  /** What it holds, where the command line says so. */
  readonly holding: Holding | undefined;
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
  for (const { path, holding } of requests) {
    const input = openInput(path, io, options.onBytes);
    if (path === STDIN && format === undefined) {
      throw usageError('-', 'the format of standard input: --format csv, json or ndjson', undefined);
    }
    const kind = formatOf(path, format, requests.length === 1);
    if (kind !== 'json') {
      sources.push(streamedSource(input, holding ?? nameOf(path), kind, options));
      continue;
    }
    const content = await readJson(textOf(input, options.encoding), input.file);
    if ('rows' in content) sources.push(keptSource(input.file, holding ?? nameOf(path), content.rows));
    else {
      for (const name of content.unread) unread.push(`${input.file}: ${name}`);
      const own = holding === undefined ? content.parts : partsOf(content.parts, holding, input.file);
      for (const part of content.parts) if (!own.includes(part)) unread.push(`${input.file}: ${part.holding.name}`);
      for (const part of own) sources.push(keptSource(input.file, part.holding, part.rows));
    }
  }
  return { sources, unread };
}

function keptSource(file: string, holding: Holding, rows: readonly unknown[]): Source {
  return {
    ...{ file, holding, collection: holding.collection, format: 'json', rereadable: true, bytes: 0 },
    async *rows() {
      yield rawRows(rows);
    },
  };
}

function nameOf(path: string): Holding {
  const holding = path === STDIN ? undefined : namedHolding(path);
  if (holding !== undefined) return holding;
  throw new SupportKpisError({
    code: 'unknown_collection',
    path: path === STDIN ? 'standard input' : path,
    expected: 'to be told what it holds: --as tickets, or --tickets <file>',
    received: path === STDIN ? 'nothing' : 'a name without a collection in it',
  });
}

function partsOf(parts: readonly JsonPart[], wanted: Holding, file: string): readonly JsonPart[] {
  const own = parts.filter(({ holding }) => holding === wanted);
  if (own.length > 0) return own;
  throw new SupportKpisError({
    code: 'missing_collection',
    path: file,
    expected: `${wanted.name} in it, as --${optionName(wanted)} says`,
    received: parts.map(({ holding }) => holding.name).join(', '),
  });
}
