import fc from 'fast-check';
import type { OpenHours, OpeningRules } from '../../src/time/index.ts';
import { at } from './failure.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const wallTime = fc
  .oneof(
    fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45), fc.constant(0)),
    fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 })),
  )
  .map(([hour, minute, second]) => `${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`);
const openHours: fc.Arbitrary<OpenHours> = fc
  .tuple(wallTime, fc.oneof({ weight: 5, arbitrary: wallTime }, { weight: 1, arbitrary: fc.constant('24:00') }))
  .filter(([open, close]) => open !== close);
const dayHours = fc.array(openHours, { maxLength: 3 });
const date = fc
  .date({ min: new Date(at('2011-12-20T00:00:00Z')), max: new Date(at('2012-01-10T00:00:00Z')), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const dated = fc.dictionary(date, dayHours, { maxKeys: 3, noNullPrototype: true });
const weekly = (hours: fc.Arbitrary<OpenHours[]>): fc.Arbitrary<Record<string, OpenHours[]>> =>
  fc.record(
    { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
    { requiredKeys: [] },
  );

/** Opening rules with everything in them, whose dates lie around the turn of 2011 (when Apia skipped a day). */
export const openingRules: fc.Arbitrary<OpeningRules> = fc.record({
  hours: weekly(dayHours).filter((hours) => Object.values(hours).some((list) => list.length > 0)),
  breaks: fc
    .tuple(weekly(fc.array(openHours, { maxLength: 1 })), dated)
    .map(([week, dates]) => ({ ...dates, ...week })),
  holidays: fc.array(date, { maxLength: 4 }),
  special: dated,
});

/** Instants within some days of that time. */
export const nearby = fc.integer({ min: at('2011-12-18T00:00:00Z'), max: at('2012-01-12T00:00:00Z') });
