import type { ArrivalDay, Arrivals } from '../../../report/details/arrivals.ts';
import { formatFixed, formatNumber } from '../../formatNumber.ts';
import { NO_VALUE } from '../../formatValue.ts';
import { element, type Markup } from '../markup.ts';
import { type PageSection, section } from '../table.ts';

const dayNames = {
  ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday' },
  ...{ sat: 'Saturday', sun: 'Sunday' },
} as const;
/** Steps of the shade; the first is for hours without any. */
const SHADES = 5;

/** In which of the 168 hours of the week tickets come. */
export function arrivalsSection(arrivals: Arrivals | null): PageSection | null {
  if (arrivals === null || arrivals.count === 0) return null;
  const rates = arrivals.days.flatMap(({ perHour }) => perHour.map((rate) => rate ?? 0));
  const most = rates.reduce((top, rate) => Math.max(top, rate), 0);
  return section(
    'arrivals',
    'When tickets come',
    `Tickets per hour, as clocks in ${arrivals.timeZone} show it; the shade grows with their number.${peakWords(arrivals, most)}`,
    [heatMap(arrivals, most)],
  );
}

function heatMap({ days, timeZone }: Arrivals, most: number): Markup {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const head = [
    element('th', { scope: 'col' }, 'Day'),
    ...hours.map((hour) => element('th', { scope: 'col' }, element('span', {}, hourText(hour)))),
    element('th', { scope: 'col', class: 'sum' }, 'Tickets'),
  ];
  const lines = days.map((day) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [
        dayNames[day.day].slice(0, 3),
        element('span', { class: 'long' }, dayNames[day.day].slice(3)),
      ]),
      ...hours.map((hour) => cell(day, hour, most)),
      element('td', { class: 'sum' }, String(day.count)),
    ]),
  );
  const name = `Tickets per hour of the week, ${timeZone}`;
  return element('div', { class: 'scroll card', tabindex: '0', role: 'region', 'aria-label': name }, [
    element('table', { class: 'heat' }, [
      element('caption', {}, name),
      element('thead', {}, element('tr', {}, head)),
      element('tbody', {}, lines),
    ]),
  ]);
}

function cell({ day, counts, perHour }: ArrivalDay, hour: number, most: number): Markup {
  const rate = perHour[hour] ?? null;
  const shade = rate === null || rate === 0 || most === 0 ? 0 : Math.min(SHADES, Math.ceil((SHADES * rate) / most));
  const title = `${dayNames[day]} ${hourText(hour)}:00: ${counts[hour] as number} tickets`;
  const words = rate === null ? NO_VALUE : rate === 0 ? '0' : formatFixed(rate, 1);
  return element('td', { class: `h${shade}`, title }, element('span', {}, words));
}

function peakWords({ days }: Arrivals, most: number): string {
  const peak = days.find(({ perHour }) => perHour.includes(most)) as ArrivalDay;
  const hour = peak.perHour.indexOf(most);
  return ` Most come on ${dayNames[peak.day]} from ${hourText(hour)}:00: ${formatNumber(most, 1)} an hour.`;
}

function hourText(hour: number): string {
  return String(hour).padStart(2, '0');
}
