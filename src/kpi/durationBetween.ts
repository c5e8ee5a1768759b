import { type Exclusion, fault } from '../fold/outcome.ts';
import { type CompiledClock, compileClock } from '../time/clock.ts';
import { toInstant } from '../time/instant.ts';
import type { DurationOptions } from './durationOptions.ts';

/** A clock with the tolerance for clocks that disagree, made once per set of options. */
export interface Stopwatch {
  readonly clock: CompiledClock;
  readonly skewTolerance: number;
}

export function stopwatch({ clock, skewTolerance = 0 }: DurationOptions): Stopwatch {
  return { clock: compileClock(clock), skewTolerance };
}

export function invalidInstant(field: string, value: unknown): Exclusion {
  return fault('invalid_instant', field, 'an instant', value);
}

export function negativeDuration(startField: string, endField: string, end: unknown): Exclusion {
  return fault('negative_duration', endField, `an instant not before ${startField}`, end);
}

/** Time from one field of a row to another, on the row's own clock; a fault where it cannot be told. */
export function durationBetween(
  { clock, skewTolerance }: Stopwatch,
  row: object,
  startField: string,
  start: unknown,
  endField: string,
  end: unknown,
): number | Exclusion {
  const from = toInstant(start);
  if (Number.isNaN(from)) return invalidInstant(startField, start);
  const to = toInstant(end);
  if (Number.isNaN(to)) return invalidInstant(endField, end);
  if (to < from) {
    return from - to <= skewTolerance ? 0 : negativeDuration(startField, endField, end);
  }
  return clock.between(row, from, to);
}
