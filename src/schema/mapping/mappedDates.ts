import { zoneOf } from '../../time/assertTimeZone.ts';
import type { ParsedInstant } from '../../time/parseInstant.ts';
import { resolveLocal } from '../../time/wallTime.ts';
import type { NamedFormat } from './compileMapping.ts';

/** Two numbers and a year: nobody can see which of them is the month. */
const dayOrMonth = /^\s*\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2}(\d{2})?(?!\d)/;

const undecided: ParsedInstant = {
  ok: false,
  code: 'ambiguous_date',
  expected: "ISO 8601, or a mapping whose dateFormat says which comes first: 'dd/MM/yyyy HH:mm' or 'MM/dd/yyyy HH:mm'",
};

/** A reader of texts that are not ISO 8601. `null` where it has nothing to say of a text. */
export function mappedDates(
  dates: NamedFormat | undefined,
  timeZone: string | undefined,
): (text: string) => ParsedInstant | null {
  if (dates === undefined) return (text) => (dayOrMonth.test(text) ? undecided : null);
  const zone = timeZone === undefined ? undefined : zoneOf(timeZone, 'timeZone');
  const other: ParsedInstant = { ok: false, code: 'invalid_date', expected: `a date as ${dates.form}, or ISO 8601` };
  const zoneless: ParsedInstant = {
    ok: false,
    code: 'ambiguous_date',
    expected: 'an offset, or a timeZone in the mapping',
  };
  return (text) => {
    const read = dates.read(text);
    if (read === null) return other;
    if (read.offset !== null) return { ok: true, instant: read.civil - read.offset };
    return zone === undefined ? zoneless : { ok: true, instant: resolveLocal(zone, read.civil) };
  };
}
