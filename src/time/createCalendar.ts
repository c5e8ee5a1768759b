import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { Calendar, CalendarDefinition } from './calendar.ts';
import { checkRange } from './calendarChecks.ts';
import { readObject } from './definitionChecks.ts';
import { elapsed } from './elapsed.ts';
import type { Instant } from './instant.ts';
import { type OpenBlocks, openBlocks } from './openBlocks.ts';
import { addBackward, addForward, collectPeriods, findClosing, findOpen, isOpenAt, openBetween } from './openSearch.ts';
import { compiledSource, type OpenSource, outsideCompiled, ruleSource } from './openSource.ts';
import { openTable } from './openTable.ts';
import { readCompiled } from './readCompiled.ts';
import { readDefinition } from './readDefinition.ts';
import { requireDuration } from './requireDuration.ts';
import { requireInstant } from './requireInstant.ts';

/**
 * Makes a calendar of business hours: a clock on which time passes only while the desk is open.
 *
 * Hours are wall time in a zone, so daylight saving is right by itself: a skipped wall time moves later by the gap, a
 * repeated one is its first occurrence. Hours past midnight belong to the day on which they start. A special day
 * replaces the hours of its date and wins over a holiday; breaks are taken out of all. Open intervals are half-open: at
 * the closing instant it is closed. Before the first version that names a date it is closed.
 *
 * Works out what is asked for, two years at a time, and keeps it; `between` with numbers costs nanoseconds afterwards. The
 * results are exact for whole milliseconds and depend on the time-zone rules of the engine, not on the zone of the host.
 *
 * Far instants need no table of history: before 1800 every zone keeps its first offset, after 2100 its last rules, and from there
 * on time repeats every 400 years.
 *
 * The trap: a holiday that is missing here lengthens every wait across it.
 *
 * @throws `missing_time_zone`, `unknown_time_zone`, `invalid_time`, `empty_interval`, `invalid_date`, `unknown_option`,
 *   `invalid_option` and `calendar_never_opens`, each with the place in the definition. The calendar's own functions throw
 *   `invalid_instant`, `invalid_duration`, `invalid_range`, and `calendar_never_opens` when a search finds no more open time.
 * @example
 * import { createCalendar } from 'support-kpis/time';
 * const office = createCalendar({
 *   timeZone: 'Europe/Berlin',
 *   hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
 *   holidays: ['2024-01-01'],
 * });
 * office.between(Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 3)); // → 28800000
 */
export function createCalendar(definition: CalendarDefinition): Calendar {
  const path = 'createCalendar: definition';
  const { kind } = readObject(definition, path);
  if (kind === undefined) return calendarOf(definition, ruleSource(readDefinition(definition, path)));
  if (kind === 'elapsed') return elapsed;
  if (kind === 'compiled') return calendarOf(definition, compiledSource(readCompiled(definition, path)));
  throw new SupportKpisError({
    code: 'invalid_option',
    path: `${path}.kind`,
    expected: "'elapsed', 'compiled' or nothing",
    received: kind,
  });
}

function calendarOf(definition: CalendarDefinition, source: OpenSource): Calendar {
  const blocks = openBlocks(source);
  // A copy as text, so that nobody changes it later.
  const text = JSON.stringify(definition);
  const known = (value: unknown, path: string): number => checkKnown(source, requireInstant(value, path), path);
  return Object.freeze<Calendar>({
    between: openTable(blocks, source, (from, to) => {
      const start = known(from, 'calendar.between: start');
      const end = known(to, 'calendar.between: end');
      const open = start <= end ? openBetween(blocks, start, end) : 0 - openBetween(blocks, end, start);
      return { start, end, open };
    }),
    add: (start, duration) => addOpen(blocks, source, known(start, 'calendar.add: start'), duration),
    isOpen: (at) => isOpenAt(blocks, known(at, 'calendar.isOpen: at')),
    nextOpen: (at) => findOpen(blocks, source, known(at, 'calendar.nextOpen: at')),
    previousOpen: (at) => findClosing(blocks, source, known(at, 'calendar.previousOpen: at')),
    periods(from: Instant, to: Instant) {
      const { start, end } = checkRange(from, to, 'calendar.periods');
      checkKnown(source, start, 'calendar.periods: from');
      checkKnown(source, end, 'calendar.periods: to');
      return collectPeriods(blocks, start, end);
    },
    toJSON: (): CalendarDefinition => JSON.parse(text),
  });
}

function addOpen(blocks: OpenBlocks, source: OpenSource, start: number, duration: number): number {
  const open = requireDuration(duration, 'calendar.add: duration');
  if (open > 0) return addForward(blocks, source, start, open);
  return open < 0 ? addBackward(blocks, source, start, -open) : start;
}

function checkKnown(source: OpenSource, instant: number, path: string): number {
  if (instant >= source.first && instant <= source.last) return instant;
  throw outsideCompiled(path, new Date(instant), source.first, source.last);
}
