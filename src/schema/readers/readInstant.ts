import { toInstant } from '../../time/instant.ts';
import { parseInstant } from '../../time/parseInstant.ts';
import { utcInstant } from '../../time/utcInstant.ts';
import { toNumber } from './readNumber.ts';
import { LAST_INSTANT } from './rules.ts';
import { FAILED, fail, type Trail } from './trail.ts';

const EXPECTED = 'an instant (epoch milliseconds, a Date, or ISO 8601 text with an offset)';

export function readInstant(value: unknown, trail: Trail): number | typeof FAILED {
  if (typeof value === 'number') return readEpoch(value, value, trail);
  if (typeof value === 'string') return readInstantText(value, trail);
  if (typeof value === 'bigint') {
    const number = toNumber(value, trail, EXPECTED);
    return number === FAILED ? FAILED : readEpoch(number, value, trail);
  }
  const instant = toInstant(value);
  if (Number.isNaN(instant)) return fail(trail, 'invalid_date', EXPECTED, value);
  return instant <= LAST_INSTANT ? instant : fail(trail, 'out_of_range', EXPECTED, value);
}

function readInstantText(value: string, trail: Trail): number | typeof FAILED {
  const { rules } = trail;
  const mapped = rules.readTime?.(value) ?? null;
  if (mapped?.ok) return mapped.instant;
  if (rules.coerce && isEpochText(value)) return readEpoch(Number(value), value, trail);
  const instant = utcInstant(value);
  if (!Number.isNaN(instant)) return instant;
  const parsed = parseInstant(value, rules.timeZone === undefined ? {} : { timeZone: rules.timeZone });
  if (parsed.ok) return parsed.instant;
  const fault = mapped !== null && parsed.code === 'invalid_date' ? mapped : parsed;
  return fail(trail, fault.code, fault.expected, value);
}

function isEpochText(value: string): boolean {
  return value.length < 20 && /^[+-]?\d+(\.\d+)?$/.test(value);
}

function readEpoch(epoch: number, value: unknown, trail: Trail): number | typeof FAILED {
  const { rules } = trail;
  if (epoch >= rules.earliest && epoch <= LAST_INSTANT) return epoch;
  if (!Number.isFinite(epoch)) return fail(trail, 'non_finite', EXPECTED, value);
  if (Math.abs(epoch) > LAST_INSTANT) {
    return fail(trail, 'out_of_range', 'epoch milliseconds before the year 10000 (not micro- or nanoseconds)', value);
  }
  const earliest = new Date(rules.earliest).toISOString();
  return fail(trail, 'suspicious_epoch', `epoch milliseconds from ${earliest} on (not seconds)`, value);
}
