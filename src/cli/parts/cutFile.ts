import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { truncatedLine } from '../read/ndjsonRows.ts';

const LINE_END = 10;
const PIECE = 65_536;

/** Cuts the bytes of a file from `from` on into ranges of about this size, each of whole lines. */
export function cutFile(path: string, from: number, to: number, size: number): { from: number; to: number }[] {
  const file = openSync(path, 'r');
  try {
    const ranges: { from: number; to: number }[] = [];
    for (let start = from; start < to; ) {
      const wanted = start + size;
      const end = wanted >= to ? to : Math.min(to, lineEnd(file, wanted, to));
      ranges.push({ from: start, to: end });
      start = end;
    }
    return ranges;
  } finally {
    closeSync(file);
  }
}

/** Where the line ends in which this byte lies. */
function lineEnd(file: number, from: number, to: number): number {
  const piece = Buffer.alloc(PIECE);
  for (let at = from - 1; at < to; at += PIECE) {
    const length = readSync(file, piece, 0, PIECE, at);
    const found = piece.subarray(0, length).indexOf(LINE_END);
    if (found >= 0) return at + found + 1;
    if (length === 0) break;
  }
  return to;
}

/** Refuses a file whose last line is cut off before it is read, which may take an hour that nobody could go on behind. */
export function refuseTruncated(path: string): void {
  const { size } = statSync(path);
  const file = openSync(path, 'r');
  try {
    const tail = Buffer.alloc(Math.min(size, LONGEST_TAIL));
    readSync(file, tail, 0, tail.length, size - tail.length);
    const last = tail.subarray(tail.lastIndexOf(LINE_END) + 1).toString('utf8');
    if (last.trim() === '' || isJson(last)) return;
  } finally {
    closeSync(file);
  }
  throw truncatedLine(path);
}

/** A last line that is longer is taken for cut off. */
const LONGEST_TAIL = 10_000_000;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
