import { describe, expect, test } from 'vitest';
import {
  casesPerAgent,
  csat,
  firstContactResolution,
  firstResponseTime,
  groupBy,
  interactionsToResolution,
  reopenRate,
  requesterWaitTime,
  resolutionTime,
  responseTime,
  ticketBacklog,
  ticketVolume,
  touches,
  transferRate,
} from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { deepFreeze } from '../../src/testing/index.ts';
import { assignments, broken, message, statuses, ticket } from './records.ts';

const kpis = {
  ...{ casesPerAgent, firstContactResolution, firstResponseTime, interactionsToResolution, reopenRate },
  ...{ requesterWaitTime, resolutionTime, responseTime, ticketVolume, touches, transferRate },
  ticketBacklog: ticketBacklog.with({ asOf: 9e8 }),
};
const entries = Object.entries(kpis) as [string, (rows: Iterable<TicketRow>) => { value: number | null }][];
const full = ticket({
  ...{ status: 'solved', channel: 'email', customerId: 'c', agentId: 'bo', solvedAt: 4e7, firstRespondedAt: 9e5 },
  history: [...statuses([1, 'open'], [2, 'solved']), ...assignments([1, 'ada'], [1.5, 'bo'])],
  interactions: [message(0, 'customer'), message(15, 'agent')],
});

describe.each(entries)('%s', (_, kpi) => {
  const expected = kpi([full]);

  test('E10: works on frozen and sealed rows', () => {
    expect(kpi([deepFreeze(structuredClone(full))])).toEqual(expected);
    expect(kpi([Object.seal({ ...full })])).toEqual(expected);
  });

  test('E10: works on instances of classes, getters and proxies, and writes to none of them', () => {
    class Row {
      #own = full;
      get id() {
        return this.#own.id;
      }
      get createdAt() {
        return this.#own.createdAt;
      }
      get status() {
        return this.#own.status;
      }
      get channel() {
        return this.#own.channel;
      }
      get customerId() {
        return this.#own.customerId;
      }
      get agentId() {
        return this.#own.agentId;
      }
      get solvedAt() {
        return this.#own.solvedAt;
      }
      get firstRespondedAt() {
        return this.#own.firstRespondedAt;
      }
      get history() {
        return this.#own.history;
      }
      get interactions() {
        return this.#own.interactions;
      }
    }
    const refuse = () => {
      throw new Error('written to');
    };
    const guarded = new Proxy(full, { set: refuse, defineProperty: refuse, deleteProperty: refuse });
    expect(kpi([new Row() as TicketRow])).toEqual(expected);
    expect(kpi([guarded])).toEqual(expected);
  });

  test('E10, I3: passes over extra properties and additions to prototypes', () => {
    expect(kpi([{ ...full, surplus: { deep: true }, [Symbol('x')]: 1 } as TicketRow])).toEqual(expected);
    const strange = { value: 'x', enumerable: true, configurable: true, writable: true };
    Object.defineProperty(Object.prototype, 'polluted', strange);
    const found = JSON.stringify(kpi([full]));
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(found).toEqual(JSON.stringify(expected));
  });

  test.each(['interactions', 'history'])('a %s that is no list ends nothing', (field) => {
    for (const value of [5, true, {}, [null], [5], ['x'], [[]]]) {
      expect(() => kpi([broken(field, value, full), full])).not.toThrow();
    }
  });

  test('H8: a row that holds itself, and one nested a hundred thousand deep, are read one level deep', () => {
    const circular: Record<string, unknown> = { ...full };
    circular['attributes'] = circular;
    let nested: unknown = null;
    for (let depth = 0; depth < 1e5; depth++) nested = { nested };
    expect(kpi([circular as never])).toEqual(expected);
    expect(kpi([broken('attributes', nested, full)]).value).toEqual(expected.value);
  });

  test('the prototype of objects is as before', () => {
    kpi([broken('customerId', '__proto__', { ...full, agentId: '__proto__' })]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('reading', () => {
  test('E10: firstResponseTime reads each field at most once', () => {
    const reads = new Map<PropertyKey, number>();
    const watched = new Proxy(full, {
      get(target, field, receiver) {
        reads.set(field, (reads.get(field) ?? 0) + 1);
        return Reflect.get(target, field, receiver) as unknown;
      },
    });
    expect(firstResponseTime([watched]).count).toBe(1);
    expect([...reads].filter(([, count]) => count > 1)).toEqual([]);
  });

  test('B14: a Date that changes between two calls gives each call its own answer', () => {
    const createdAt = new Date(0);
    const row = ticket({ createdAt, firstRespondedAt: 100 });
    expect(firstResponseTime([row]).value).toBe(100);
    createdAt.setTime(40);
    expect(firstResponseTime([row]).value).toBe(60);
  });

  test('B13: Dates of subclasses and of other libraries are instants', () => {
    class Stamp extends Date {}
    const dayjs = { valueOf: () => 100, format: () => '' };
    const temporal = {
      epochMilliseconds: 100,
      valueOf: () => {
        throw new TypeError('no');
      },
    };
    for (const at of [new Stamp(100), dayjs, temporal]) {
      expect(firstResponseTime([broken('firstRespondedAt', at)]).value).toBe(100);
    }
  });

  test('A9: a big integer is no instant, as the contract has it, and never an engine error', () => {
    expect(firstResponseTime([broken('firstRespondedAt', 100n)]).excluded).toEqual({ invalid_instant: 1 });
  });
});

describe('size', () => {
  const many = 1_000_000;
  const channels = ['email', 'chat', 'phone'];

  test('F1: a million tickets through KPIs and groupBy', () => {
    const rows: TicketRow[] = [];
    for (let index = 0; index < many; index++) {
      rows.push({
        id: `T-${index}`,
        createdAt: index,
        status: 'solved',
        channel: channels[index % 3] as string,
        firstRespondedAt: index + (index % 1001),
      });
    }
    expect(firstResponseTime(rows)).toMatchObject({ count: many, min: 0, max: 1000, median: 500 });
    expect(ticketVolume(rows, { by: 'channel' }).breakdown[0]).toEqual({ key: 'email', count: 333_334 });
    const groups = groupBy(rows, 'channel', firstResponseTime);
    expect([...groups.values()].reduce((sum, { count }) => sum + count, 0)).toBe(many);
  }, 300_000);

  test('E9, F12: two hundred thousand groups, some named like numbers', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => ticket({ customerId: String(index) }));
    expect(groupBy(rows, 'customerId', ticketVolume).size).toBe(200_000);
    expect(ticketVolume(rows, { by: 'customerId' }).breakdown).toHaveLength(200_000);
  });

  test('F1: one ticket with two hundred thousand messages and changes', () => {
    const interactions = Array.from({ length: 200_000 }, (_, index) =>
      message(index, index % 2 === 0 ? 'customer' : 'agent'),
    );
    const history = Array.from({ length: 200_000 }, (_, index) => ({
      ...{
        at: index,
        kind: 'status',
        from: index % 2 === 0 ? 'open' : 'solved',
        to: index % 2 === 0 ? 'solved' : 'open',
      },
    })) as never;
    const row = ticket({ status: 'open', interactions, history });
    expect(responseTime([row]).count).toBe(100_000);
    expect(reopenRate([row]).reopens).toBe(100_000);
  });

  test('F1: a hundred thousand answers about one ticket', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => ({
      ...{ id: `S-${index}`, kind: 'csat' as const, ticketId: 'T', respondedAt: index, score: 1 + (index % 5) },
    }));
    expect(csat(rows, { scale: { min: 1, max: 5 } })).toMatchObject({ responses: 1, excluded: { superseded: 99_999 } });
  });
});
