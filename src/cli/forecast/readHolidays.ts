import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { readJsonFile } from '../read/readJsonFile.ts';

const dates = /^\d{4}-\d\d-\d\d(,\d{4}-\d\d-\d\d)*$/;

/** Local dates: `2026-12-25,2026-12-26`, or a JSON file with a list of them, also as the `holidays` of a calendar. */
export function readHolidays(value: string | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (dates.test(value)) return value.split(',');
  const found = readJsonFile(value);
  const list = Array.isArray(found) ? found : (found as { readonly holidays?: unknown } | null)?.holidays;
  if (Array.isArray(list) && list.every((date) => typeof date === 'string')) return list;
  const expected = "a list of dates such as '2026-12-25', or an object with holidays";
  throw new SupportKpisError({ code: 'invalid_holidays', path: value, expected, received: found });
}
