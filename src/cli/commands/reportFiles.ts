import { resolve } from 'node:path';
import type { CommandArguments } from '../args/optionSpec.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { usageError } from '../args/usageError.ts';
import { withMapFlags } from '../mapping/mapFlags.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { readMapping } from '../mapping/readMapping.ts';
import type { FileRequest } from '../read/findSources.ts';
import type { Holding } from '../read/holding.ts';
import { readJsonFile } from '../read/readJsonFile.ts';
import { fileOptions } from './reportOptions.ts';

/** The files that a command line names, with what it says that they hold. */
export function requestsOf(args: CommandArguments, files: readonly string[] = args.positionals): FileRequest[] {
  const as = parseWordFlag('--as', args.value('as'), [...fileOptions.keys()]);
  const holding = as === undefined ? undefined : fileOptions.get(as);
  const requests: FileRequest[] = files.map((path) => ({ path, holding }));
  for (const [option, own] of fileOptions) {
    for (const path of args.values(option)) requests.push({ path, holding: own });
  }
  return requests;
}

/** The mapping file's columns, with those of the `--map` options over them. */
export function mappingOf(args: CommandArguments, read: readonly Holding[]): Mapping {
  const file = args.value('mapping');
  const mapping: Mapping = file === undefined ? new Map() : readMapping(readJsonFile(file), file);
  return withMapFlags(mapping, args.values('map'), read);
}

export function delimiterOf(args: CommandArguments): string | undefined {
  const delimiter = args.value('delimiter');
  if (delimiter === '\\t' || delimiter === 'tab') return '\t';
  if (delimiter === undefined || (delimiter.length === 1 && !'"\r\n'.includes(delimiter))) return delimiter;
  throw usageError('--delimiter', 'one character, such as ; or \\t', delimiter);
}

/** Refuses to write faults over a file that is read. */
export function badRowsPath(args: CommandArguments, requests: readonly FileRequest[]): string | undefined {
  const path = args.value('bad-rows');
  if (path === undefined || !requests.some((request) => resolve(request.path) === resolve(path))) return path;
  throw usageError('--bad-rows', 'another file than those that are read', path);
}
