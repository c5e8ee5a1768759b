import type { Calendar, ElapsedDefinition } from './calendar.ts';
import { addWithin, checkRange } from './calendarChecks.ts';
import { FARTHEST_INSTANT } from './instant.ts';
import { requireInstant } from './requireInstant.ts';

const DEFINITION: ElapsedDefinition = /* @__PURE__ */ Object.freeze({ kind: 'elapsed' });

/**
 * The calendar that is always open: 24 hours, 7 days, no zone. The clock of every KPI unless another is given.
 *
 * @example
 * import { elapsed } from 'support-kpis/time';
 * elapsed.between(0, 90_000); // → 90000
 */
export const elapsed: Calendar = /* @__PURE__ */ Object.freeze<Calendar>({
  between(start, end) {
    if (typeof start === 'number' && typeof end === 'number') {
      const inside = Math.max(start, -start, end, -end) <= FARTHEST_INSTANT;
      if (inside) return end - start + 0;
    }
    return requireInstant(end, 'calendar.between: end') - requireInstant(start, 'calendar.between: start');
  },
  add(start, duration) {
    return addWithin(requireInstant(start, 'calendar.add: start'), duration, 'calendar.add');
  },
  isOpen(at) {
    requireInstant(at, 'calendar.isOpen: at');
    return true;
  },
  nextOpen: (at) => requireInstant(at, 'calendar.nextOpen: at'),
  previousOpen: (at) => requireInstant(at, 'calendar.previousOpen: at'),
  periods(from, to) {
    const { start, end } = checkRange(from, to, 'calendar.periods');
    return start < end ? [{ start, end }] : [];
  },
  toJSON: () => DEFINITION,
});
