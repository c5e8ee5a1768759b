import {
  array,
  assert,
  constant,
  constantFrom,
  date,
  double,
  integer,
  oneof,
  option,
  property,
  record,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterLines } from '../../src/cli/read/laterLines.ts';
import { latestInstant } from '../../src/cli/report/latestInstant.ts';
import { createParser } from '../../src/schema/createParser.ts';

const SINCE = Date.UTC(2026, 0, 5, 9, 30, 15, 250);

function mayBeLater(line: string, since = SINCE): boolean {
  const bytes = Buffer.from(`#${line}\n`);
  return laterLines(() => since)(bytes, 1, bytes.length - 1);
}

describe('lines in which nothing may have happened later', () => {
  it.each([
    '{"id":"A-1","createdAt":"2026-01-05T09:30:14Z","reopens":3}',
    '{"id":"A-1","createdAt":"2026-01-05T09:30:14.999Z"}',
    '{"id":20300101,"createdAt":1767605414250}',
    '{"id":"A-1","createdAt":"2026-01-01T09:30:15+02:00","dueAt":"2030-01-01T00:00:00Z"}',
    '{"id":"A-1","createdAt":"2026-01-01T09:30:15+02:00", "dueAt": "2030-01-01T00:00:00Z"}',
    '{"id":"A-1","createdAt":"2026-01-05T09:30:14Z","attributes":{"note":"see 2030-01-01"}}',
  ])('are passed over: %s', (line) => {
    expect(mayBeLater(line)).toBe(false);
  });

  it.each([
    ['a later second', '{"createdAt":"2026-01-05T09:30:16Z"}'],
    ['a date of two days before, as late as a zone may make it', '{"createdAt":"2026-01-03T23:00:00"}'],
    ['the same second, of which only reading tells', '{"createdAt":"2026-01-05T09:30:15Z"}'],
    ['an offset that may make it later', '{"createdAt":"2026-01-04T23:30:14-12:00"}'],
    ['a date in another form', '{"createdAt":"2026-01-05 09:30:14"}'],
    ['a later number', '{"createdAt":1767605415250}'],
    ['a number with an exponent', '{"createdAt":1.9e12}'],
    ['an escape', '{"createdAt":"2026-\\u00301-01T00:00:00Z"}'],
    ['a text without an end', '{"createdAt":"2026-01-01T00:00:00Z","id":"A'],
    ['an escape in the date of a plan', '{"createdAt":"2026-01-01T00:00:00Z","dueAt":"2030-01-01T00:00:00\\u005a"}'],
    ['the date of a plan without an end', '{"createdAt":"2026-01-01T00:00:00Z","dueAt":"2030-01-01'],
    ['a later date behind the date of a plan', '{"dueAt":null,"solvedAt":"2026-02-01T00:00:00Z"}'],
  ])('are read: %s', (_, line) => {
    expect(mayBeLater(line)).toBe(true);
  });

  it('are all read before anything was', () => {
    expect(mayBeLater('{"createdAt":0}', Number.NEGATIVE_INFINITY)).toBe(true);
  });

  it('never hide an instant that the parser finds', () => {
    const near = date({ min: new Date(SINCE - 4e8), max: new Date(SINCE + 4e8), noInvalidDate: true });
    const instant = oneof(
      near.map((at) => at.toISOString()),
      near.map((at) => at.toISOString().replace(/\.\d+Z/, 'Z')),
      near.map((at) => at.toISOString().replace('Z', '+09:00')),
      near.map((at) => at.toISOString().replace('Z', '-1100')),
      near.map((at) => at.toISOString().replace('T', ' ').toLowerCase()),
      near.map((at) => at.getTime()),
      double({ min: SINCE - 1e6, max: SINCE + 1e6, noNaN: true }),
      constantFrom('2026-01-04T24:00:00Z', '2026-01-05T24:00:00Z', '2026-12-31T23:59:60Z'),
    );
    const event = record({ kind: constant('team'), at: instant, to: constantFrom('a', 'b"', '2026') });
    const ticket = record(
      {
        id: oneof(integer(), constant('T-2')),
        createdAt: instant,
        dueAt: option(instant),
        history: array(event, { maxLength: 2 }),
      },
      { requiredKeys: ['id', 'createdAt'] },
    );
    const parser = createParser('tickets', { timeZone: 'Pacific/Kiritimati' });
    assert(
      property(ticket, integer({ min: -3e8, max: 3e8 }), (row, shift) => {
        const line = JSON.stringify(row);
        const parsed = parser.parseRow(JSON.parse(line));
        const since = SINCE + shift;
        if (parsed.ok && latestInstant(parsed.record) > since) expect(mayBeLater(line, since)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
