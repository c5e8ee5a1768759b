import { describe, expect, it } from 'vitest';
import { fullProblemsOf, problemsOf, recordOf } from './reading.ts';

const AT = 1_709_290_800_000;

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}

describe('hostile and unusual rows', () => {
  it('E3: keys named __proto__ change nothing', () => {
    const row: unknown = JSON.parse(
      `{"id":"a","createdAt":${AT},"__proto__":{"polluted":1,"status":"open"},"attributes":{"__proto__":{"polluted":1}}}`,
    );
    const record = recordOf('tickets', row);
    expect(Object.keys(record)).toEqual(['id', 'createdAt', 'attributes']);
    expect(record.status).toBeUndefined();
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('E10: frozen rows, class instances and rows without a prototype are read and never changed', () => {
    const frozen = deepFreeze({ id: 7, createdAt: '2024-03-01T11:00:00Z', closedAt: null, tags: [1] });
    expect(recordOf('tickets', frozen)).toEqual({ id: '7', createdAt: AT, tags: ['1'] });
    class Model {
      readonly id = 'a';
      get createdAt(): Date {
        return new Date(AT);
      }
    }
    const record = recordOf('tickets', new Model());
    expect(record).toStrictEqual({ id: 'a', createdAt: AT });
    expect(recordOf('tickets', Object.assign(Object.create(null), { id: 'a', createdAt: AT }))).toEqual(record);
    expect(recordOf('tickets', Object.assign(Object.create({ id: 'a' }), { createdAt: AT, brand: 'x' }))).toStrictEqual(
      record,
    );
  });

  it('E10: a proxy is read at most once per field and pass', () => {
    const reads = new Map<PropertyKey, number>();
    const counting = (target: object) =>
      new Proxy(target, {
        get: (inner, name, receiver) => {
          reads.set(name, (reads.get(name) ?? 0) + 1);
          return Reflect.get(inner, name, receiver);
        },
      });
    recordOf('tickets', counting({ id: 'a', createdAt: AT, status: 'open' }));
    expect(Math.max(...reads.values())).toBe(1);
    reads.clear();
    recordOf('customers', counting({ id: 'a', since: '2024-03-01T11:00:00Z', tier: null }));
    expect(Math.max(...reads.values())).toBe(1);
  });

  it('B14: a getter that throws is unreadable at its place, a getter that changes its mind is read into a value', () => {
    const throwing = {
      id: 'a',
      get createdAt(): number {
        throw new Error('secret of the customer');
      },
      status: 'nope',
    };
    expect(problemsOf('tickets', throwing)).toEqual(['createdAt unreadable', 'status unknown_status']);
    expect(JSON.stringify(fullProblemsOf('tickets', throwing))).not.toContain('secret');
    const list = [7, 8];
    Object.defineProperty(list, 1, { get: () => throwing.createdAt });
    expect(problemsOf('tickets', { id: 'a', createdAt: AT, tags: list })).toEqual(['tags[1] unreadable']);
    const kindless = Object.defineProperty({}, 'kind', { enumerable: true, get: () => throwing.createdAt });
    expect(problemsOf('interactions', kindless)).toEqual(['kind unreadable']);
    let reads = 0;
    const history = [
      {
        kind: 'status',
        get at() {
          return ++reads > 0 ? new Date(AT + reads) : 0;
        },
      },
    ];
    const event = recordOf('tickets', { id: 'a', createdAt: AT, history }).history?.[0];
    expect(typeof event?.at).toBe('number');
    expect(event?.at).toBe(event?.at);
  });

  it('B14, E10: objects that refuse every look are unreadable rows', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(problemsOf('tickets', proxy)).toEqual([' unreadable']);
    expect(problemsOf('tickets', { id: 'a', createdAt: AT, history: [proxy] })).toEqual([' unreadable']);
    const hostile = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw new Error('no');
        },
      },
    );
    expect(problemsOf('outages', { start: AT, end: hostile, system: 'x' })).toEqual(['end invalid_date']);
  });

  it('H8: circular rows and rows nested a hundred thousand deep are read only as far as a record goes', () => {
    const circular: Record<string, unknown> = { id: 'a', createdAt: AT };
    circular['attributes'] = circular;
    circular['history'] = [circular];
    circular['interactions'] = [circular];
    expect(problemsOf('tickets', circular)).toEqual(['history[0].kind missing', 'interactions[0].kind missing']);
    let deep: unknown = 'end';
    for (let depth = 0; depth < 100_000; depth++) deep = depth % 2 === 0 ? { history: deep } : [deep];
    expect(recordOf('tickets', { id: 'a', createdAt: AT, attributes: { deep } }).id).toBe('a');
    expect(problemsOf('tickets', { id: 'a', createdAt: AT, history: deep, tags: [deep] })).toEqual([
      'history[0].kind missing',
      'tags[0] not_a_string',
    ]);
  });

  it('H5, H6: messages show a value escaped and cut, never the row', () => {
    const row = { id: 'a', createdAt: AT, customerId: 'jane@example.org', status: `\u001b[31m<b>${'x'.repeat(500)}` };
    const message = fullProblemsOf('tickets', row)[0]?.message ?? '';
    expect(message).toContain('\\u001b[31m<b>xxx');
    expect(message).not.toContain('jane');
    expect(message.slice(message.indexOf('got ')).length).toBeLessThanOrEqual(84);
    expect(fullProblemsOf('tickets', { id: { name: 'jane' }, createdAt: AT })[0]?.message).toBe(
      'ticket.id: expected a text or a whole number up to 2^53, got an object',
    );
  });
});
