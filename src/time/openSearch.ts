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
  const path = 'calendar.add: duration';
  const last = blockOf(source.last);
  let index = blockOf(start);
  let wanted = duration + openUntil(blocks.block(index), start);
  for (; ; index++) {
    const turns = wholeTurns(blocks, index, wanted);
    if (turns === null || index > last) throw source.exhausted(path, duration);
    wanted -= turns * (blocks.cycle(index) ?? 0);
    index += turns * BLOCKS_PER_CYCLE;
    if (index > last) throw source.exhausted(path, duration);
    const total = blocks.total(index);
    if (wanted <= total) break;
    wanted -= total;
  }
  const found = earliestAfter(blocks.block(index), wanted);
  if (found > source.last) throw source.exhausted(path, duration);
  return found;
}

/** The latest instant from which that much open time, more than none, passes until the end. */
export function addBackward(blocks: OpenBlocks, source: OpenSource, end: number, duration: number): number {
  const path = 'calendar.add: duration';
  const first = blockOf(source.first);
  let index = blockOf(end);
  let wanted = duration - openUntil(blocks.block(index), end);
  if (wanted <= 0) return latestAfter(blocks.block(index), -wanted);
  for (index--; ; index--) {
    const turns = wholeTurns(blocks, index, wanted);
    if (turns === null) throw source.exhausted(path, -duration);
    wanted -= turns * (blocks.cycle(index) ?? 0);
    index -= turns * BLOCKS_PER_CYCLE;
    if (index < first) throw source.exhausted(path, -duration);
    const total = blocks.total(index);
    if (wanted <= total) break;
    wanted -= total;
  }
  const found = latestAfter(blocks.block(index), blocks.total(index) - wanted);
  if (found < source.first) throw source.exhausted(path, -duration);
  return found;
}

/** How many 400 years go by before the wanted open time is nearly reached; null when they have none. */
function wholeTurns(blocks: OpenBlocks, index: number, wanted: number): number | null {
  const cycle = blocks.cycle(index);
  if (cycle === null) return 0;
  return cycle === 0 ? null : Math.max(0, Math.ceil(wanted / cycle) - 1);
}

/** Whether an instant is open: the opening is, the closing is not. */
export function isOpenAt(blocks: OpenBlocks, at: number): boolean {
  const block = blocks.block(blockOf(at));
  const passed = 2 * openingsBefore(block, at);
  return block.pairs[passed] === at || (passed > 0 && at < (block.pairs[passed - 1] ?? 0));
}

/** The first open instant from this one on. */
export function findOpen(blocks: OpenBlocks, source: OpenSource, at: number): number {
  const path = 'calendar.nextOpen: at';
  const last = blockOf(source.last);
  let index = blockOf(at);
  const { pairs } = blocks.block(index);
  const passed = 2 * openingsBefore(blocks.block(index), at);
  if (passed > 0 && at < (pairs[passed - 1] ?? 0)) return at;
  let found = pairs[passed];
  while (found === undefined) {
    index++;
    if (index > last || blocks.cycle(index) === 0) throw source.exhausted(path, new Date(at));
    if (blocks.total(index) > 0) found = blocks.block(index).pairs[0];
  }
  if (found >= source.last) throw source.exhausted(path, new Date(at));
  return found;
}

/** The latest instant up to this one that has open time just before it. */
export function findClosing(blocks: OpenBlocks, source: OpenSource, at: number): number {
  const path = 'calendar.previousOpen: at';
  const first = blockOf(source.first);
  let index = blockOf(at);
  const passed = 2 * openingsBefore(blocks.block(index), at);
  let found = passed > 0 ? Math.min(at, blocks.block(index).pairs[passed - 1] ?? 0) : undefined;
  while (found === undefined) {
    index--;
    if (index < first || blocks.cycle(index) === 0) throw source.exhausted(path, new Date(at));
    if (blocks.total(index) > 0) found = blocks.block(index).pairs.at(-1);
  }
  if (found <= source.first) throw source.exhausted(path, new Date(at));
  return found;
}

/** The open periods within `[from, to)`, merged across blocks. */
export function collectPeriods(blocks: OpenBlocks, from: number, to: number): OpenPeriod[] {
  const periods: { start: number; end: number }[] = [];
  for (let index = blockOf(from); index * BLOCK < to; index++) {
    if (blocks.total(index) === 0) continue;
    const { pairs } = blocks.block(index);
    for (let at = 0; at < pairs.length; at += 2) {
      const start = Math.max(from, pairs[at] ?? 0);
      const end = Math.min(to, pairs[at + 1] ?? 0);
      if (start >= end) continue;
      const last = periods.at(-1);
      if (last?.end === start) last.end = end;
      else periods.push({ start, end });
    }
    if (periods.length > MOST_PERIODS) throw tooManyPeriods('calendar.periods: to', to);
  }
  return periods;
}
