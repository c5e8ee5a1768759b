export { assertTimeZone } from './assertTimeZone.ts';
export type {
  Calendar,
  CalendarDefinition,
  CompiledCalendar,
  ElapsedDefinition,
  OpenHours,
  OpeningDefinition,
  OpeningRules,
  OpeningVersion,
  OpenPeriod,
  Weekday,
  WeeklyHours,
} from './calendar.ts';
export { type CivilDate, civilDate } from './civilDate.ts';
export { type Clock, type ClockChoice, type CompiledClock, compileClock } from './clock.ts';
export { compileCalendar } from './compileCalendar.ts';
export { createCalendar } from './createCalendar.ts';
export { days, hours, minutes, seconds, weeks } from './duration.ts';
export { elapsed } from './elapsed.ts';
export { formatDuration } from './formatDuration.ts';
export { type Instant, toInstant } from './instant.ts';
export { type ParsedInstant, type ParseInstantOptions, parseInstant } from './parseInstant.ts';
export type { Period } from './period.ts';
export { periodIndex } from './periodIndex.ts';
export type { PeriodOptions, PeriodUnit, WeekStart } from './periodOptions.ts';
export { periodAt, periodEdges, periodsBetween } from './periodsBetween.ts';
export { shiftPeriods } from './shiftPeriods.ts';
export { tzdbVersion } from './tzdbVersion.ts';
export { dayOfWeek, hourOfDay, type WallClock, wallClock } from './wallClock.ts';
export { type Disambiguation, instantToLocal, localToInstant, offsetAt } from './wallTime.ts';
