import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { CompiledMapping } from '../../schema/mapping/compileMapping.ts';
import { type CsvColumns, csvColumns } from './csvColumns.ts';
import { csvDelimiter } from './csvDelimiter.ts';
import { csvRecord } from './csvRecord.ts';
import type { Holding } from './holding.ts';
import { truncatedLine } from './ndjsonRows.ts';
import type { RawRow, RawRows } from './rawRow.ts';
import { unusableFile } from './readBytes.ts';

/** No row is longer than this: what is, has a quote that is never closed. */
const LONGEST_RECORD = 10_000_000;
const HEAP = 256;

export interface CsvReading {
  readonly file: string;
  readonly holding: Holding;
  readonly mapping: CompiledMapping;
  /** Found out from the header when it is not given. */
  readonly delimiter: string | undefined;
  /** Told which columns are read, as soon as the header is. */
  readonly onColumns: (columns: CsvColumns) => void;
}

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly records: number; readonly empty_lines: number };
}

/**
 * Rows of CSV as records; a row with too many or too few cells is a bad row, a broken quote ends the reading, and so does a
 * last row that lacks cells and its line end.
 */
export async function* csvRows(texts: AsyncIterable<string>, reading: CsvReading): RawRows {
  const { file } = reading;
  const { first, all, isEnded } = await firstLine(texts);
  const parser = parse({
    delimiter: reading.delimiter ?? csvDelimiter(first),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    info: true,
  });
  // Errors of either side reach the reader below, because the pipeline destroys the parser with them.
  pipeline(Readable.from(all), parser, () => undefined);
  let found: CsvColumns | undefined;
  let width = 0;
  let lacking = false;
  let heap: RawRow[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRow>) {
      if (found === undefined) {
        found = csvColumns(record, reading.holding, reading.mapping, file);
        width = record.length;
        reading.onColumns(found);
        continue;
      }
      const row = info.records + info.empty_lines;
      lacking = record.length < width;
      heap.push(
        record.length === width ? { row, value: csvRecord(record, found.columns) } : uneven(row, record, width),
      );
      if (heap.length < HEAP) continue;
      yield heap;
      heap = [];
    }
  } catch (error) {
    throw clear(error, file);
  }
  if (found === undefined) throw unusableFile(file, 'empty_file', 'an empty one');
  if (lacking && !isEnded()) throw truncatedLine(file);
  if (heap.length > 0) yield heap;
}

function uneven(row: number, { length }: readonly string[], width: number): RawRow {
  const message = `row: expected ${width} cells, as in the header, got ${length}`;
  return { row, problem: { path: '', code: 'cell_count', message } };
}

interface Begun {
  readonly first: string;
  readonly all: AsyncIterable<string>;
  /** Whether what was read so far ends with a line end. */
  isEnded(): boolean;
}

async function firstLine(texts: AsyncIterable<string>): Promise<Begun> {
  const pieces = texts[Symbol.asyncIterator]();
  let start = '';
  for (;;) {
    const { done, value } = await pieces.next();
    if (done !== true) start += value;
    if (done === true || /[\r\n]/.test(value) || start.length > LONGEST_RECORD) break;
  }
  let last = start.at(-1);
  async function* all(): AsyncGenerator<string> {
    try {
      if (start !== '') yield start;
      for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
        last = next.value.at(-1);
        yield next.value;
      }
    } finally {
      await pieces.return?.(undefined);
    }
  }
  return { first: start.slice(0, start.search(/[\r\n]|$/)), all: all(), isEnded: () => last === '\n' || last === '\r' };
}

const expectations: Readonly<Record<string, [expected: string, received: string]>> = {
  CSV_QUOTE_NOT_CLOSED: ['a closing quote', 'the end of the file'],
  CSV_INVALID_CLOSING_QUOTE: ['a delimiter behind a closing quote', 'another character'],
  INVALID_OPENING_QUOTE: ['quotes only around whole cells', 'a quote within a cell'],
  CSV_MAX_RECORD_SIZE: ['rows of at most 10 million characters', 'a longer one: is a quote not closed?'],
};

function clear(error: unknown, file: string): unknown {
  const { code, lines } = error as Partial<CsvError> & { readonly lines: number };
  if (typeof code !== 'string' || !Object.hasOwn(expectations, code)) return error;
  const [expected, received] = expectations[code] as [string, string];
  return new SupportKpisError({ code: 'malformed_csv', path: `${file}: line ${lines}`, expected, received });
}
