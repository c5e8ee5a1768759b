import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertTimeZone } from './assertTimeZone.ts';
import type { DayRules, Pairs } from './dayRules.ts';
import { readDate, readFields, readHours, readList, readObject, unknownOption } from './definitionChecks.ts';
import { neverOpens } from './neverOpens.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const RULES = ['hours', 'breaks', 'holidays', 'special'];

/** A definition of opening hours, checked: its zone and its versions from the oldest on. */
export interface OpeningPlan {
  readonly timeZone: string;
  readonly versions: readonly DayRules[];
}

/** Checks a definition of opening hours from top to bottom; throws naming the place of the first fault. */
export function readDefinition(definition: unknown, path: string): OpeningPlan {
  const versioned = Object.hasOwn(readObject(definition, path), 'versions');
  const fields = readFields(definition, ['timeZone', ...(versioned ? ['versions'] : RULES)], path);
  const { timeZone } = fields;
  assertTimeZone(timeZone, `${path}.timeZone`);
  const versions = versioned
    ? readVersions(fields['versions'], `${path}.versions`)
    : [readRules(fields, Number.NEGATIVE_INFINITY, path)];
  if (!versions.every(neverOpens)) return { timeZone, versions };
  throw new SupportKpisError({
    code: 'calendar_never_opens',
    path: `${path}.hours`,
    expected: 'at least one open interval',
    received: versioned ? fields['versions'] : fields['hours'],
  });
}

function readVersions(value: unknown, path: string): readonly DayRules[] {
  const versions = readList(value, path).map((version, index) => {
    const place = `${path}[${index}]`;
    const fields = readFields(version, ['from', ...RULES], place);
    const sinceEver = index === 0 && fields['from'] === undefined;
    return readRules(fields, sinceEver ? Number.NEGATIVE_INFINITY : readDate(fields['from'], `${place}.from`), place);
  });
  versions.forEach((version, index) => {
    if (index === 0 || version.fromDay > (versions[index - 1] as DayRules).fromDay) return;
    throw new SupportKpisError({
      code: 'invalid_option',
      path: `${path}[${index}].from`,
      expected: 'a date after that of the version before',
      received: new Date(version.fromDay * 86_400_000),
    });
  });
  return versions;
}

function readRules(fields: Record<string, unknown>, fromDay: number, path: string): DayRules {
  const weekly = readFields(fields['hours'], WEEKDAYS, `${path}.hours`);
  const { breaks, dateBreaks } = readBreaks(fields['breaks'] ?? {}, `${path}.breaks`);
  const holidays = readList(fields['holidays'] ?? [], `${path}.holidays`);
  const special = readObject(fields['special'] ?? {}, `${path}.special`);
  return {
    fromDay,
    hours: readWeek(weekly, `${path}.hours`),
    breaks,
    dateBreaks,
    holidays: new Set(holidays.map((date, index) => readDate(date, `${path}.holidays[${index}]`))),
    special: readDates(special, `${path}.special`),
  };
}

function readBreaks(value: unknown, path: string): Pick<DayRules, 'breaks' | 'dateBreaks'> {
  const dated: Record<string, unknown> = {};
  const weekly: Record<string, unknown> = {};
  for (const [key, hours] of Object.entries(readObject(value, path))) {
    if (hours === undefined) continue;
    if (WEEKDAYS.includes(key)) weekly[key] = hours;
    else if (/^\d/.test(key)) dated[key] = hours;
    else throw unknownOption(key, [...WEEKDAYS, 'YYYY-MM-DD'], path);
  }
  return { breaks: readWeek(weekly, path), dateBreaks: readDates(dated, path) };
}

function readWeek(weekly: Record<string, unknown>, path: string): readonly Pairs[] {
  return WEEKDAYS.map((day) => (weekly[day] === undefined ? [] : readHours(weekly[day], `${path}.${day}`)));
}

function readDates(dates: Record<string, unknown>, path: string): ReadonlyMap<number, Pairs> {
  const byDay = new Map<number, Pairs>();
  for (const [date, hours] of Object.entries(dates)) {
    const place = `${path}[${JSON.stringify(date.slice(0, 40))}]`;
    byDay.set(readDate(date, place), readHours(hours, place));
  }
  return byDay;
}
