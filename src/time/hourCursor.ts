import { civilText } from './civilUnits.ts';
import { firstInstant } from './firstInstant.ts';
import type { Period, PeriodCursor } from './period.ts';
import type { Zone } from './zoneTable.ts';

const HOUR = 3_600_000;

/**
 * Steps through the hours of a zone: they start where its clocks show a full hour, and where daylight saving moves them to
 * another hour. An hour that comes again is a period of its own, with its offset in the label.
 */
export function hourCursor(zone: Zone): PeriodCursor {
  let end = 0;
  const next = (): Period => {
    const start = end;
    end = endOfHour(zone, start);
    return { start, end, label: labelOf(zone, start) };
  };
  const at = (instant: number): Period => {
    end = startOfHour(zone, instant);
    return next();
  };
  return { at, next };
}

function localHour(zone: Zone, instant: number): number {
  return Math.floor((instant + zone.offsetAt(instant)) / HOUR) * HOUR;
}

/** Whether clocks change to another hour, or to one that they have shown already. */
function startsHour(zone: Zone, transition: number): boolean {
  const setBack = zone.offsetAt(transition) < zone.offsetAt(transition - 1);
  return setBack || localHour(zone, transition) !== localHour(zone, transition - 1);
}

function startOfHour(zone: Zone, instant: number): number {
  const fullHour = localHour(zone, instant) - zone.offsetAt(instant);
  const transition = zone.nextTransition(fullHour, instant);
  if (Number.isNaN(transition)) return fullHour;
  return startsHour(zone, transition) ? transition : startOfHour(zone, transition - 1);
}

function endOfHour(zone: Zone, start: number): number {
  const fullHour = localHour(zone, start) - zone.offsetAt(start) + HOUR;
  const transition = zone.nextTransition(start, fullHour);
  if (Number.isNaN(transition)) return fullHour;
  return startsHour(zone, transition) ? transition : endOfHour(zone, transition);
}

function labelOf(zone: Zone, start: number): string {
  const hour = localHour(zone, start);
  const label = civilText(hour).slice(0, 13);
  return firstInstant(zone, hour) < start ? label + offsetText(zone.offsetAt(start)) : label;
}

function offsetText(offset: number): string {
  const text = civilText(Math.abs(offset)).slice(11, 19);
  return (offset < 0 ? '-' : '+') + (text.endsWith(':00') ? text.slice(0, 5) : text);
}
