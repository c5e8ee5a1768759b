import type { Findings } from '../reading/findings.ts';
import type { ExceptionRecord } from './shapes/officeHoursShapes.ts';

const collection = 'officeHoursExceptions';
const DAY_MINUTES = 1440;

/** The open hours of a date with an exception, none for a closed one; `null`, with a finding, when it changes nothing. */
export function exceptionHours(
  { id, exception_type, time_intervals }: ExceptionRecord,
  findings: Findings,
): [string, string][] | null {
  if (exception_type === 'closed') return [];
  if (exception_type !== 'custom_hours') {
    const message = 'a kind of exception that is not known: changes nothing';
    const word = exception_type;
    findings.add({ code: 'unknown_word', collection, field: 'exception_type', message, id, word });
    return null;
  }
  const hours = (time_intervals ?? []).flatMap(({ start_minute: start, end_minute: end }): [string, string][] => {
    if (start >= 0 && start < end && end <= DAY_MINUTES && Number.isInteger(start) && Number.isInteger(end)) {
      return [[wallTime(start), wallTime(end)]];
    }
    const message = 'no minutes of a day, from an opening to a later closing: left out';
    const field = 'time_intervals';
    findings.add({ code: 'invalid_interval', collection, field, message, id, word: `${start}–${end}` });
    return [];
  });
  if (hours.length > 0) return hours;
  const message = 'hours of its own, and none of them usable: changes nothing';
  findings.add({ code: 'invalid_exception', collection, message, id });
  return null;
}

function wallTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
