import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GamingOptions } from '../../../src/analysis/gaming/gamingOptions.ts';
import { gamingSignals } from '../../../src/analysis/gaming/gamingSignals.ts';
import type { Message } from '../../../src/model/interaction.ts';
import type { Survey } from '../../../src/model/survey.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { days, hours, minutes, seconds } from '../../../src/time/duration.ts';
import { assignments, codeOf, message, statuses, ticket } from '../../kpis/records.ts';
import { faulty, request, talk } from '../journeyRecords.ts';

function signal(id: string, tickets: readonly TicketRow[], options: GamingOptions = {}) {
  return gamingSignals(deepFreeze(tickets), options).signals.find((own) => own.id === id);
}

function surveyOf(ticketId: string, sentAt: number): Survey {
  return { id: `S-${ticketId}`, kind: 'csat', ticketId, sentAt };
}

/** A reply of Ada at a second. */
function reply(second: number, fields: Partial<Message> = {}): Message {
  return {
    ...message(0, 'agent', { author: { role: 'agent', id: 'ada' }, ...fields }),
    id: `m-${second}`,
    at: seconds(second),
  };
}

describe('close_reopen', () => {
  const twice = ticket({ id: 'A-1', agentId: 'ada', history: statuses([5, 'solved'], [10, 'open'], [10.1, 'solved']) });
  const slow = ticket({ id: 'A-2', agentId: 'bo', history: statuses([0.1, 'solved'], [2, 'open'], [3, 'solved']) });
  const once = ticket({ id: 'A-3', history: statuses([2, 'solved']) });
  const open = ticket({ id: 'A-4', history: statuses([2, 'solved'], [3, 'open']) });

  test('counts reopenings solved again within ten minutes, beside first cycles as short', () => {
    // Of two reopenings solved again one took 6 minutes; of four first cycles one did.
    expect(signal('close_reopen', [twice, slow, once, open])).toMatchObject({
      ...{ count: 1, rows: 2, rate: 0.5, baseRate: 0.25, ratio: 2, ids: ['A-1'] },
      byAgent: [
        { agentId: 'ada', count: 1, rows: 1, rate: 1 },
        { agentId: 'bo', count: 0, rows: 1, rate: 0 },
      ],
    });
  });

  test('the burst is an option, its end included', () => {
    expect(signal('close_reopen', [slow], { burst: hours(1) })?.count).toBe(1);
    expect(signal('close_reopen', [slow], { burst: hours(1) - 1 })?.count).toBe(0);
  });

  test('E10: a ticket whose id is a number is named, one without an id counts without a name', () => {
    const bare = [7, undefined].map((id) => ({ ...twice, id: id as never }));
    expect(signal('close_reopen', bare)).toMatchObject({ count: 2, ids: ['7'] });
  });

  test('a ticket that nobody ever held is nobody’s', () => {
    const history = statuses([5, 'solved'], [10, 'open'], [10.1, 'solved']);
    expect(signal('close_reopen', [ticket({ history })])).toMatchObject({ count: 1, byAgent: [] });
  });

  test('without an occasion there is no rate', () => {
    expect(signal('close_reopen', [])).toMatchObject({ count: 0, rows: 0, rate: null, baseRate: null, ratio: null });
  });
});

describe('pending_before_breach', () => {
  const policies = [{ metric: 'resolution', target: hours(4) }] as const;
  const late = ticket({ id: 'A-1', status: 'pending', agentId: 'ada', history: statuses([3.75, 'pending']) });
  const early = ticket({ id: 'A-2', status: 'solved', history: statuses([1, 'pending'], [3, 'solved']) });
  const after = ticket({ id: 'A-3', status: 'pending', history: statuses([5, 'pending']) });

  test('counts moves in the last half hour of four, beside half an hour of four', () => {
    expect(signal('pending_before_breach', [late, early, after], { policies })).toMatchObject({
      ...{ count: 1, rows: 2, rate: 0.5, baseRate: 0.125, ratio: 4, ids: ['A-1'] },
      byAgent: [{ agentId: 'ada', count: 1, rows: 1, rate: 1 }],
    });
  });

  test('a move at the creation, or from pending, is no occasion', () => {
    const atOnce = ticket({ id: 'A-5', status: 'pending', history: statuses([0, 'pending']) });
    const again = ticket({ id: 'A-6', status: 'pending', history: statuses([1, 'pending'], [2, 'pending']) });
    expect(signal('pending_before_breach', [atOnce], { policies })?.rows).toBe(0);
    expect(signal('pending_before_breach', [again], { policies })?.rows).toBe(1);
  });

  test('a promise that does not hold for the ticket is no occasion', () => {
    const urgent = [{ ...policies[0], when: { priority: 'urgent' } }];
    expect(signal('pending_before_breach', [late], { policies: urgent })?.rows).toBe(0);
  });
});

describe('bunched_under_target', () => {
  const solved = (id: string, hour: number) =>
    ticket({ id, status: 'solved', solvedAt: hours(hour), agentId: id === 'A-1' ? 'constructor' : '__proto__' });

  test('counts durations in the last tenth, the target included, beside the mean of its neighbours', () => {
    const tickets = [
      ...[solved('A-1', 9.5), solved('A-2', 10), solved('A-3', 9.1), solved('A-4', 9)],
      ...[solved('A-5', 10.5), solved('A-6', 3), solved('A-7', 30), ticket({ id: 'A-8', status: 'open' })],
    ];
    expect(signal('bunched_under_target', tickets, { target: hours(10) })).toMatchObject({
      ...{ count: 3, rows: 7, rate: 3 / 7, baseRate: 1 / 7, ids: ['A-1', 'A-2', 'A-3'] },
      byAgent: [
        { agentId: '__proto__', count: 2, rows: 6, rate: 2 / 6 },
        { agentId: 'constructor', count: 1, rows: 1, rate: 1 },
      ],
    });
    expect(signal('bunched_under_target', tickets, { target: hours(10) })?.ratio).toBeCloseTo(3, 12);
  });

  test('a ticket that was solved and came back is none', () => {
    const back = ticket({ id: 'A-1', status: 'open', history: statuses([1, 'solved'], [2, 'open']) });
    expect(signal('bunched_under_target', [back], { target: hours(1) })?.rows).toBe(0);
    const solvedAgain = {
      ...back,
      history: statuses([1, 'solved'], [2, 'open'], [3, 'solved']),
      status: 'solved' as const,
    };
    expect(signal('bunched_under_target', [solvedAgain], { target: hours(1) })?.rows).toBe(1);
  });

  test('of first responses, taken from the field or the conversation', () => {
    const options = { target: minutes(10), targetOf: 'first_response' } as const;
    const field = ticket({ id: 'A-1', firstRespondedAt: minutes(10) });
    const said = ticket({ id: 'A-2', interactions: [reply(598)] });
    const found = signal('bunched_under_target', [field, said], options);
    expect(found).toMatchObject({ count: 2, rows: 2, byAgent: [{ agentId: 'ada', count: 1 }] });
  });
});

describe('double_replies', () => {
  test('counts replies within 60 s of the agent’s own, beside those in the next 60 s', () => {
    const talked = [reply(0), reply(60), reply(170), reply(400)];
    expect(signal('double_replies', [ticket({ interactions: talked })])).toMatchObject({
      ...{ count: 1, rows: 4, rate: 0.25, baseRate: 0.25, ratio: 1, ids: ['A-1'] },
    });
  });

  test('a customer’s message or another agent between is an answer; a note is not', () => {
    const customer = { author: { role: 'customer' } } as const;
    const bo = { author: { role: 'agent', id: 'bo' } } as const;
    const count = (...own: Message[]) => signal('double_replies', [ticket({ interactions: own })])?.count;
    expect(count(reply(0), reply(5, customer), reply(10))).toBe(0);
    expect(count(reply(0), reply(5, bo), reply(10))).toBe(0);
    expect(count(reply(0), reply(5, { visibility: 'private' }), reply(10))).toBe(1);
  });
});

describe('empty_replies', () => {
  test('counts replies without text and repeated ones, beside those of customers', () => {
    const texts: Readonly<Record<string, string | null>> = {
      'm-0': 'Hello',
      'm-1': ' Hello ',
      'm-2': '',
      'm-3': 'Bye',
      'm-4': null,
    };
    const customer = { author: { role: 'customer' } } as const;
    const talked = [reply(0), reply(1), reply(2), reply(3), reply(4), reply(5, customer), reply(6, customer)];
    const textOf = ({ id }: Message) => (id in texts ? (texts[id] ?? null) : id === 'm-5' ? 'Why?' : '');
    expect(signal('empty_replies', [ticket({ interactions: talked })], { textOf })).toMatchObject({
      ...{ count: 2, rows: 4, rate: 0.5, baseRate: 0.5, ratio: 1 },
    });
  });
});

describe('empty_replies, of tickets without a conversation', () => {
  test('counts nothing', () => {
    expect(signal('empty_replies', [ticket()], { textOf: () => '' })).toMatchObject({ count: 0, rows: 0 });
  });
});

describe('reassigned_before_survey', () => {
  const passed = ticket({ id: 'A-1', history: assignments([1, 'ada'], [90, 'bo']) });
  const kept = ticket({ id: 'A-2', history: assignments([1, 'bo']) });

  test('counts changes of hands in the last day of four, beside a day of four', () => {
    const surveys = [surveyOf('A-1', days(4)), surveyOf('A-2', days(4)), surveyOf('Z-9', days(4))];
    // One change in four days falls into the last one by itself in 1 of 4 cases; no change never does.
    expect(signal('reassigned_before_survey', [passed, kept], { surveys })).toMatchObject({
      ...{ count: 1, rows: 2, rate: 0.5, baseRate: 0.125, ratio: 4, ids: ['A-1'] },
      byAgent: [
        { agentId: 'ada', count: 1, rows: 1, rate: 1 },
        { agentId: 'bo', count: 0, rows: 1, rate: 0 },
      ],
    });
  });

  test('each survey of a ticket is an occasion, one without a date or ticket is none', () => {
    const twice = [surveyOf('A-1', days(4)), surveyOf('A-1', days(9)), { ...surveyOf('A-1', Number.NaN) }];
    const rows = (surveys: readonly object[], tickets = [passed]) =>
      signal('reassigned_before_survey', tickets, { surveys: surveys as never })?.rows;
    expect(rows(twice)).toBe(2);
    expect(rows([{ ...surveyOf('A-1', days(4)), ticketId: 5 }])).toBe(0);
    expect(rows([surveyOf('A-1', 0)])).toBe(0);
    expect(rows([surveyOf('A-3', days(4))], [ticket({ id: 'A-3' })])).toBe(0);
  });

  test('to leave a ticket to nobody and to take it again is no change of hands', () => {
    const left = ticket({ id: 'A-1', history: assignments([1, 'ada'], [90, null], [91, 'ada']) });
    const found = (own: TicketRow) =>
      signal('reassigned_before_survey', [own], { surveys: [surveyOf('A-1', days(4))] })?.count;
    expect(found(left)).toBe(0);
    expect(found(ticket({ id: 'A-1', history: assignments([1, 'ada'], [90, null], [91, 'bo']) }))).toBe(1);
  });

  test('a change after the survey, or long before it, is none', () => {
    const count = (sentAt: number) =>
      signal('reassigned_before_survey', [passed], { surveys: [surveyOf('A-1', sentAt)] })?.count;
    expect([count(hours(80)), count(hours(114)), count(hours(115))]).toEqual([0, 1, 0]);
  });
});

describe('gamingSignals', () => {
  test('says which signals it did not look for, and what they need', () => {
    const { signals, unchecked } = gamingSignals([]);
    expect(signals.map(({ id }) => id)).toEqual(['close_reopen', 'double_replies']);
    expect(unchecked).toEqual([
      { signal: 'pending_before_breach', needs: ['policies'] },
      { signal: 'bunched_under_target', needs: ['target'] },
      { signal: 'empty_replies', needs: ['textOf'] },
      { signal: 'reassigned_before_survey', needs: ['surveys'] },
    ]);
  });

  test('names as many ids and agents as asked for, and calls nothing by a bad name', () => {
    const tickets = ['A-2', 'A-10'].map((id) =>
      ticket({ id, agentId: id, history: statuses([5, 'solved'], [10, 'open'], [10.1, 'solved']) }),
    );
    expect(signal('close_reopen', tickets, { ids: 1, agents: 0 })).toMatchObject({
      count: 2,
      ids: ['A-10'],
      byAgent: [],
    });
    const all = gamingSignals([], { policies: [], target: 1, textOf: () => null, surveys: [] });
    expect(all.signals).toHaveLength(6);
    expect(JSON.stringify(all)).not.toMatch(/cheat|fraud|guilt|manipul/i);
  });

  test('D17, E11: spam and what is no ticket stay out, and are counted', () => {
    const rows = [ticket({ excluded: 'spam' }), null, 'x', ticket({ history: 5 as never })] as TicketRow[];
    expect(gamingSignals(rows).excluded).toEqual({ not_an_object: 2, spam: 1, unreadable: 1 });
  });

  test.each([
    ['not_iterable', 'x', {}],
    ['unknown_option', [], { bursts: 1 }],
    ['invalid_option', [], { burst: -1 }],
    ['invalid_option', [], { target: 0 }],
    ['invalid_option', [], { targetOf: 'reply' }],
    ['invalid_policy', [], { policies: [{ metric: 'resolution' }] }],
    ['not_iterable', [], { surveys: 'x' }],
    ['invalid_options', [], null],
  ])('throws %s before any work', (code, rows, options) => {
    expect(codeOf(() => gamingSignals(rows as never, options as never))).toBe(code);
  });

  test('D7: the order of the rows does not matter, bit for bit, and the result is plain JSON', () => {
    const rows = fc.array(
      fc
        .tuple(faulty(request), fc.array(talk, { maxLength: 4 }))
        .map(([own, interactions]) => ({ ...own, interactions })),
      { maxLength: 12 },
    );
    const both = rows.chain((own) => fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length })));
    const options: GamingOptions = {
      ...{
        policies: [{ metric: 'resolution' as const, target: hours(9) }],
        target: hours(7),
        textOf: ({ id }: Message) => id,
      },
      surveys: [surveyOf('A-1', days(3))],
    };
    fc.assert(
      fc.property(both, ([own, mixed]) => {
        const found = gamingSignals(own, options);
        expect(JSON.stringify(gamingSignals(mixed, options))).toBe(JSON.stringify(found));
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        for (const { count, rows: looked } of found.signals) expect(count).toBeLessThanOrEqual(looked);
      }),
      { numRuns: 200, seed: 20240101 },
    );
  });
});
