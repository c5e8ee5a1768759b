import { Temporal } from 'temporal-polyfill';
import type { OpenHours, OpeningRules, WeeklyHours } from '../../src/time/index.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Open time worked out without cleverness: every end point through Temporal, then stretch by stretch. */
export function naiveOpenTime(timeZone: string, rules: OpeningRules, start: number, end: number): number {
  const open: [number, number][] = [];
  const breaks: [number, number][] = [];
  const last = Temporal.Instant.fromEpochMilliseconds(end).toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 2 });
  let date = Temporal.Instant.fromEpochMilliseconds(start)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .subtract({ days: 4 });
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    if (instantOf(date, '00:00', timeZone) === instantOf(date.add({ days: 1 }), '00:00', timeZone)) continue;
    const weekday = WEEKDAYS[date.dayOfWeek - 1] as keyof WeeklyHours;
    const key = date.toString();
    const weekly = rules.holidays?.includes(key) ? [] : rules.hours[weekday];
    for (const hours of rules.special?.[key] ?? weekly ?? []) open.push(intervalOf(date, hours, timeZone));
    for (const hours of rules.breaks?.[weekday] ?? []) breaks.push(intervalOf(date, hours, timeZone));
    for (const hours of rules.breaks?.[key] ?? []) breaks.push(intervalOf(date, hours, timeZone));
  }
  const edges = [start, end, ...open.flat(), ...breaks.flat()].filter((edge) => edge >= start && edge <= end);
  edges.sort((left, right) => left - right);
  let total = 0;
  for (let index = 1; index < edges.length; index++) {
    const from = edges[index - 1] ?? 0;
    const to = edges[index] ?? 0;
    const covers = ([opening, closing]: [number, number]): boolean => opening <= from && closing >= to;
    if (open.some(covers) && !breaks.some(covers)) total += to - from;
  }
  return total;
}

function intervalOf(date: Temporal.PlainDate, [open, close]: OpenHours, timeZone: string): [number, number] {
  const closingDate = close <= open || close === '24:00' ? date.add({ days: 1 }) : date;
  return [instantOf(date, open, timeZone), instantOf(closingDate, close === '24:00' ? '00:00' : close, timeZone)];
}

function instantOf(date: Temporal.PlainDate, time: string, timeZone: string): number {
  return date.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}
