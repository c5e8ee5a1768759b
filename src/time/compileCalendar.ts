import type { CalendarDefinition, CompiledCalendar } from './calendar.ts';
import { checkRange } from './calendarChecks.ts';
import { createCalendar } from './createCalendar.ts';
import type { Instant } from './instant.ts';

/**
 * Writes the open time of a calendar out as numbers for a range of time, to be shipped as plain JSON to an engine without
 * `Intl` (a database, a sandbox). {@link createCalendar} takes it there and gives the same answers within `[from, to]`.
 *
 * The trap: it knows nothing outside the range and throws there, so compile it from the oldest ticket to beyond the last
 * deadline. It also keeps the time-zone rules of the engine that made it.
 *
 * @throws what {@link createCalendar} throws, `invalid_range` when `to` comes first, `out_of_range` beyond a million periods.
 * @example
 * import { compileCalendar, createCalendar } from 'support-kpis/time';
 * const compiled = compileCalendar(
 *   { timeZone: 'Asia/Tokyo', hours: { mon: [['09:00', '17:00']] } },
 *   { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 1, 1) },
 * );
 * createCalendar(compiled).between(Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 9)); // → 57600000
 */
export function compileCalendar(
  definition: CalendarDefinition,
  range: { readonly from: Instant; readonly to: Instant },
): CompiledCalendar {
  const { from, to } = (range ?? {}) as Partial<typeof range>;
  const { start, end } = checkRange(from, to, 'compileCalendar');
  const calendar = createCalendar(definition);
  const open: number[] = [];
  for (const period of calendar.periods(start, end)) open.push(period.start, period.end);
  const timeZone = 'timeZone' in definition ? definition.timeZone : 'UTC';
  return { kind: 'compiled', timeZone, from: start, to: end, open };
}
