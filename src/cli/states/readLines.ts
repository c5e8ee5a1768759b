import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { CommandIo } from '../commandIo.ts';
import { ndjsonRows } from '../read/ndjsonRows.ts';
import { readBytes } from '../read/readBytes.ts';
import { readUtf8 } from '../read/readText.ts';
import { openInput, STDIN } from '../read/source.ts';
import type { StateLine } from './stateLine.ts';

/** A line of states and where it stands, for what is said of it. */
export interface PlacedLine {
  readonly place: string;
  readonly line: StateLine;
}

/** The lines of files, or of standard input where none is named. What is no line of a state ends the reading. */
export async function* readLines(files: readonly string[], io: CommandIo): AsyncGenerator<PlacedLine> {
  for (const path of files.length === 0 ? [STDIN] : files) {
    const input = openInput(path, io, () => undefined);
    const { file } = input;
    for await (const heap of ndjsonRows(readUtf8(readBytes(input.bytes), file, undefined), { file })) {
      for (const raw of heap) {
        const place = `${file}: row ${raw.row}`;
        if ('problem' in raw) throw notState(place, raw.problem.code, raw.problem.message.replace(/^.*, got /, ''));
        if (!isLine(raw.value)) throw notState(place, 'wrong_shape', 'another JSON value');
        yield { place, line: raw.value };
      }
    }
  }
}

function isLine(value: unknown): value is StateLine {
  if (typeof value !== 'object' || value === null) return false;
  const { kpi, by, key, parts } = value as Partial<StateLine>;
  if (typeof kpi !== 'string' || !Number.isSafeInteger(parts) || (parts as number) < 1) return false;
  if (key === undefined) return by === undefined;
  return typeof by === 'string' && (key === null || ['string', 'number', 'boolean'].includes(typeof key));
}

function notState(place: string, code: string, found: string): SupportKpisError {
  const error = new SupportKpisError({ code, path: place, expected: 'a state', received: undefined });
  error.message = `${place}: expected a state as partial and merge write them, got ${found}`;
  return error;
}
