import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Calendar, createCalendar, type OpeningDefinition, parseInstant } from '../../src/time/index.ts';

// Their "nextClose" is the end of the first open period from the instant on; their "prevOpen" is our previousOpen.
// Durations there are seconds.

interface Case {
  readonly id: string;
  readonly source: string;
  readonly schedule: number;
  readonly op: string;
  readonly args: readonly (string | number)[];
  readonly expected: string | number | boolean;
  readonly semantics?: string;
  readonly plainExpected?: string | number | boolean;
}

interface Reference {
  readonly schedules: readonly OpeningDefinition[];
  readonly cases: readonly Case[];
}

const LONGEST_WAIT = 400 * 86_400_000;
const file = new URL('../reference/business-hours.json', import.meta.url);
const reference: Reference = JSON.parse(readFileSync(file, 'utf8'));
const { cases } = reference;
const calendars = reference.schedules.map((schedule) => createCalendar(schedule));

function instant(value: unknown): number {
  const parsed = parseInstant(String(value));
  if (!parsed.ok) throw new Error(`unreadable reference instant ${value}`);
  return parsed.instant;
}

function answer({ op, args, schedule }: Case): number | boolean {
  const calendar = calendars[schedule] as Calendar;
  const at = instant(args[0]);
  if (op === 'between') return calendar.between(at, instant(args[1])) / 1000;
  if (op === 'add') return calendar.add(at, Number(args[1]) * 1000);
  if (op === 'isOpen') return calendar.isOpen(at);
  if (op === 'nextOpen') return calendar.nextOpen(at);
  if (op === 'prevOpen') return calendar.previousOpen(at);
  if (op === 'nextClose') return calendar.periods(at, at + LONGEST_WAIT)[0]?.end ?? Number.NaN;
  throw new Error(`unknown operation ${op}`);
}

function expected({ semantics = '', plainExpected, expected: theirs, args, op }: Case): number | boolean {
  // Ours: adding nothing changes nothing, and the sign tells which instant came first.
  if (op === 'add' && args[1] === 0) return instant(args[0]);
  if (semantics.startsWith('reversed-absolute')) return -Number(theirs);
  const plain = plainExpected ?? theirs;
  return typeof plain === 'string' ? instant(plain) : plain;
}

const tolerance = ({ semantics = '', op }: Case): number => {
  if (semantics.startsWith('rounds-to-second')) return 0.750_001;
  // They keep 24:00 as the last millisecond of the day.
  return semantics.startsWith('closing-2359') && op === 'nextClose' ? 1 : 0;
};

describe('a calendar gives the answers of other libraries', () => {
  const bySuite = new Map<string, Case[]>();
  for (const one of cases) {
    const suite = one.id.replace(/-\d+$/, '');
    bySuite.set(suite, [...(bySuite.get(suite) ?? []), one]);
  }

  test('in every case', () => {
    expect(cases.length).toBe(614);
    expect(bySuite.size).toBe(12);
  });

  test.each([...bySuite.keys()])('of the suite %s', (suite) => {
    for (const one of bySuite.get(suite) ?? []) {
      if (one.semantics?.startsWith('reversed-zero')) continue;
      const got = answer(one);
      const wanted = expected(one);
      const slack = tolerance(one);
      if (slack === 0) expect([one.id, got]).toEqual([one.id, wanted]);
      else expect(Math.abs(Number(got) - Number(wanted)), one.id).toBeLessThanOrEqual(slack);
    }
  });

  test('where theirs is 0 backwards, ours is the negative of the way forward', () => {
    const one = cases.find(({ semantics }) => semantics?.startsWith('reversed-zero'));
    // 2019-01-01 to 2019-01-08, Monday to Friday 08:00 to 20:00: five days of 12 hours, counted back.
    expect(one && answer(one)).toBe(-216_000);
  });

  test('where theirs rounds to seconds, ours is exact', () => {
    const exact = new Map([
      ['wh-015', 624.019],
      ['wh-033', -0.25],
      ['wh-039', -0.75],
      ['wh-047', -0.5],
    ]);
    for (const one of cases) if (exact.has(one.id)) expect(answer(one)).toBe(exact.get(one.id));
  });
});
