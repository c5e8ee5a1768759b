import { describe, expect, test } from 'vitest';
import { type CombineFn, combineFn } from '../../src/engines/combineFn.ts';
import { bigQueryAggregate, databendAggregate, risingWaveAggregate, sqlAggregate } from '../../src/engines/index.ts';
import { csat, firstResponseTime, reopenRate, running, subtotal } from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { deepFreeze } from '../../src/testing/index.ts';
import { codeOf, messageOf } from '../kpis/records.ts';
import { deskTickets, engineKpis } from './deskRows.ts';

const tickets = deskTickets(120);
const parts: TicketRow[][] = [tickets.slice(0, 37), tickets.slice(37, 38), [], tickets.slice(38)];
const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe.each(engineKpis)('$id $options, in one process and', ({ kpi }) => {
  const whole = kpi.result(tickets.reduce((state, row) => kpi.add(state, row), kpi.init()));
  const text = JSON.stringify(whole);

  test('as Beam combines, accumulators sent as JSON or by their coder', () => {
    const combine: CombineFn<TicketRow, unknown> = combineFn(kpi);
    const made = parts.map((rows) => rows.reduce(combine.addInput, combine.createAccumulator()));
    const [first, second, third, last] = made;
    const came = [
      sent(last),
      combine.decode(combine.encode(second)),
      sent(third),
      combine.decode(combine.encode(first)),
    ];
    const frozen = came.map((own) => deepFreeze(own as object));
    expect(combine.extractOutput(combine.mergeAccumulators(frozen))).toEqual(whole);
    expect(combine.extractOutput(combine.mergeAccumulators(new Set(frozen)))).toEqual(whole);
    expect(combine.extractOutput(combine.mergeAccumulators([]))).toEqual(kpi.result(kpi.init()));
  });

  test('as SQL aggregates, rows as records or texts, states as texts or parsed', () => {
    const { state, accumulate, accumulateAll, combine, final } = sqlAggregate(kpi);
    const made = parts.map((rows, part) =>
      rows.slice(0, 9).reduce((own: unknown, row) => accumulate(own, part === 0 ? row : JSON.stringify(row)), null),
    );
    const all = made.map((own, part) => accumulateAll(own, (parts[part] as TicketRow[]).slice(9)));
    const parsed = all.map((own) => JSON.parse(own) as unknown).reverse();
    expect(final(parsed.reduce(combine, state()))).toBe(text);
    expect(final(all.reduce(combine))).toBe(text);
    for (const nothing of [null, undefined as never]) expect(accumulate(state(), nothing)).toBe(state());
    expect(final(combine(null, undefined))).toBe(JSON.stringify(kpi.result(kpi.init())));
    expect(final(null)).toBe(JSON.stringify(kpi.result(kpi.init())));
  });

  test('as BigQuery aggregates', () => {
    const { initialState, aggregate, merge, finalize, serialize, deserialize } = bigQueryAggregate(kpi);
    const made = parts.map((rows) => {
      const state = initialState();
      for (const [index, row] of rows.entries()) aggregate(state, index % 2 === 0 ? row : JSON.stringify(row));
      for (const nothing of [null, undefined as never]) aggregate(state, nothing);
      return serialize(state);
    });
    const state = initialState();
    for (const own of made) merge(state, deserialize(own));
    expect(finalize(state)).toBe(text);
  });

  test('as RisingWave aggregates, its states kept as JSON', () => {
    const { create_state, accumulate, finish } = risingWaveAggregate(kpi);
    const few = tickets.slice(0, 40);
    const state = few.reduce((own: unknown, row) => sent(accumulate(own, JSON.stringify(row))), create_state());
    expect(accumulate(state, undefined as never)).toBe(state);
    expect(finish(accumulate(state, null))).toBe(JSON.stringify(kpi.result(few.reduce(kpi.add, kpi.init()))));
  });

  test('as Databend aggregates', () => {
    const { create_state, accumulate, merge, finish } = databendAggregate(kpi);
    const few = tickets.slice(0, 40);
    const [left, right] = [few.slice(0, 11), few.slice(11)].map((rows) =>
      rows.reduce((own, row) => sent(accumulate(own, JSON.stringify(row))), create_state()),
    );
    expect(accumulate(right as { state: string }, undefined as never)).toBe(right);
    const both = merge(accumulate(right as { state: string }, null), left as { state: string });
    expect(finish(both)).toBe(JSON.stringify(kpi.result(few.reduce(kpi.add, kpi.init()))));
  });
});

describe('states of an engine', () => {
  const { state, combine, final, accumulate } = sqlAggregate(firstResponseTime);

  test('are subtotals', () => {
    expect(JSON.parse(accumulate(null, tickets[0] as TicketRow))).toEqual(
      sent(subtotal(firstResponseTime, tickets.slice(0, 1))),
    );
    expect(running(firstResponseTime, JSON.parse(state()) as never).result().count).toBe(0);
  });

  test.each([
    ['another KPI', sqlAggregate(reopenRate).state()],
    ['other options', sqlAggregate(firstResponseTime.with({ statistic: 'p90' })).state()],
    ['a sketch', sqlAggregate(firstResponseTime.with({ quantiles: { relativeError: 0.01 } })).state()],
    ['another version', state().replace('"version":1', '"version":2')],
    ['half a text', state().slice(0, -9)],
    ['nothing', ''],
    ['a number', 5],
  ])('of %s are refused', (_, foreign) => {
    expect(codeOf(() => combine(state(), foreign))).toBe('incompatible_state');
    expect(codeOf(() => final(foreign))).toBe('incompatible_state');
  });

  test('rows that are no JSON are refused, rows that are no records are counted', () => {
    expect(codeOf(() => accumulate(null, '{"id":'))).toBe('invalid_json');
    expect(messageOf(() => accumulate(null, 'T-1'))).toBe(
      'sqlAggregate: first_response_time: row: expected a record, or one as JSON, got "T-1"',
    );
    expect(JSON.parse(final(accumulate(null, '5')))).toMatchObject({ count: 0, excluded: { not_an_object: 1 } });
  });

  test.each([combineFn, sqlAggregate, bigQueryAggregate, risingWaveAggregate, databendAggregate])(
    '%o takes a KPI with all its options',
    (shape) => {
      expect(codeOf(() => shape({} as never))).toBe('not_a_kpi');
      expect(codeOf(() => shape(csat as never))).toBe('nothing was thrown');
    },
  );
});
