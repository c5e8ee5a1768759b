import { addUnits, type CivilUnit, labelOfUnit, startOfUnit } from './civilUnits.ts';
import { clockCursor } from './clockCursor.ts';
import { isClockUnit } from './clockUnits.ts';
import { firstInstant } from './firstInstant.ts';
import type { Period, PeriodCursor } from './period.ts';
import type { PeriodRules } from './periodOptions.ts';

export function periodCursor({ every, zone, weekStartsOn }: PeriodRules): PeriodCursor {
  if (isClockUnit(every)) return clockCursor(zone, every);
  const unit: CivilUnit = every;
  let civil = 0;
  let end = 0;

  const next = (): Period => {
    for (;;) {
      const start = end;
      const label = civil;
      civil = addUnits(civil, 1, unit);
      end = firstInstant(zone, civil);
      // A day that the zone skipped by crossing the date line has no time and is no period.
      if (start < end) return { start, end, label: labelOfUnit(label, unit, weekStartsOn) };
    }
  };
  const at = (instant: number): Period => {
    civil = startOfUnit(instant + zone.offsetAt(instant), unit, weekStartsOn);
    end = firstInstant(zone, civil);
    // Clocks set back past midnight show yesterday again after today has begun: that time is today's.
    let period = next();
    while (period.end <= instant) period = next();
    return period;
  };
  return { at, next };
}
