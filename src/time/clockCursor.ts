import { civilText } from './civilUnits.ts';
import { CLOCK_UNITS, type ClockUnit } from './clockUnits.ts';
import { firstInstant } from './firstInstant.ts';
import type { Period, PeriodCursor } from './period.ts';
import type { Zone } from './zoneTable.ts';

/**
 * Steps through the hours of a zone, or their halves or quarters: they start where its clocks show a multiple of the
 * unit, and where daylight saving moves them to another one. One that comes again is a period of its own, with its
 * offset in the label.
 */
export function clockCursor(zone: Zone, unit: ClockUnit): PeriodCursor {
  const length = CLOCK_UNITS[unit];
  const labelLength = unit === 'hour' ? 13 : 16;
  let end = 0;

  const localUnit = (instant: number): number => Math.floor((instant + zone.offsetAt(instant)) / length) * length;
  /** Whether clocks change to another unit, or to one that they have shown already. */
  const startsUnit = (transition: number): boolean =>
    zone.offsetAt(transition) < zone.offsetAt(transition - 1) || localUnit(transition) !== localUnit(transition - 1);
  const startOf = (instant: number): number => {
    const start = localUnit(instant) - zone.offsetAt(instant);
    const transition = zone.nextTransition(start, instant);
    if (Number.isNaN(transition)) return start;
    return startsUnit(transition) ? transition : startOf(transition - 1);
  };
  const endOf = (start: number): number => {
    const full = localUnit(start) - zone.offsetAt(start) + length;
    const transition = zone.nextTransition(start, full);
    if (Number.isNaN(transition)) return full;
    return startsUnit(transition) ? transition : endOf(transition);
  };
  const labelOf = (start: number): string => {
    const civil = localUnit(start);
    const label = civilText(civil).slice(0, labelLength);
    return firstInstant(zone, civil) < start ? label + offsetText(zone.offsetAt(start)) : label;
  };

  const next = (): Period => {
    const start = end;
    end = endOf(start);
    return { start, end, label: labelOf(start) };
  };
  const at = (instant: number): Period => {
    end = startOf(instant);
    return next();
  };
  return { at, next };
}

function offsetText(offset: number): string {
  const text = civilText(Math.abs(offset)).slice(11, 19);
  return (offset < 0 ? '-' : '+') + (text.endsWith(':00') ? text.slice(0, 5) : text);
}
