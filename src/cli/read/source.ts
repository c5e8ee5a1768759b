import { type Stats, statSync } from 'node:fs';
import type { CollectionName } from '../../model/collections.ts';
import type { CompiledMapping } from '../../schema/mapping/compileMapping.ts';
import type { CommandIo } from '../commandIo.ts';
import type { CsvColumns } from './csvColumns.ts';
import { csvRows } from './csvRows.ts';
import type { Format } from './fileKind.ts';
import { gatherListed } from './gatherListed.ts';
import type { Holding } from './holding.ts';
import type { LineRange } from './lineRange.ts';
import { type NdjsonReading, ndjsonRows } from './ndjsonRows.ts';
import type { RawRows } from './rawRow.ts';
import { type ByteSource, fileBytes, isPlainText, rangeBytes, readBytes, unusableFile } from './readBytes.ts';
import { readText, readUtf8 } from './readText.ts';

/** Rows of one collection in one file. */
export interface Source {
  readonly file: string;
  readonly holding: Holding;
  readonly collection: CollectionName;
  readonly format: Format;
  /** Whether it can be read a second time; standard input and pipes cannot. */
  readonly rereadable: boolean;
  /** Bytes that each reading passes over; 0 where they are not known or read already. */
  readonly bytes: number;
  rows(mapping: CompiledMapping, onColumns: (columns: CsvColumns) => void, lines?: LineRules): RawRows;
  /** A part of it as a source of its own; absent where the bytes do not show where a row begins. */
  readonly part?: (range: LineRange) => Source;
  /** Whether it is such a part, of which nothing can be said of the whole. */
  readonly isPart?: boolean;
}

/** What may be made of lines of NDJSON before they are read as JSON. */
export type LineRules = Pick<NdjsonReading, 'passOver'>;

export interface ReadingOptions {
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  readonly onBytes: (count: number) => void;
}

/** A file that is there, or standard input. */
export interface InputFile {
  readonly file: string;
  readonly bytes: ByteSource;
  readonly size: number;
  readonly rereadable: boolean;
}

export const STDIN = '-';

/** Looks whether a file can be read at all, before any work. */
export function openInput(path: string, io: CommandIo, onBytes: (count: number) => void): InputFile {
  if (path === STDIN) {
    const file = 'standard input';
    return { file, bytes: { file, open: () => io.stdin, onBytes }, size: 0, rereadable: false };
  }
  const stats = statOf(path);
  if (stats.isDirectory()) throw unusableFile(path, 'is_directory', 'a directory');
  if (stats.isFile() && stats.size === 0) throw unusableFile(path, 'empty_file', 'an empty one');
  return { file: path, bytes: { ...fileBytes(path), onBytes }, size: stats.size, rereadable: stats.isFile() };
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw unusableFile(path, 'missing_file', undefined);
    throw unusableFile(path, 'unreadable_file', 'one that may not be read');
  }
}

export function textOf(input: InputFile, encoding: string | undefined): AsyncGenerator<string> {
  return readText(readBytes(input.bytes), input.file, encoding);
}

/** Rows that are read from the file each time they are asked for. */
export function streamedSource(
  input: InputFile,
  holding: Holding,
  format: 'csv' | 'ndjson',
  { encoding, delimiter }: ReadingOptions,
): Source {
  const { file, size, rereadable } = input;
  const head = { file, holding, collection: holding.collection, format, rereadable, bytes: size };
  const part = ({ from, to, before }: LineRange): Source => ({
    ...{ ...head, bytes: to - from, isPart: true },
    rows(_, __, lines) {
      const pieces = rangeBytes(input.bytes, from, to);
      return ndjsonRows(from === 0 ? readUtf8(pieces, file, encoding) : pieces, { file, before, ...lines });
    },
  });
  return {
    ...head,
    ...(format === 'ndjson' && encoding === undefined && rereadable && isPlainText(file) ? { part } : {}),
    rows(mapping, onColumns, lines) {
      if (format === 'ndjson') return ndjsonRows(readUtf8(readBytes(input.bytes), file, encoding), { file, ...lines });
      const texts = textOf(input, encoding);
      let list: string | null = null;
      const found = (columns: CsvColumns): void => {
        list = columns.columns.find((column) => column.list !== null)?.list ?? null;
        onColumns(columns);
      };
      return gatherListed(csvRows(texts, { file, holding, mapping, delimiter, onColumns: found }), () => list);
    },
  };
}
