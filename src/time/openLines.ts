import { BLOCK, type OpenBlocks } from './openBlocks.ts';
import type { OpenSource } from './openSource.ts';

/**
 * The open time until an instant, cell by cell: `intercepts[i] + slopes[i] × instant`, where the slope is 1 or 0, so that
 * whole milliseconds stay whole. The intercept is NaN where a cell has an edge inside, or is not known.
 */
export interface OpenLines {
  intercepts: Float64Array;
  slopes: Uint8Array;
  /** The first instant covered; NaN before there is any. */
  origin: number;
  /** Cells. */
  size: number;
  cellsPerMillisecond: number;
}

/** Draws the lines of the blocks from one up to, not including, another. */
export function drawLines(
  lines: OpenLines,
  width: number,
  blocks: OpenBlocks,
  { first, last }: OpenSource,
  [from, to]: readonly [from: number, to: number],
): void {
  const size = (BLOCK / width) * (to - from);
  const intercepts = new Float64Array(size).fill(Number.NaN);
  const slopes = new Uint8Array(size);
  const origin = from * BLOCK;
  let open = 0;
  let cell = 0;
  for (let index = from; index < to; index++) {
    const { pairs } = blocks.block(index);
    let next = 0;
    for (let end = index * BLOCK; end < (index + 1) * BLOCK; cell++) {
      const start = end;
      end += width;
      while (next < pairs.length && (pairs[next + 1] as number) <= start) next += 2;
      const closed = next >= pairs.length || (pairs[next] as number) >= end;
      const wholly = !closed && (pairs[next] as number) <= start && (pairs[next + 1] as number) >= end;
      if ((closed || wholly) && start >= first && end <= last) intercepts[cell] = open - (wholly ? start : 0);
      if (wholly) slopes[cell] = 1;
      for (let at = next; at < pairs.length && (pairs[at] as number) < end; at += 2) {
        open += Math.min(pairs[at + 1] as number, end) - Math.max(pairs[at] as number, start);
      }
    }
  }
  lines.intercepts = intercepts;
  lines.slopes = slopes;
  lines.origin = origin;
  lines.size = size;
  lines.cellsPerMillisecond = 1 / width;
}
