import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromZendesk, type ZendeskPayloads } from '../../../src/adapters/zendesk/index.ts';
import { isSupportKpisError } from '../../../src/errors/supportKpisError.ts';
import { assertPlain } from '../../../src/testing/assertPlain.ts';
import { deepFreeze } from '../../../src/testing/deepFreeze.ts';
import { at, audit, change, said, ticket, users } from './desk.ts';

const clocks = { calendar: 30, business: 10 };

/** A whole export. */
function made(): Record<keyof ZendeskPayloads, unknown> {
  const tickets = [
    ticket({ status: 'solved', tags: ['b', 'a'], priority: 'high', satisfaction_rating: { score: 'good' } }),
    ticket({ id: 2, submitter_id: 20, via: { channel: 'chat' }, merged_ticket_ids: [3] }),
    ticket({ id: 3, status: 'closed', updated_at: at(1) }),
    ticket({ id: 3, status: 'open', updated_at: at(0) }),
  ];
  return {
    tickets,
    ticketMetrics: tickets.map(({ id }) => ({ ticket_id: id, reply_time_in_minutes: clocks, replies: 2, reopens: 0 })),
    metricEvents: [
      { id: 1, ticket_id: 3, metric: 'reply_time', instance_id: 1, type: 'fulfill', time: at(1) },
      { id: 2, ticket_id: 1, metric: 'agent_work_time', type: 'update_status', time: at(2), status: clocks },
    ],
    audits: [
      audit(0, 10, [said(), { type: 'Create', field_name: 'status', value: 'open' }], { id: 1 }),
      audit(1, 20, [said(), change('status', 'open', 'pending')], { id: 2 }),
      audit(2, 20, [said(false), change('status', 'pending', 'solved')], { id: 3 }),
      audit(3, 20, [said()], { id: 4, ticket_id: 2 }),
    ],
    comments: [
      { id: 900, ticket_id: 2, author_id: 10, created_at: at(1), public: true, via: { channel: 'chat' } },
      { id: 901, ticket_id: 2, author_id: 20, created_at: at(1), metadata: { flags: [0, 4] } },
    ],
    satisfactionRatings: [
      { id: 1, ticket_id: 1, score: 'offered', created_at: at(1) },
      { id: 2, ticket_id: 1, score: 'good', updated_at: at(2), comment: 'x' },
    ],
    surveyResponses: [
      {
        id: 'r',
        responder_id: 10,
        subject_zrns: ['zen:ticket:1'],
        answers: [
          {
            type: 'rating_scale',
            rating: 4,
            rating_category: 'good',
            created_at: at(1),
            question: { sub_type: 'customer_satisfaction', options: [{ rating: 1 }, { rating: 5 }] },
          },
        ],
      },
    ],
    calls: [
      { id: 1, created_at: at(0), direction: 'inbound', completion_status: 'completed', duration: 60, talk_time: 30 },
      { id: 2, created_at: at(0), direction: 'outbound', completion_status: 'odd', wait_time: 5 },
    ],
    schedules: [{ id: 3, name: 'o', time_zone: 'London', intervals: [{ start_time: 1980, end_time: 2460 }] }],
    holidays: [{ id: 1, start_date: '2024-12-25', end_date: '2024-12-26' }],
    slaPolicies: [
      {
        id: 9,
        title: 'P',
        position: 1,
        filter: { all: [{ field: 'current_tags', operator: 'includes', value: 'a' }], any: [] },
        policy_metrics: [{ priority: 'high', metric: 'first_reply_time', target: 10, business_hours: true }],
      },
    ],
    users: users.users,
  };
}

const example = made();

/** A copy of it at each call. */
function whole(): typeof example {
  return structuredClone(example);
}

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;
cyclic['tickets'] = [cyclic];
const polluting: unknown = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":1}');

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', ' ', 0, -0, -1, 1e308, 2 ** 60, Number.NaN, Infinity, true, [], {}, [
    [],
  ]),
  fc.constantFrom<unknown>(
    cyclic,
    polluting,
    'x'.repeat(100_000),
    '__proto__',
    'constructor',
    10n,
    Symbol('s'),
    () => 1,
  ),
  fc.constantFrom<unknown>(
    '2024-02-30T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
    new Date(Number.NaN),
  ),
  fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
);

/** Puts a value somewhere into a tree: at each step down by one of the numbers. */
function plant(tree: unknown, steps: readonly number[], value: unknown): void {
  let node = tree as Record<string, unknown>;
  for (const [depth, step] of steps.entries()) {
    const keys = Object.keys(node);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    const next = node[key];
    if (depth === steps.length - 1 || typeof next !== 'object' || next === null) {
      if (Object.isFrozen(node)) return;
      node[key] = value;
      return;
    }
    node = next as Record<string, unknown>;
  }
}

function assertSound(payloads: unknown): void {
  try {
    const desk = fromZendesk(payloads as ZendeskPayloads);
    assertPlain(desk.dataset, 'dataset');
    assertPlain(desk.findings, 'findings');
    assertPlain(desk.vendorFigures, 'vendorFigures');
    expect(() => JSON.stringify(desk)).not.toThrow();
  } catch (error) {
    if (!isSupportKpisError(error)) throw error;
  }
}

describe('an export that is broken', () => {
  it('gives findings or own errors, and plain records, wherever a value is odd', () => {
    const faults = fc.array(fc.tuple(fc.array(fc.nat(50), { minLength: 2, maxLength: 7 }), odd), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(faults, (planted) => {
        const payloads = whole();
        for (const [steps, value] of planted) plant(payloads, steps, value);
        assertSound(payloads);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('gives an own error, or findings, whatever is given instead of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(whole()) as (keyof ZendeskPayloads)[])), odd, (name, payload) => {
        assertSound({ [name]: payload });
        assertSound({ ...whole(), [name]: [payload, payload] });
        assertSound(payload);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an export', () => {
  it('is read to the same desk in any order of its records', () => {
    const desk = JSON.stringify(fromZendesk(whole()));
    const names = Object.keys(whole()) as (keyof ZendeskPayloads)[];
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }), (keys) => {
        const payloads: Record<string, unknown> = whole();
        for (const name of names) {
          const rows = payloads[name] as unknown[];
          const order = rows.map((row, index) => ({ row, key: keys[(index * 7 + name.length) % 24] as number }));
          payloads[name] = order.sort((left, right) => left.key - right.key).map(({ row }) => row);
        }
        expect(JSON.stringify(fromZendesk(payloads))).toBe(desk);
      }),
      { numRuns: 50 },
    );
  });

  it('E10: is never changed', () => {
    expect(JSON.stringify(fromZendesk(deepFreeze(whole())))).toBe(JSON.stringify(fromZendesk(whole())));
  });

  it('survives JSON', () => {
    const { dataset, findings, vendorFigures } = fromZendesk(whole());
    expect(JSON.parse(JSON.stringify({ dataset, findings, vendorFigures }))).toEqual({
      dataset,
      findings,
      vendorFigures,
    });
  });
});

describe('a wrong call', () => {
  const codeOf = (...given: unknown[]): string => {
    try {
      fromZendesk(...(given as Parameters<typeof fromZendesk>));
      return 'none';
    } catch (error) {
      return isSupportKpisError(error) ? `${error.code} ${error.path}` : 'another';
    }
  };

  it('E12: throws at once', () => {
    expect(codeOf()).toBe('invalid_payload fromZendesk');
    expect(codeOf([])).toBe('invalid_payload fromZendesk');
    expect(codeOf({ ticket: [] })).toBe('unknown_collection fromZendesk: ticket');
    expect(codeOf({ tickets: '[]' })).toBe('invalid_payload fromZendesk: tickets');
    expect(codeOf({ tickets: { data: [] } })).toBe('unknown_envelope fromZendesk: tickets');
    expect(codeOf({}, { schedules: '1' })).toBe('unknown_option fromZendesk: options.schedules');
    expect(codeOf({}, { schedule: 1 })).toBe('invalid_option fromZendesk: options.schedule');
    expect(codeOf({}, { schedule: '1' })).toBe('invalid_option fromZendesk: options.schedule');
    expect(codeOf({ schedules: whole().schedules }, { schedule: '3' })).toBe('none');
  });
});
