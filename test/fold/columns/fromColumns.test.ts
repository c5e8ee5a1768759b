import {
  DateMillisecond,
  Dictionary,
  Int32,
  Int64,
  Table,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { channels, createDesk, deskColumns, deskOf, statuses } from '../../../bench/desk.ts';
import {
  backlogSeries,
  firstResponseTime,
  fromArrow,
  fromColumns,
  groupBy,
  report,
  resolutionTime,
  series,
  type Ticket,
  type TicketRow,
  ticketVolume,
} from '../../../src/index.ts';

const columns = deskColumns(5000, 3);
const { tickets } = deskOf(columns);
const { createdAt, firstRespondedAt, solvedAt, reopens, status, channel } = columns.tickets;
const zone = { by: 'createdAt', every: 'week', timeZone: 'Europe/Berlin' } as const;

/** The same tickets as objects, with the fields that the columns have. */
const objects = tickets.map(
  ({
    createdAt: at,
    firstRespondedAt: replied,
    solvedAt: solved,
    reopens: returns,
    status: own,
    channel: by,
  }): TicketRow => ({
    ...({
      createdAt: at,
      firstRespondedAt: replied,
      solvedAt: solved,
      reopens: returns,
      status: own,
      channel: by,
    } as Ticket),
  }),
);
const own = fromColumns<TicketRow>({
  createdAt,
  firstRespondedAt,
  solvedAt,
  reopens,
  status: { codes: status, values: statuses as readonly Ticket['status'][] },
  channel: { codes: channel, values: channels },
});

describe('records in columns', () => {
  test('are the objects that they stand for', () => {
    expect(own.length).toBe(5000);
    expect([...own]).toEqual(objects);
    expect(own.at(17)).toEqual(objects[17]);
  });

  test('give the figures of their objects, in KPIs, groups, series and reports', () => {
    expect(firstResponseTime(own)).toEqual(firstResponseTime(objects));
    expect(resolutionTime(own)).toEqual(resolutionTime(objects));
    expect(ticketVolume(own, { by: 'channel' })).toEqual(ticketVolume(objects, { by: 'channel' }));
    const backlog = { every: 'day', timeZone: 'UTC' } as const;
    expect(backlogSeries(own, backlog)).toEqual(backlogSeries(objects, backlog));
    expect(groupBy(own, 'channel', firstResponseTime)).toEqual(groupBy(objects, 'channel', firstResponseTime));
    expect([...series(own, zone, ticketVolume)]).toEqual([...series(objects, zone, ticketVolume)]);
    const kpis = { firstResponseTime, ticketVolume };
    expect(report({ tickets: own }, kpis)).toEqual(report({ tickets: objects }, kpis));
  });

  test('may be none, and may lack fields', () => {
    expect(ticketVolume(fromColumns<TicketRow>({})).value).toBe(0);
    expect(ticketVolume(fromColumns<TicketRow>({ createdAt: [] })).value).toBe(0);
    expect(ticketVolume(fromColumns<TicketRow>({ createdAt: [1, null, 3] })).excluded).toEqual({ invalid_instant: 1 });
  });

  test('hold big integers as numbers, and nothing for codes without a value', () => {
    const rows = fromColumns<TicketRow>({
      createdAt: BigInt64Array.of(5n, 6n),
      channel: { codes: Int32Array.of(0, -1), values: ['chat'] },
    });
    expect([...rows]).toEqual([
      { createdAt: 5, channel: 'chat' },
      { createdAt: 6, channel: null },
    ]);
  });

  test('E3: a column named __proto__ is a field like any other', () => {
    const [row] = [...fromColumns<Record<string, unknown>>(JSON.parse('{ "__proto__": [5] }'))];
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['5']).toBeUndefined();
  });

  test.each([
    ['no object', null],
    ['a list', []],
    ['a column that is none', { createdAt: 5 }],
    ['a dictionary without a list', { channel: { codes: [0], values: 5 } }],
    ['columns of different lengths', { createdAt: [1, 2], solvedAt: [1] }],
  ])('refuses %s', (_, given) => {
    expect(() => fromColumns(given as never)).toThrow(expect.objectContaining({ code: 'invalid_columns' }));
  });
});

describe('a table that is asked for columns', () => {
  test('lacks those of which it has only the name', () => {
    const named = {
      ...{ numRows: 1, schema: { fields: [{ name: 'createdAt' }, { name: 'solvedAt' }] } },
      getChild: (name: string) => (name === 'createdAt' ? { get: () => 5 } : null),
    };
    expect([...fromArrow(named)]).toEqual([{ createdAt: 5 }]);
  });
});

describe('a table of Apache Arrow', () => {
  const at = [1_704_067_200_000, null, 1_704_067_260_000];
  const table = new Table({
    createdAt: vectorFromArray(at, new TimestampMillisecond()),
    firstRespondedAt: vectorFromArray(at, new TimestampMicrosecond()),
    solvedAt: vectorFromArray(at, new TimestampNanosecond()),
    dueAt: vectorFromArray(
      at.map((own) => (own === null ? null : new Date(own))),
      new DateMillisecond(),
    ),
    reopens: vectorFromArray([1n, null, 2n], new Int64()),
    channel: vectorFromArray(['chat', null, 'email'], new Dictionary(new Utf8(), new Int32())),
    id: vectorFromArray(['A', 'B', 'C'], new Utf8()),
  });
  const expected = at.map((own, index) => ({
    ...{ createdAt: own, firstRespondedAt: own, solvedAt: own, dueAt: own, reopens: [1, null, 2][index] },
    ...{ channel: ['chat', null, 'email'][index], id: ['A', 'B', 'C'][index] },
  }));

  test('holds timestamps of all units, null bits, dictionaries and wide integers', () => {
    expect([...fromArrow<TicketRow>(table)]).toEqual(expected);
  });

  test('is read from its IPC format too', () => {
    expect([...fromArrow<TicketRow>(tableFromIPC(tableToIPC(table)))]).toEqual(expected);
  });

  test('gives the figures of its objects', () => {
    const many = createDesk(300, 5).tickets.map(({ createdAt: created, channel: by }) => ({
      createdAt: Number(created),
      channel: by,
    }));
    const large = new Table({
      createdAt: vectorFromArray(
        many.map((row) => row.createdAt),
        new TimestampMillisecond(),
      ),
      channel: vectorFromArray(
        many.map((row) => row.channel),
        new Dictionary(new Utf8(), new Int32()),
      ),
    });
    const options = { by: 'channel' };
    expect(ticketVolume(fromArrow<TicketRow>(large), options)).toEqual(ticketVolume(many as never[], options));
  });

  test.each([null, {}, { numRows: 1 }, { numRows: 1, schema: { fields: 5 }, getChild: () => null }])(
    'refuses %j',
    (given) => {
      expect(() => fromArrow(given as never)).toThrow(expect.objectContaining({ code: 'invalid_columns' }));
    },
  );
});
