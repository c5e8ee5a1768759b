import { describe, expect, test } from 'vitest';
import type { BulkPlan } from '../../../src/fold/bulk/bulk.ts';
import { bitsOf, withoutEvents } from '../../../src/kpi/bulk/classPlan.ts';
import { contactPlan } from '../../../src/kpi/bulk/contactPlan.ts';
import { fieldPlan } from '../../../src/kpi/bulk/fieldPlan.ts';
import { solvingPlan } from '../../../src/kpi/bulk/solvingPlan.ts';
import { spanPlan } from '../../../src/kpi/bulk/spanPlan.ts';
import type { TicketChunk } from '../../../src/kpi/bulk/ticketChunk.ts';
import { turnPlan } from '../../../src/kpi/bulk/turnPlan.ts';
import { waitingPlan } from '../../../src/kpi/bulk/waitingPlan.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { compileCalendar } from '../../../src/time/compileCalendar.ts';
import { createCalendar } from '../../../src/time/createCalendar.ts';
import { hours } from '../../../src/time/duration.ts';
import { elapsed } from '../../../src/time/elapsed.ts';
import { message } from '../../kpis/records.ts';
import { readChunk } from './readChunk.ts';

const none = Number.NaN;
type Plan = BulkPlan<TicketRow, TicketChunk> | null;
const ticket = (fields: object): object => ({ id: 'A', createdAt: 0, status: 'solved', ...fields });
/** What a plan puts into the column for these tickets. */
const valuesOf = (plan: Plan, rows: readonly object[]): number[] => {
  const values = new Float64Array(rows.length + 2).fill(-7);
  plan?.value?.(readChunk(rows), values);
  expect([...values.subarray(rows.length)]).toEqual([-7, -7]);
  return [...values.subarray(0, rows.length)];
};
const codesOf = (plan: Plan, rows: readonly object[], needs?: string): number[] => {
  const codes = new Int32Array(rows.length + 2).fill(-7);
  plan?.split?.(readChunk(rows, needs), codes);
  expect([...codes.subarray(rows.length)]).toEqual([-7, -7]);
  return [...codes.subarray(0, rows.length)];
};
const change = (at: number, from: string, to: string) => ({ at, kind: 'status', from, to });
const day = createCalendar({ timeZone: 'UTC', hours: { thu: [['09:00', '17:00']] } });

describe('contacts until the last solving', () => {
  const minute = 60_000;
  const talk = [
    ...[message(1, 'customer'), message(2, 'customer'), message(3, 'bot'), message(4, 'customer')],
    ...[message(5, 'agent'), message(6, 'agent', { visibility: 'private' }), message(7, 'agent')],
    ...[message(8, 'customer'), message(9, 'agent')],
  ];
  const rows = [
    ticket({ interactions: talk, solvedAt: 9 * minute }),
    ticket({ interactions: talk, solvedAt: 9 * minute - 1 }),
    ticket({ interactions: talk, solvedAt: 4 * minute }),
    ticket({ interactions: talk, status: 'open' }),
    ticket({ interactions: [], solvedAt: minute }),
    ticket({ interactions: [message(1, 'agent')], solvedAt: minute }),
    ticket({ interactions: talk.slice(0, 2), solvedAt: 0 }),
  ];

  test('are all messages of customer and agents', () => {
    expect(valuesOf(contactPlan('message'), rows)).toEqual([7, 6, 3, 7, 0, 1, 0]);
  });

  test('or each change of side', () => {
    expect(valuesOf(contactPlan('turn'), rows)).toEqual([4, 3, 1, 4, 0, 1, 0]);
  });
});

describe('time between two columns', () => {
  /** Thursday, the first of January 1970: open from 9 to 17 o'clock. */
  const rows = [
    ticket({ createdAt: hours(8), solvedAt: hours(10) }),
    ticket({ createdAt: hours(10), solvedAt: hours(10) }),
    ticket({ createdAt: hours(10), solvedAt: hours(9) }),
    ticket({ createdAt: hours(10), status: 'open' }),
    ticket({ createdAt: hours(20), solvedAt: hours(30) }),
  ];
  const ends = ({ solved }: TicketChunk) => solved;

  test('is elapsed time where no clock is given; −1 where the end comes first, NaN where it is not there', () => {
    expect(valuesOf(spanPlan({}, ends), rows)).toEqual([hours(2), 0, -1, none, hours(10)]);
    expect(valuesOf(spanPlan({ clock: elapsed }, ends), rows)).toEqual([hours(2), 0, -1, none, hours(10)]);
  });

  test('is time on a clock', () => {
    expect(valuesOf(spanPlan({ clock: day }, ends), rows)).toEqual([hours(1), 0, -1, none, 0]);
  });

  test('is left to the row where the clock does not reach', () => {
    const short = createCalendar(
      compileCalendar({ timeZone: 'UTC', hours: { thu: [['09:00', '17:00']] } }, { from: 0, to: hours(24) }),
    );
    expect(valuesOf(spanPlan({ clock: short }, ends), rows)).toEqual([hours(1), 0, -1, none, -1]);
  });

  test('depends on the row where it chooses its clock', () => {
    const clock = { by: 'channel', calendars: { chat: day }, otherwise: elapsed } as const;
    expect([spanPlan({ clock }, ends), turnPlan({ clock }), solvingPlan({ clock }, 'first')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('says what it needs of a ticket', () => {
    expect([spanPlan({}, ends)?.needs, spanPlan({}, ends, 'reply')?.needs]).toEqual(['all', 'reply']);
  });
});

describe('time to the solving', () => {
  const rows = [
    ticket({ solvedAt: 9, firstSolvedAt: 4 }),
    ticket({ solvedAt: 9 }),
    ticket({ history: [change(5, 'new', 'solved'), change(6, 'solved', 'open'), change(8, 'open', 'solved')] }),
    ticket({ history: [change(5, 'new', 'solved'), change(6, 'solved', 'open')], status: 'open' }),
    ticket({ history: [change(5, 'new', 'open')], solvedAt: 9 }),
    ticket({ history: [change(5, 'solved', 'closed')], solvedAt: 9 }),
    ticket({ status: 'open' }),
    ticket({ firstSolvedAt: -4, solvedAt: 9, createdAt: -6 }),
    ticket({ firstSolvedAt: 0, solvedAt: 9, createdAt: -6 }),
    ticket({ history: [{ at: 3, kind: 'team', to: 'x' }], solvedAt: 9 }),
  ];

  test('is that to the last one', () => {
    expect(valuesOf(solvingPlan({}, 'full'), rows)).toEqual([9, 9, 8, 5, 9, 9, none, 15, 15, 9]);
  });

  test('or to the first one, which the row tells where its history does not', () => {
    expect(valuesOf(solvingPlan({}, 'first'), rows)).toEqual([4, 9, 5, -1, -1, -1, none, 2, 6, 9]);
  });

  test('of chunks that become longer', () => {
    const plan = solvingPlan({}, 'first');
    expect([valuesOf(plan, rows.slice(0, 1)), valuesOf(plan, rows).length, valuesOf(plan, rows.slice(1, 2))]).toEqual([
      ...[[4], 10, [9]],
    ]);
    expect(valuesOf(plan, rows)).toEqual([4, 9, 5, -1, -1, -1, none, 2, 6, 9]);
  });
});

describe('time of turns', () => {
  const turns = (plan: Plan, rows: readonly object[]): unknown => {
    const { values, ends } = (plan as Required<NonNullable<Plan>>).values(readChunk(rows));
    const all = [...ends.subarray(0, rows.length)];
    return [[...values.subarray(0, all.at(-1))], all];
  };
  const talk = [message(540, 'customer'), message(550, 'agent'), message(552, 'customer'), message(555, 'agent')];
  const rows = [
    ticket({ interactions: talk }),
    ticket({}),
    ticket({ interactions: [message(530, 'customer'), message(541, 'agent')] }),
  ];
  const minutes = (...all: readonly number[]): number[] => all.map((own) => own * 60_000);

  test('stands by the ends of the tickets', () => {
    const plan = turnPlan({});
    expect(turns(plan, rows.slice(1))).toEqual([minutes(11), [0, 1]]);
    expect(turns(plan, rows)).toEqual([minutes(10, 3, 11), [2, 2, 3]]);
    expect(turns(plan, rows.slice(1))).toEqual([minutes(11), [0, 1]]);
  });

  test('is time on a clock', () => {
    expect(turns(turnPlan({ clock: day }), rows)).toEqual([minutes(10, 3, 1), [2, 2, 3]]);
  });
});

describe('who waits at a moment', () => {
  const back = [change(5, 'new', 'solved'), change(6, 'solved', 'open'), change(8, 'open', 'solved')];
  const [later, done, ask] = [0, 1, -1];

  test.each<[string, object, number]>([
    ['solved before it', { solvedAt: 9 }, done],
    ['solved at it', { solvedAt: 10 }, done],
    ['solved after it', { solvedAt: 11 }, ask],
    ['created after it', { createdAt: 11, solvedAt: 12 }, later],
    ['created and solved at one time after it', { createdAt: 11, solvedAt: 11 }, later],
    ['created at it', { createdAt: 10, solvedAt: 12 }, ask],
    ['created and solved at it', { createdAt: 10, solvedAt: 10 }, done],
    ['solved before its creation', { createdAt: 9, solvedAt: 8 }, ask],
    ['solved without a date', {}, ask],
    ['not solved', { status: 'open', solvedAt: 5 }, ask],
    ['left out', { excluded: 'spam', solvedAt: 9 }, ask],
    ['solved by its history', { history: back }, done],
    ['changed after its own solving', { history: back, solvedAt: 7 }, ask],
    ['changed until its own solving', { history: back, solvedAt: 8 }, done],
    ['changed long after', { createdAt: 11, solvedAt: 12, history: [change(13, 'new', 'solved')] }, ask],
    ['created later, with changes', { createdAt: 11, solvedAt: 13, history: [change(13, 'new', 'solved')] }, later],
    ['come solved', { solvedAt: 9, history: [change(5, 'solved', 'closed')] }, ask],
    ['moved to another team after its solving', { solvedAt: 9, history: [{ at: 20, kind: 'team', to: 'x' }] }, done],
  ])('is told of a ticket %s', (_, fields, code) => {
    expect(codesOf(waitingPlan(10), [ticket(fields)], 'life')).toEqual([code]);
  });

  test('is told of each ticket by itself', () => {
    const rows = [
      { history: back },
      { solvedAt: 9 },
      { createdAt: 11, solvedAt: 13, history: [change(13, 'new', 'solved')] },
    ];
    expect(codesOf(waitingPlan(10), rows.map(ticket), 'life')).toEqual([done, done, later]);
  });

  test('asks nothing of what was joined', () => {
    const { alone, needs } = waitingPlan(10);
    expect([alone, needs]).toEqual([true, 'life']);
  });
});

describe('figures of classes and a field', () => {
  const rows = ['a', 'b', null, 'a', 5].map((channel, index) =>
    ticket({
      channel,
      history: index === 3 ? [{ at: 5, kind: 'channel', to: 'b' }] : [{ at: 5, kind: 'team', to: 'x' }],
    }),
  );

  test('part the tickets by its texts', () => {
    expect(codesOf(fieldPlan('channel'), rows)).toEqual([1, 2, 0, 1, -1]);
  });

  test('leave those to be asked that such an event befell', () => {
    expect(codesOf(fieldPlan('channel', 'channel'), rows)).toEqual([1, 2, 0, -1, -1]);
    expect(codesOf(fieldPlan('channel', 'team'), rows)).toEqual([-1, -1, -1, 1, -1]);
    expect(codesOf(fieldPlan('channel', 'team', 'channel'), rows)).toEqual([-1, -1, -1, -1, -1]);
    expect(codesOf(fieldPlan('channel', 'priority'), rows)).toEqual([1, 2, 0, 1, -1]);
  });

  test('share what parts them where field and events are the same', () => {
    const names = [
      fieldPlan('channel'),
      fieldPlan('channel', 'team'),
      fieldPlan('teamId', 'team'),
      fieldPlan('teamId'),
    ];
    expect(new Set(names.map(({ splitName }) => splitName)).size).toBe(4);
    expect(fieldPlan('channel', 'team', 'channel').splitName).toBe(fieldPlan('channel', 'channel', 'team').splitName);
  });
});

describe('figures of classes', () => {
  test('have the tickets asked that such an event befell', () => {
    const kinds = ['status', 'team', 'priority'] as const;
    const chunk = readChunk(kinds.map((kind) => ticket({ history: [{ at: 5, kind, to: 'open' }] })));
    const asks = (plan: BulkPlan<TicketRow, TicketChunk>): unknown =>
      [0, 1, 2].map((place) => plan.asks?.(chunk, place));
    expect(asks(withoutEvents('team'))).toEqual([false, true, false]);
    expect(asks(withoutEvents('priority', 'status'))).toEqual([true, false, true]);
    expect(asks(withoutEvents())).toEqual([false, false, false]);
  });

  test('name events by bits, each once', () => {
    expect([bitsOf([]), bitsOf(['status']), bitsOf(['team', 'priority']), bitsOf(['team', 'team'])]).toEqual([
      ...[0, 1, 36, 4],
    ]);
  });
});
