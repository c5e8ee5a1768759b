import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { CollectionName } from '../../model/collections.ts';
import { recordNames } from '../../model/collections.ts';
import { type GuessedMapping, guessMapping } from '../../schema/mapping/guessMapping.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { usageError } from '../args/usageError.ts';
import { csvDelimiter } from '../read/csvDelimiter.ts';
import { unusableFile } from '../read/readBytes.ts';
import { openInput, textOf } from '../read/source.ts';
import type { Command, ExitCode } from './command.ts';
import { delimiterOf } from './reportFiles.ts';

/** Rows that are looked at, and characters in which they are sought. */
const SAMPLE = 100_000;
const MOST_CHARACTERS = 20_000_000;

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

async function firstRows(texts: AsyncIterable<string>, delimiter: string | undefined): Promise<string[][]> {
  let text = '';
  for await (const piece of texts) {
    text += piece;
    if (text.length > MOST_CHARACTERS) break;
  }
  const parser = parse({
    delimiter: delimiter ?? csvDelimiter(text.slice(0, text.search(/[\r\n]|$/))),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: SAMPLE + 1,
  });
  pipeline(Readable.from([text]), parser, () => undefined);
  const rows: string[][] = [];
  try {
    for await (const row of parser as AsyncIterable<string[]>) rows.push(row);
  } catch {
    // A row that was cut off in the middle of a quote: those before it are enough to look at.
  }
  return rows;
}

function linesOf({ columns, unplaced, missing, hints }: GuessedMapping): string[] {
  return [
    ...columns.map(({ field, column, confidence }) => `${confidence}: ${field} is ${JSON.stringify(column)}`),
    ...missing.map((field) => `missing: no column for ${field}, which every record needs`),
    ...hints.map(({ code, column, message }) => `${code}: column ${JSON.stringify(column)}: ${message}`),
    ...(unplaced.length === 0 ? [] : [`not used: ${unplaced.map((name) => JSON.stringify(name)).join(', ')}`]),
  ];
}
