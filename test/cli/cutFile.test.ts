import { describe, expect, it } from 'vitest';
import { cutFile, refuseTruncated } from '../../src/cli/parts/cutFile.ts';
import { temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();

/** Byte by byte: a range ends with the first line end at or behind the byte before its wanted size. */
function cutByHand(text: string, from: number, to: number, size: number): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const isOver = text[at] === '\n' && at + 1 >= start + size;
    if (!isOver && at + 1 < to) continue;
    ranges.push({ from: start, to: at + 1 });
    start = at + 1;
  }
  return ranges;
}

describe('a file in ranges of whole lines', () => {
  const text = `${['a', 'bbbb', '', 'cc', 'ddddddddd', 'e'].join('\n')}\n`;
  const file = write('lines.ndjson', text);

  it.each([1, 2, 3, 5, 6, 7, 11, 22, 23, 24, 100])('of about %i bytes', (size) => {
    for (const [from, to] of [
      [0, text.length],
      [2, text.length],
      [0, 7],
      [7, text.length],
    ] as const) {
      expect(cutFile(file, from, to, size)).toEqual(cutByHand(text, from, to, size));
    }
  });

  it('is cut where a line is longer than what is looked at in one go', () => {
    const long = `${'x'.repeat(200_000)}\nshort\n${'y'.repeat(65_535)}\nend\n`;
    const path = write('long.ndjson', long);
    for (const size of [10, 65_535, 65_536, 65_537, 200_000, 200_001, 200_002]) {
      expect(cutFile(path, 0, long.length, size), String(size)).toEqual(cutByHand(long, 0, long.length, size));
    }
  });

  it('goes to the end where the last line has no end, or the file is shorter than was said', () => {
    const path = write('open.ndjson', 'a\nbbbb');
    expect(cutFile(path, 0, 6, 3)).toEqual([{ from: 0, to: 6 }]);
    expect(cutFile(path, 0, 6, 2)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 6 },
    ]);
    expect(cutFile(path, 0, 100, 3)).toEqual([{ from: 0, to: 100 }]);
    expect(cutFile(path, 6, 6, 3)).toEqual([]);
  });
});

describe('a file whose last line is cut off', () => {
  const truncated =
    'expected a whole last line, got "one that ends too early" (was the file cut off, or is it still being written?)';
  it.each([
    ['{"id":1}\n{"id":', true],
    ['{"id":', true],
    ['{"id":1}\n{"id":2}', false],
    ['{"id":1}', false],
    ['{"id":1}\n', false],
    ['{"id":1}\n   ', false],
    ['{"id":\n{"id":2}\n', false],
  ])('%j: %s', (text, isCut) => {
    const path = write('tail.ndjson', text);
    if (isCut) expect(() => refuseTruncated(path)).toThrow(truncated);
    else expect(() => refuseTruncated(path)).not.toThrow();
  });
});
