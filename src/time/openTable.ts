import type { Pairs } from './dayRules.ts';
import { type Instant, toInstant } from './instant.ts';
import { BLOCK, type OpenBlocks } from './openBlocks.ts';
import { drawLines, type OpenLines } from './openLines.ts';
import type { OpenSource } from './openSource.ts';

const MINUTE = 60_000;
/** A cell is as wide as the edges of the calendar allow. Edges inside a cell are right as well, only slower. */
const WIDTHS = [60 * MINUTE, 30 * MINUTE];
const NARROWEST = 15 * MINUTE;
/** 9 MB: 59 years of half hours. */
const MOST_CELLS = 2 ** 20;
const PATIENCE = 1000;

/** What a search through the blocks finds: the instants it was asked for, as numbers, and the open time between them. */
interface FoundOpenTime {
  readonly start: number;
  readonly end: number;
  readonly open: number;
}

/**
 * Open time between two instants as the difference of two table look-ups, with a search for what the table cannot tell.
 *
 * The table covers one stretch of time that grows with the instants asked for, in bounded memory; when many of them lie too
 * far away from it, it moves to them.
 */
export function openTable(
  blocks: OpenBlocks,
  source: OpenSource,
  search: (start: Instant, end: Instant) => FoundOpenTime,
): (start: Instant, end: Instant) => number {
  const lines: OpenLines = {
    intercepts: new Float64Array(0),
    slopes: new Uint8Array(0),
    origin: Number.NaN,
    size: 0,
    cellsPerMillisecond: Number.NaN,
  };
  let firstBlock = 0;
  let endBlock = 0;
  let width = 0;
  let misses = 0;
  let patience = PATIENCE;

  const cover = (first: number, end: number): void => {
    if (first >= firstBlock && end <= endBlock) return;
    if (width === 0) width = widestCell(blocks.block(first).pairs);
    const most = Math.floor((MOST_CELLS * width) / BLOCK);
    const empty = endBlock === firstBlock;
    const from = empty ? first : Math.min(first, firstBlock);
    const to = empty ? end : Math.max(end, endBlock);
    if (to - from <= most) {
      draw(from, to);
    } else if (end - first <= most && ++misses >= patience) {
      // Waiting twice as long for the next move keeps the cost of moving below that of the look-ups.
      misses = 0;
      patience *= 2;
      draw(first, end);
    }
  };

  const draw = (from: number, to: number): void => {
    drawLines(lines, width, blocks, source, [from, to]);
    firstBlock = from;
    endBlock = to;
  };

  const slow = (from: Instant, to: Instant): number => {
    if (typeof from === 'object' || typeof to === 'object') {
      const first = toInstant(from);
      const last = toInstant(to);
      if (!Number.isNaN(first + last)) return between(first, last);
    }
    const { start, end, open } = search(from, to);
    cover(Math.floor(Math.min(start, end) / BLOCK), Math.floor(Math.max(start, end) / BLOCK) + 1);
    return open;
  };

  const between = (start: Instant, end: Instant): number => {
    if (typeof start === 'number' && typeof end === 'number') {
      const { intercepts, slopes, origin, size, cellsPerMillisecond } = lines;
      const left = (start - origin) * cellsPerMillisecond;
      const right = (end - origin) * cellsPerMillisecond;
      if (left >= 0 && right >= 0 && left < size && right < size) {
        // Rounding may pick the neighbour of an instant at the very edge of a cell; both lines meet there.
        const i = left | 0;
        const j = right | 0;
        const flat = (intercepts[j] as number) - (intercepts[i] as number);
        const open = flat + ((slopes[j] as number) * end - (slopes[i] as number) * start);
        if (!Number.isNaN(open)) return open;
      }
    }
    return slow(start, end);
  };
  return between;
}

function widestCell(pairs: Pairs): number {
  return WIDTHS.find((width) => pairs.every((edge) => edge % width === 0)) ?? NARROWEST;
}
