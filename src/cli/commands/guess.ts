import type { CollectionName } from '../../model/collections.ts';
import { recordNames } from '../../model/collections.ts';
import { type GuessedMapping, guessMapping } from '../../schema/mapping/guessMapping.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { usageError } from '../args/usageError.ts';
import { firstRows } from '../read/firstRows.ts';
import { unusableFile } from '../read/readBytes.ts';
import { openInput, textOf } from '../read/source.ts';
import type { Command, ExitCode } from './command.ts';
import { delimiterOf } from './reportFiles.ts';

export const guessCommand: Command = {
  name: 'guess',
  summary: 'a mapping file for an export, made up from the names of its columns',
  usage: 'support-kpis guess <export.csv> [--as tickets] > mapping.json',
  details: ['What it is not sure of stands on standard error: read it before you believe the figures.'],
  options: [
    { name: 'as', value: '<records>', help: 'what the rows are: tickets (default), surveys …' },
    { name: 'delimiter', value: '<character>', help: 'between the cells' },
    { name: 'encoding', value: '<name>', help: 'utf-8, windows-1252 …' },
  ],
  async run(args, io): Promise<ExitCode> {
    const [path, ...others] = args.positionals;
    if (path === undefined || others.length > 0) throw usageError('guess', 'one file', args.positionals.join(' '));
    const names = Object.keys(recordNames) as CollectionName[];
    const collection = parseWordFlag('--as', args.value('as'), names) ?? 'tickets';
    const input = openInput(path, io, () => undefined);
    const [header, ...rows] = await firstRows(textOf(input, args.value('encoding')), delimiterOf(args));
    if (header === undefined) throw unusableFile(input.file, 'empty_file', 'an empty one');
    const guessed = guessMapping(header, rows, collection);
    io.stdout.write(`${JSON.stringify({ [collection]: guessed.mapping }, null, 2)}\n`);
    for (const line of linesOf(guessed)) io.stderr.write(`${line}\n`);
    return 0;
  },
};

function linesOf({ columns, unplaced, missing, hints }: GuessedMapping): string[] {
  return [
    ...columns.map(({ field, column, confidence }) => `${confidence}: ${field} is ${JSON.stringify(column)}`),
    ...missing.map((field) => `missing: no column for ${field}, which every record needs`),
    ...hints.map(({ code, column, message }) => `${code}: column ${JSON.stringify(column)}: ${message}`),
    ...(unplaced.length === 0 ? [] : [`not used: ${unplaced.map((name) => JSON.stringify(name)).join(', ')}`]),
  ];
}
