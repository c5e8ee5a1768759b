import { describe, expect, test } from 'vitest';
import { ticketSource } from '../../../src/kpi/bulk/ticketSource.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { message } from '../../kpis/records.ts';

interface Read {
  readonly created: number;
  readonly replied: number;
  readonly class: number;
}

/** The first ticket as figures about the first reply read it; `null` for one without a class. */
function read(...fields: readonly object[]): Read | null {
  const rows = fields.map((own) => ({ id: 'A', createdAt: 5, status: 'open', ...own })) as TicketRow[];
  const chunk = ticketSource(rows, null, 'reply').read(0, rows.length) as unknown as {
    readonly created: Float64Array;
    readonly replied: Float64Array;
    readonly classes: Int32Array;
    readonly odd: readonly number[];
  };
  const own = chunk.classes[0] as number;
  expect(chunk.odd.includes(0)).toBe(own < 0);
  return own < 0 ? null : { created: chunk.created[0] as number, replied: chunk.replied[0] as number, class: own };
}
const none = Number.NaN;

describe('tickets read for their first reply', () => {
  test.each<[string, object, number, number]>([
    ['answered', { firstRespondedAt: 7 }, 5, 7],
    ['answered at once', { firstRespondedAt: 5 }, 5, 5],
    ['answered at the last instant', { firstRespondedAt: 8.64e15 }, 5, 8.64e15],
    ['created at the last instant', { createdAt: 8.64e15 }, 8.64e15, none],
    ['not answered', { firstRespondedAt: null }, 5, none],
    ['without that field', {}, 5, none],
    ['with no list of messages', { interactions: null }, 5, none],
    ['with an empty list of messages', { interactions: [] }, 5, none],
    ['answered in a message', { createdAt: 0, interactions: [message(2, 'agent')] }, 0, 120_000],
    ['answered, and in a message', { createdAt: 0, firstRespondedAt: 9, interactions: [message(2, 'agent')] }, 0, 9],
    ['created at zero', { createdAt: 0, firstRespondedAt: 7 }, 0, 7],
    ['created before 1970', { createdAt: -5, firstRespondedAt: 7 }, -5, 7],
    ['of dates', { createdAt: new Date(5), firstRespondedAt: new Date(7) }, 5, 7],
    ['a number and a date', { firstRespondedAt: new Date(7) }, 5, 7],
  ])('%s', (_, fields, created, replied) => {
    expect(read(fields)).toEqual({ created, replied, class: 0 });
  });

  test.each<[string, object]>([
    ['answered before it came', { firstRespondedAt: 4 }],
    ['answered after the last instant', { firstRespondedAt: 8.65e15 }],
    ['created after the last instant', { createdAt: 8.65e15 }],
    ['created never', { createdAt: null }],
    ['created at a text', { createdAt: '1970-01-01T00:00:05Z' }],
    ['created at no number', { createdAt: Number.NaN }],
    ['answered at no number', { firstRespondedAt: Number.NaN }],
    ['answered at something else', { firstRespondedAt: true }],
    ['of no known status', { status: 'odd' }],
    ['of no status', { status: null }],
    ['left out for no known reason', { excluded: 'odd' }],
    ['whose messages are no list', { interactions: 'none' }],
  ])('%s is asked itself', (_, fields) => {
    expect(read(fields)).toBeNull();
  });

  test('reads on after a ticket that cannot be read', () => {
    const unreadable = Object.defineProperty({ status: 'open' }, 'createdAt', {
      get(): never {
        throw new Error('not to be read');
      },
    });
    const plain = { createdAt: 5, status: 'open', firstRespondedAt: 7 };
    const listed = Object.assign([], plain);
    const rows = [plain, unreadable, plain, null, listed, 5, plain, unreadable] as unknown as TicketRow[];
    const chunk = ticketSource(rows, null, 'reply').read(0, rows.length);
    expect([...(chunk?.classes.subarray(0, rows.length) ?? [])]).toEqual([0, -1, 0, -1, -1, -1, 0, -1]);
    expect(chunk?.odd).toEqual([1, 3, 4, 5, 7]);
    expect(chunk?.fresh).toEqual([0]);
  });

  test('each class begins with its first ticket', () => {
    const of = (fields: object): object => ({ createdAt: 5, status: 'open', ...fields });
    const kinds = [{}, { firstRespondedAt: 7 }, { status: 'closed' }, { createdBy: 'agent' }, { excluded: 'spam' }];
    const rows = [...kinds, ...kinds, { excluded: 'test' }].map(of) as TicketRow[];
    const chunk = ticketSource(rows, null, 'reply').read(0, rows.length);
    expect([...(chunk?.classes.subarray(0, rows.length) ?? [])]).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 5]);
    expect(chunk?.fresh).toEqual([0, 1, 2, 3, 4, 10]);
  });

  test('fields are read with their tickets from the second chunk on, also where one cannot be', () => {
    const unreadable = Object.defineProperty({ createdAt: 5, status: 'open' }, 'channel', {
      get(): never {
        throw new Error('not to be read');
      },
    });
    const of = (channel: unknown): object => ({ createdAt: 5, status: 'open', channel });
    const many = [of('chat'), of('email'), of(null), of(7), unreadable, { channel: 'chat' }, of('web')];
    const rows = [...many, ...many] as TicketRow[];
    const source = ticketSource(rows, null, 'reply');
    const codes = [1, 2, 0, -1, -1, -1, 3];
    for (const from of [0, 7]) {
      const chunk = source.read(from, from + 7);
      expect([...(chunk?.textsOf?.('channel').subarray(0, 7) ?? [])]).toEqual(codes);
      expect(chunk?.fresh).toEqual(from === 0 ? [0] : []);
      expect(chunk?.odd).toEqual([5]);
    }
  });
});
