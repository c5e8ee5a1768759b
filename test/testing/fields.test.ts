import { type Arbitrary, sample } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days, minutes, seconds } from '../../src/index.ts';
import type { Call, Chat, Message } from '../../src/model/interaction.ts';
import type { SurveyKind } from '../../src/model/survey.ts';
import { DESK_DAYS, DESK_OPENS_AT } from '../../src/testing/arbitraryTicket.ts';
import {
  arbitraryActivity,
  arbitraryCustomer,
  arbitraryInteraction,
  arbitraryLedgerEntry,
  arbitraryOutage,
  arbitraryReview,
  arbitrarySession,
  arbitrarySurvey,
} from '../../src/testing/index.ts';

type Row = Readonly<Record<string, unknown>>;
/** What all rows together hold in a field. */
type Kind = (found: readonly unknown[]) => void;

const words =
  (...expected: readonly unknown[]): Kind =>
  (found) =>
    expect(new Set(found)).toEqual(new Set(expected));

const like =
  (pattern: RegExp): Kind =>
  (found) => {
    expect(found.filter((own) => !pattern.test(String(own)))).toEqual([]);
    expect(new Set(found).size).toBeGreaterThan(3);
  };

/** All numbers lie within, on whole steps, and come near to both ends. */
const numbers =
  (least: number, most: number, step = 0): Kind =>
  (found) => {
    const values = found.map(Number);
    const fits = (own: number): boolean => own >= least && own <= most && (step === 0 || (own - least) % step === 0);
    expect(values.filter((own) => !fits(own))).toEqual([]);
    const near = (most - least) / 20;
    expect(Math.min(...values)).toBeLessThanOrEqual(least + near);
    expect(Math.max(...values)).toBeGreaterThanOrEqual(most - near);
  };

const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** `share` of the rows, give or take a twentieth of all, have nothing there. */
const orNothing =
  (kind: Kind, share?: number): Kind =>
  (found) => {
    const own = found.filter((value) => !isNothing(value));
    const none = (found.length - own.length) / found.length;
    expect(none).toBeGreaterThan(0.01);
    if (share !== undefined) expect(Math.abs(none - share)).toBeLessThan(0.05);
    kind(own);
  };

const withinDesk = numbers(DESK_OPENS_AT, DESK_OPENS_AT + days(DESK_DAYS), minutes(1));
const asDates =
  (kind: Kind): Kind =>
  (found) => {
    expect(new Set(found.map((own) => typeof own))).toEqual(new Set(['number', 'object']));
    expect(found.filter((own) => typeof own !== 'number' && !(own instanceof Date))).toEqual([]);
    kind(found);
  };
const between = (from: unknown, to: unknown): number | null =>
  isNothing(from) || isNothing(to) ? null : Number(to) - Number(from);

const survey = (kind: SurveyKind) =>
  arbitrarySurvey({ kinds: [kind] }).map((row) => ({
    ...row,
    scale: `${row.scale?.min} to ${row.scale?.max}`,
    delay: between(row.sentAt, row.respondedAt),
  }));
const surveyFields = {
  id: like(/^S-\d{1,4}$/),
  sentAt: withinDesk,
  delay: orNothing(numbers(0, minutes(4000), minutes(1))),
  agentId: words('ada', 'bo', 'cem', null),
  channel: words('email', 'phone', 'chat'),
  ticketId: orNothing(words(...Array.from({ length: 7 }, (_, own) => `T-${own}`))),
  sentiment: orNothing(numbers(-1, 1)),
};
const points = (least: number, most: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, own) => least + own);

const noTicket = orNothing(like(/^T-\d$/));
const customer = words(...Array.from({ length: 6 }, (_, own) => `C-${own}`));
const agents = words('ada', 'bo', 'cem');
const wait = numbers(0, seconds(300), seconds(1));

const cases: readonly (readonly [string, () => Arbitrary<Row>, Readonly<Record<string, Kind>>])[] = [
  ['surveys of satisfaction', () => survey('csat'), { ...surveyFields, scale: words('1 to 5', '1 to 10', '0 to 1') }],
  ['surveys of promoters', () => survey('nps'), { ...surveyFields, scale: words('0 to 10', '1 to 10') }],
  ['surveys of effort', () => survey('ces'), { ...surveyFields, scale: words('1 to 7', '1 to 5') }],
  [
    'surveys of agents',
    () => survey('esat'),
    { ...surveyFields, scale: words('1 to 5'), score: orNothing(words(...points(1, 5)), 1 / 3) },
  ],
  [
    'surveys of contacts that were enough',
    () => survey('fcr'),
    { ...surveyFields, scale: words('0 to 1'), score: orNothing(words(0, 1)) },
  ],
  [
    'outages',
    () => arbitraryOutage().map((row) => ({ ...row, length: between(row.start, row.end) })),
    {
      system: words('shop', 'mail', 'telephone', '__proto__'),
      start: asDates(withinDesk),
      end: asDates(numbers(DESK_OPENS_AT, DESK_OPENS_AT + days(DESK_DAYS + 3), minutes(1))),
      length: numbers(0, days(3), minutes(1)),
    },
  ],
  [
    'activities',
    () => arbitraryActivity().map((row) => ({ ...row, length: between(row.start, row.end) })),
    {
      agentId: agents,
      start: withinDesk,
      length: numbers(0, minutes(480), minutes(1)),
      kind: words('handling', 'available', 'after_contact', 'break', 'meeting', 'training', 'offline'),
      channel: words('email', 'phone', 'chat', null),
    },
  ],
  [
    'visits',
    () =>
      arbitrarySession().map((row) => ({
        ...row,
        length: between(row.startedAt, row.endedAt),
        later: between(row.startedAt, row.nextContactAt),
        articles: row.articles?.length,
        article: row.articles?.[0],
        of: row.outcome === 'contacted' ? row.ticketId : 'a ticket',
        without: row.outcome === 'contacted' ? null : row.ticketId,
      })),
    {
      id: like(/^V-\d{1,4}$/),
      startedAt: withinDesk,
      length: orNothing(numbers(0, minutes(60), minutes(1)), 1 / 4),
      customerId: orNothing(customer, 1 / 3),
      later: orNothing(numbers(0, days(2), minutes(1)), 2 / 3),
      articles: numbers(0, 4, 1),
      article: orNothing(words('reset', 'login', 'refund', '__proto__', 'constructor')),
      outcome: words('resolved', 'contacted', 'abandoned'),
      of: words('a ticket', ...Array.from({ length: 7 }, (_, own) => `T-${own}`)),
      without: words(null),
    },
  ],
  [
    'customers',
    () => arbitraryCustomer().map((row) => ({ ...row })),
    {
      id: like(/^C-\d{1,2}$/),
      since: asDates(withinDesk),
      contactedAt: orNothing(asDates(withinDesk)),
      churnedAt: orNothing(asDates(withinDesk)),
      contacts: words(0, 1),
      lifetimeValue: orNothing(numbers(-50, 5000)),
      tier: words('gold', 'basic', null),
      satisfaction: orNothing(words(0, 0.25, 1 / 3, 0.5, 0.8, 1)),
      openTickets: orNothing(numbers(0, 9, 1)),
      reopens: orNothing(numbers(0, 4, 1)),
      escalations: orNothing(numbers(0, 3, 1)),
      sentiment: orNothing(numbers(-1, 1)),
    },
  ],
  [
    'messages',
    () =>
      (arbitraryInteraction({ kinds: ['message'] }) as Arbitrary<Message>).map(({ author, ...row }) => ({
        ...{ ...row, role: author.role, agent: author.id },
      })),
    {
      kind: words('message'),
      id: like(/^M-\d{1,4}$/),
      ticketId: like(/^T-\d$/),
      at: withinDesk,
      role: words('customer', 'agent', 'bot', 'system'),
      agent: agents,
      visibility: words('public', 'private', 'internal'),
      origin: words('manual', 'macro', 'automation', 'campaign', 'auto_reply', 'imported', null),
      sessionId: orNothing(words('X-0', 'X-1', 'X-2', 'X-3')),
      sentiment: orNothing(numbers(-1, 1)),
    },
  ],
  [
    'calls',
    () =>
      (arbitraryInteraction({ kinds: ['call'] }) as Arbitrary<Call>).map((row) => ({
        ...row,
        wait: between(row.queuedAt, row.answeredAt),
        left: row.answeredAt === null ? between(row.queuedAt, row.endedAt) : null,
        length: between(row.answeredAt, row.endedAt),
        answered: `${row.outcome === 'answered'} ${row.answeredAt !== null} ${row.agentId !== null}`,
        measured: row.talk === null ? 'no' : row.talk === between(row.answeredAt, row.endedAt),
      })),
    {
      kind: words('call'),
      id: like(/^L-\d{1,4}$/),
      direction: words('inbound', 'outbound'),
      queuedAt: withinDesk,
      outcome: words('answered', 'abandoned', 'missed', 'voicemail', 'callback'),
      answered: words('true true true', 'false false false'),
      wait: orNothing(wait),
      left: orNothing(wait),
      length: orNothing(numbers(0, seconds(1800), seconds(1))),
      measured: words('no', true),
      customerId: customer,
      ticketId: noTicket,
      queue: words('sales', 'support', null),
      agentId: orNothing(agents),
      hold: orNothing(numbers(0, seconds(2400), seconds(1))),
      wrapUp: orNothing(numbers(0, seconds(120), seconds(1))),
      transfers: orNothing(words(0, 1, 2)),
    },
  ],
  [
    'chats',
    () =>
      (arbitraryInteraction({ kinds: ['chat'] }) as Arbitrary<Chat>).map((row) => ({
        ...row,
        offered: between(row.requestedAt, row.offeredAt),
        wait: between(row.requestedAt, row.acceptedAt),
        left: row.acceptedAt === null ? between(row.requestedAt, row.endedAt) : null,
        length: between(row.acceptedAt, row.endedAt),
        taken: `${row.outcome} ${row.acceptedAt === null ? 'by nobody' : 'by somebody'}`,
        unseen: row.offeredAt === null && (row.acceptedAt !== null || row.outcome === 'completed'),
        agentless: row.acceptedAt === null ? row.agentId : null,
      })),
    {
      kind: words('chat'),
      id: like(/^H-\d{1,4}$/),
      requestedAt: withinDesk,
      offered: orNothing(words(0)),
      outcome: words('completed', 'abandoned', 'missed', 'declined'),
      taken: words(
        ...['completed by somebody', 'abandoned by somebody', 'abandoned by nobody'],
        ...['missed by nobody', 'declined by nobody'],
      ),
      unseen: words(false),
      wait: orNothing(wait),
      left: orNothing(wait),
      length: orNothing(numbers(0, seconds(3600), seconds(1))),
      customerId: customer,
      ticketId: noTicket,
      agentId: orNothing(agents),
      agentless: words(null),
      wrapUp: orNothing(numbers(0, seconds(120), seconds(1))),
    },
  ],
  [
    'entries of the ledger',
    () =>
      arbitraryLedgerEntry({ currencies: ['EUR', 'USD'] }).map((row) => ({
        ...row,
        fields: `${row.kind}: ${Object.keys(row).slice(3).join(', ')}`,
        cents: row.amount === undefined ? null : Math.round(Number(row.amount) * 100),
        category: `${row.kind} of ${row.category}`,
      })),
    {
      at: withinDesk,
      channel: words('email', 'phone', 'chat', null),
      fields: words(
        ...['cost: category, amount, currency', 'revenue: category, amount, currency'],
        ...['contact: contact, ticketId', 'resolution: ticketId', 'session: '],
      ),
      contact: words(undefined, 'ticket', 'call', 'chat', 'message', null),
      ticketId: noTicket,
      cents: orNothing(numbers(0, 100_000, 1)),
      currency: words(undefined, 'EUR', 'USD'),
      category: words(
        ...['cost of salaries', 'cost of licences', 'cost of __proto__'],
        ...['revenue of upsell', 'revenue of cross_sell', 'revenue of retention'],
        ...['contact of undefined', 'resolution of undefined', 'session of undefined'],
      ),
    },
  ],
  [
    'reviews',
    () =>
      arbitraryReview().map(({ criteria, ...row }) => ({
        ...row,
        judged: criteria.length,
        distinct: new Set(criteria.map(({ criterion }) => criterion)).size === criteria.length,
      })),
    {
      id: like(/^R-\d{1,4}$/),
      agentId: words('ada', 'bo', 'constructor'),
      reviewerId: words('kim', 'lee', 'mo', '__proto__'),
      at: numbers(DESK_OPENS_AT, DESK_OPENS_AT + days(DESK_DAYS), minutes(5)),
      ticketId: orNothing(words('T-0', 'T-1', 'T-2', 'T-3'), 1 / 6),
      judged: numbers(0, 4, 1),
      distinct: words(true),
    },
  ],
  [
    'criteria of reviews',
    () =>
      arbitraryReview()
        .filter(({ criteria }) => criteria.length > 0)
        .map(({ criteria: [first] }) => ({ ...first, within: Number(first?.score) <= Number(first?.max) })),
    {
      criterion: words('tone', 'solution', 'identity', '__proto__'),
      score: numbers(0, 10, 0.5),
      within: words(true),
      max: words(1, 4, 5, 10),
      weight: words(null, 0, 1, 2, 0.1, 3),
      critical: words(null, false, true),
    },
  ],
];

describe('without faults', () => {
  test.each(cases)('%s hold in each field what a desk may hold there, up to both ends', (_, arbitrary, fields) => {
    const rows = sample(arbitrary(), { numRuns: 2000, seed: 7 });
    for (const [field, kind] of Object.entries(fields)) {
      try {
        kind(rows.map((row) => row[field]));
      } catch (error) {
        throw new Error(`${field}: ${(error as Error).message}`);
      }
    }
  });
});
