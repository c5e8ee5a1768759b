import { afterEach, describe, expect, test, vi } from 'vitest';
import { compileCalendar, createCalendar, elapsed } from '../../src/time/index.ts';
import { at, failure, thrownBy } from './failure.ts';

const HOUR = 3_600_000;
const from = at('2024-03-01T00:00:00Z');
const to = at('2024-04-15T10:30:00Z');
const definition = {
  timeZone: 'America/New_York',
  hours: { mon: [['09:00', '17:00']], wed: [['20:00', '04:00']], sun: [['00:00', '24:00']] },
  holidays: ['2024-03-18'],
} as const;
const compiled = compileCalendar(definition, { from, to });

describe('compileCalendar', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('writes open time out as plain numbers', () => {
    const march = compileCalendar(definition, { from: at('2024-03-10T00:00:00Z'), to: at('2024-03-12T00:00:00Z') });
    expect(march).toEqual({
      kind: 'compiled',
      timeZone: 'America/New_York',
      from: at('2024-03-10T00:00:00Z'),
      to: at('2024-03-12T00:00:00Z'),
      open: [
        at('2024-03-10T05:00:00Z'),
        at('2024-03-11T04:00:00Z'),
        at('2024-03-11T13:00:00Z'),
        at('2024-03-11T21:00:00Z'),
      ],
    });
    expect(JSON.parse(JSON.stringify(march))).toEqual(march);
  });

  test('I2: makes a calendar that needs no Intl and gives the same answers', () => {
    const calendar = createCalendar(definition);
    const instants = Array.from({ length: 300 }, (_, index) => from + Math.floor(((to - from) * index) / 299));
    const expected = instants.map((instant) => [
      calendar.between(from, instant),
      calendar.between(instant, to),
      calendar.isOpen(instant),
      calendar.periods(from, instant),
    ]);
    const dueDates = instants.slice(0, 200).map((instant) => [calendar.add(instant, HOUR), calendar.nextOpen(instant)]);
    vi.stubGlobal('Intl', undefined);
    const shipped = createCalendar(JSON.parse(JSON.stringify(compiled)));
    expect(
      instants.map((instant) => [
        shipped.between(from, instant),
        shipped.between(instant, to),
        shipped.isOpen(instant),
        shipped.periods(from, instant),
      ]),
    ).toEqual(expected);
    expect(instants.slice(0, 200).map((instant) => [shipped.add(instant, HOUR), shipped.nextOpen(instant)])).toEqual(
      dueDates,
    );
    expect(JSON.parse(JSON.stringify(shipped))).toEqual(compiled);
  });

  test('I2: a definition with rules says that it needs Intl', () => {
    vi.stubGlobal('Intl', undefined);
    const other = { timeZone: 'Europe/Vaduz', hours: definition.hours };
    expect(thrownBy(() => createCalendar(other))).toEqual(failure('intl_unavailable', 'compileCalendar'));
  });

  test('knows nothing outside its range, and says so', () => {
    const calendar = createCalendar(compiled);
    const range = ['2024-03-01T00:00:00.000Z', '2024-04-15T10:30:00.000Z'];
    for (const call of [
      () => calendar.between(from - 1, to),
      () => calendar.between(from, to + 1),
      () => calendar.between(to + 1, from),
      () => calendar.isOpen(to + 1),
      () => calendar.periods(from - 1, to),
      () => calendar.add(to - 1, 100 * HOUR),
      () => calendar.add(from + 1, -100 * HOUR),
      () => calendar.nextOpen(to),
      () => calendar.previousOpen(from),
    ]) {
      expect(thrownBy(call)).toEqual(failure('out_of_range', ...range));
    }
    // Also when the table is warm.
    for (let round = 0; round < 3; round++) {
      expect(calendar.between(from, to)).toBe(createCalendar(definition).between(from, to));
      expect(thrownBy(() => calendar.between(from, to + 1))).toEqual(failure('out_of_range'));
    }
  });

  test('of no range is no calendar', () => {
    expect(thrownBy(() => Reflect.apply(compileCalendar, null, [definition]))).toEqual(
      failure('invalid_instant', 'compileCalendar: from'),
    );
    expect(thrownBy(() => Reflect.apply(compileCalendar, null, [definition, { from }]))).toEqual(
      failure('invalid_instant', 'compileCalendar: to'),
    );
  });

  test('of elapsed is all open', () => {
    expect(compileCalendar(elapsed.toJSON(), { from: 0, to: 5 })).toEqual({
      kind: 'compiled',
      timeZone: 'UTC',
      from: 0,
      to: 5,
      open: [0, 5],
    });
  });

  test('C18: refuses a range backwards', () => {
    expect(thrownBy(() => compileCalendar(definition, { from: to, to: from }))).toEqual(
      failure('invalid_range', 'compileCalendar: to'),
    );
  });
});

describe('createCalendar of compiled numbers', () => {
  const read = (change: object): unknown => thrownBy(() => createCalendar({ ...compiled, ...change }));

  test('takes a range that is open from end to end, and one of no length', () => {
    const whole = createCalendar({ ...compiled, open: [from, to] });
    expect([whole.between(from, to), whole.isOpen(from), whole.add(to, from - to)]).toEqual([to - from, true, from]);
    const none = createCalendar({ ...compiled, from: 5, to: 5, open: [] });
    expect([none.between(5, 5), none.isOpen(5), none.periods(5, 5)]).toEqual([0, false, []]);
  });

  test('H11: refuses what no calendar wrote', () => {
    expect(read({ open: [from] })).toEqual(failure('invalid_option', 'definition.open'));
    expect(read({ open: [from + 5, from + 5] })).toEqual(failure('invalid_option', 'open[1]'));
    expect(read({ open: [from + 5, from + 4] })).toEqual(failure('invalid_option', 'open[1]'));
    expect(read({ open: [from - 1, from + 4] })).toEqual(failure('invalid_option', 'open[0]'));
    expect(read({ open: [from, to + 1] })).toEqual(failure('invalid_option', 'open[1]'));
    expect(read({ open: [from, '5'] })).toEqual(failure('invalid_option', 'open[1]'));
    expect(read({ open: { length: 1e9 } })).toEqual(failure('invalid_option', 'definition.open'));
    expect(read({ from: new Date(from) })).toEqual(failure('invalid_option', 'definition.from'));
    expect(read({ open: [new Date(from), to] })).toEqual(failure('invalid_option', 'open[0]'));
    expect(read({ from: Number.NaN })).toEqual(failure('invalid_option', 'definition.from'));
    expect(read({ to: from - 1 })).toEqual(failure('invalid_option', 'definition.to'));
    expect(read({ timeZone: undefined })).toEqual(failure('invalid_option', 'definition.timeZone'));
    expect(read({ holidays: [] })).toEqual(failure('unknown_option', 'holidays'));
  });
});
