import type { PeriodUnit } from './periodOptions.ts';

/** Hours and parts of them, in ms. They are stretches of real time, some of which daylight saving repeats or skips. */
export const CLOCK_UNITS = { quarter_hour: 900_000, half_hour: 1_800_000, hour: 3_600_000 } as const;

export type ClockUnit = keyof typeof CLOCK_UNITS;

export function isClockUnit(unit: PeriodUnit): unit is ClockUnit {
  return Object.hasOwn(CLOCK_UNITS, unit);
}
