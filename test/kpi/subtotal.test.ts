import { describe, expect, test } from 'vitest';
import {
  costPerResolution,
  createCalendar,
  csat,
  days,
  firstResponseTime,
  slaAttainment,
  subtotal,
  ticketBacklog,
  total,
} from '../../src/index.ts';
import type { Subtotal } from '../../src/kpi/subtotal.ts';
import { deepFreeze } from '../../src/testing/index.ts';
import { cost } from '../kpis/business/ledger.ts';
import { codeOf, messageOf, surveys, ticket } from '../kpis/records.ts';

const five = csat.with({ scale: { min: 1, max: 5 } });
const parts = [[5, 4], [1], []].map((scores) => subtotal(five, surveys('csat', scores)));
const sent = () => JSON.parse(JSON.stringify(parts)) as typeof parts;

describe('subtotal and total', () => {
  test('parts made elsewhere and sent as JSON give the figure of all rows', () => {
    const whole = five(surveys('csat', [5, 4, 1]));
    expect(total(five, sent())).toEqual(whole);
    expect(total(five, sent().reverse())).toEqual(whole);
    expect(total(five, new Set(sent()))).toEqual(whole);
    expect(total(five, [])).toEqual(five([]));
  });

  test('changes none of the parts, so that they can be added up again', () => {
    const frozen = deepFreeze(sent());
    expect(total(five, frozen)).toEqual(total(five, frozen));
  });

  test.each([
    ['another KPI', () => total(csat.with({ scale: 'thumbs' }), [subtotal(ticketBacklog.with({ asOf: 5 }), [])])],
    ['other options', () => total(csat.with({ scale: 'thumbs' }), sent())],
    ['options left out', () => total(csat, sent())],
    [
      'another version',
      () =>
        total(
          five,
          sent().map((part) => ({ ...part, version: 2 as never })),
        ),
    ],
    ['what is no part', () => total(five, [null as never])],
  ])('refuses %s', (_, call) => {
    expect(codeOf(call)).toBe('incompatible_subtotal');
  });

  test('says which parts it wants, and that they come as a collection', () => {
    expect(messageOf(() => total(five, [null as never]))).toBe(
      'total: csat: expected a state of csat, version 1, made with the same options, whole, got null',
    );
    expect(codeOf(() => total(five, parts[0] as never))).toBe('not_iterable');
  });

  test.each([
    ...[null, undefined, 5, 'text', [], {}, { kept: {}, counted: 1, pending: 0, excluded: {} }],
    { kept: { loose: {}, latest: {}, superseded: 0 }, counted: null, pending: 0, excluded: {} },
    { kept: { loose: {}, latest: {}, superseded: 0 }, counted: 1, pending: 0 },
    { kept: { loose: [], latest: {}, superseded: 0 }, counted: 1, pending: 0, excluded: {} },
    { kept: { loose: {}, latest: {}, superseded: 0 }, counted: -1, pending: 0, excluded: {} },
    { kept: { loose: {}, latest: {}, superseded: 0 }, counted: 0, pending: 0.5, excluded: {} },
    { kept: { loose: {}, latest: {}, superseded: 0 }, counted: 0, pending: 0, excluded: { other_kind: 2 ** 60 } },
    { kept: { loose: { a: () => 1 }, latest: {}, superseded: 0 }, counted: 0, pending: 0, excluded: {} },
    { kept: { loose: {}, latest: { '#A-1': new Date(5) }, superseded: 0 }, counted: 0, pending: 0, excluded: {} },
  ])('H11: refuses the truncated or hostile state %j', (state) => {
    expect(codeOf(() => total(five, [{ ...(sent()[0] as Subtotal), state }]))).toBe('incompatible_subtotal');
  });

  test('the same options said in another way are the same: order of keys, Date or number, calendar or its definition', () => {
    const hours = { mon: [['09:00', '17:00']] } as const;
    const office = createCalendar({ timeZone: 'UTC', hours });
    const again = createCalendar({ hours, timeZone: 'UTC' });
    const rows = [ticket({ firstRespondedAt: days(5) })];
    const left = firstResponseTime.with({ clock: office, statistic: 'p90' });
    const right = firstResponseTime.with({ statistic: 'p90' }).with({ clock: again });
    expect(total(left, [subtotal(right, rows)])).toEqual(left(rows));
    const asNumber = ticketBacklog.with({ asOf: 5 });
    expect(total(asNumber, [subtotal(ticketBacklog.with({ asOf: new Date(5) }), [])]).value).toBe(0);
  });

  test('a part of which there is no figure, such as one of two currencies, is a part: the whole says so', () => {
    const part = subtotal(costPerResolution, [cost(10), cost(10, { currency: 'USD' })]);
    expect(codeOf(() => total(costPerResolution, [part]))).toBe('mixed_currencies');
  });

  test('other functions are other options', () => {
    const policies = (when: () => boolean) => [{ metric: 'resolution', target: 5, when }] as const;
    const own = slaAttainment.with({ asOf: 9, policies: policies(() => true) });
    const other = slaAttainment.with({ asOf: 9, policies: policies(() => false) });
    expect(codeOf(() => total(own, [subtotal(other, [])]))).toBe('incompatible_subtotal');
  });
});
