import { earliestAfter, latestAfter, openingsBefore, openUntil } from './blockSearch.ts';
import type { OpenPeriod } from './calendar.ts';
import { MOST_PERIODS, tooManyPeriods } from './calendarChecks.ts';
import { BLOCK, BLOCKS_PER_CYCLE, type OpenBlocks } from './openBlocks.ts';
import type { OpenSource } from './openSource.ts';

const blockOf = (at: number): number => Math.floor(at / BLOCK);

/** Open time from one instant to a later one. */
export function openBetween(blocks: OpenBlocks, start: number, end: number): number {
  const from = blockOf(start);
  const to = blockOf(end);
  const until = openUntil(blocks.block(to), end);
  const skipped = openUntil(blocks.block(from), start);
  return from === to ? until - skipped : blocks.total(from) - skipped + blocks.sum(from + 1, to) + until;
}

/** The earliest instant by which that much open time, more than none, has passed. */
export function addForward(blocks: OpenBlocks, source: OpenSource, start: number, duration: number): number {
  const last = blockOf(source.last);
  let index = blockOf(start);
  let wanted = duration + openUntil(blocks.block(index), start);
  for (; ; index++) {
    const skipped = skipRepeats(blocks, index, 1, wanted);
    index += skipped.blocks;
    wanted -= skipped.open;
    // The comparison is false as well where the repeats have no end and no open time.
    if (!(index <= last)) throw source.exhausted('calendar.add: duration', duration);
    const total = blocks.total(index);
    if (wanted <= total) break;
    wanted -= total;
  }
  const found = earliestAfter(blocks.block(index), wanted);
  if (found > source.last) throw source.exhausted('calendar.add: duration', duration);
  return found;
}

/** The latest instant from which that much open time, more than none, passes until the end. */
export function addBackward(blocks: OpenBlocks, source: OpenSource, end: number, duration: number): number {
  const first = blockOf(source.first);
  let index = blockOf(end);
  let wanted = duration - openUntil(blocks.block(index), end);
  const known = (found: number): number => {
    if (found < source.first) throw source.exhausted('calendar.add: duration', -duration);
    return found;
  };
  if (wanted <= 0) return known(latestAfter(blocks.block(index), -wanted));
  for (index--; ; index--) {
    const skipped = skipRepeats(blocks, index, -1, wanted);
    index -= skipped.blocks;
    wanted -= skipped.open;
    if (!(index >= first)) throw source.exhausted('calendar.add: duration', -duration);
    const total = blocks.total(index);
    if (wanted <= total) break;
    wanted -= total;
  }
  return known(latestAfter(blocks.block(index), blocks.total(index) - wanted));
}

/** The repeated years that pass before the wanted open time is nearly reached, as blocks; endless when it never is. */
function skipRepeats(
  blocks: OpenBlocks,
  index: number,
  direction: 1 | -1,
  wanted: number,
): { readonly blocks: number; readonly open: number } {
  const cycle = blocks.repeats(index, direction);
  if (cycle === null) return { blocks: 0, open: 0 };
  if (cycle.open === 0) return { blocks: cycle.times * BLOCKS_PER_CYCLE, open: 0 };
  const times = Math.min(cycle.times, Math.max(0, Math.ceil(wanted / cycle.open) - 1));
  return { blocks: times * BLOCKS_PER_CYCLE, open: times * cycle.open };
}

/** Whether an instant is open: the opening is, the closing is not. */
export function isOpenAt(blocks: OpenBlocks, at: number): boolean {
  const block = blocks.block(blockOf(at));
  const passed = 2 * openingsBefore(block, at);
  return block.pairs[passed] === at || (passed > 0 && at < (block.pairs[passed - 1] as number));
}

/** The first open instant from this one on. */
export function findOpen(blocks: OpenBlocks, source: OpenSource, at: number): number {
  if (isOpenAt(blocks, at)) return at;
  const last = blockOf(source.last);
  let index = blockOf(at);
  let found = blocks.block(index).pairs[2 * openingsBefore(blocks.block(index), at)];
  while (found === undefined) {
    index++;
    index += skipRepeats(blocks, index, 1, 0).blocks;
    if (!(index <= last)) throw source.exhausted('calendar.nextOpen: at', new Date(at));
    if (blocks.total(index) > 0) found = blocks.block(index).pairs[0];
  }
  if (found >= source.last) throw source.exhausted('calendar.nextOpen: at', new Date(at));
  return found;
}

/** The latest instant up to this one that has open time just before it. */
export function findClosing(blocks: OpenBlocks, source: OpenSource, at: number): number {
  const first = blockOf(source.first);
  let index = blockOf(at);
  const passed = 2 * openingsBefore(blocks.block(index), at);
  let found = passed > 0 ? Math.min(at, blocks.block(index).pairs[passed - 1] as number) : undefined;
  while (found === undefined) {
    index--;
    index -= skipRepeats(blocks, index, -1, 0).blocks;
    if (!(index >= first)) throw source.exhausted('calendar.previousOpen: at', new Date(at));
    if (blocks.total(index) > 0) found = blocks.block(index).pairs.at(-1);
  }
  if (found <= source.first) throw source.exhausted('calendar.previousOpen: at', new Date(at));
  return found;
}

/** The open periods within `[from, to)`, merged across blocks. */
export function collectPeriods(blocks: OpenBlocks, from: number, to: number): OpenPeriod[] {
  const periods: { start: number; end: number }[] = [];
  for (let index = blockOf(from); index * BLOCK < to; index++) {
    if (blocks.total(index) === 0) continue;
    const { pairs } = blocks.block(index);
    for (let at = 0; at < pairs.length; at += 2) {
      const start = Math.max(from, pairs[at] as number);
      const end = Math.min(to, pairs[at + 1] as number);
      if (start >= end) continue;
      const last = periods.at(-1);
      if (last?.end === start) last.end = end;
      else periods.push({ start, end });
    }
    if (periods.length > MOST_PERIODS) throw tooManyPeriods('calendar.periods: to', to);
  }
  return periods;
}
