import { describe, expect, it } from 'vitest';
import { fromHelpScout } from '../../../src/adapters/helpscout/fromHelpScout.ts';
import { csat, firstContactResolution, firstResponseTime, hours, minutes, resolutionTime } from '../../../src/index.ts';
import { soundFindings } from '../soundFindings.ts';

const at = (time: string) => `2024-03-04T${time}:00Z`;
const [customer, user] = [
  { id: 501, type: 'customer' },
  { id: 11, type: 'user' },
];
const base = {
  id: 7,
  type: 'email',
  status: 'closed',
  createdBy: customer,
  createdAt: at('09:00'),
  closedAt: at('11:00'),
};
const thread = (id: number, type: string, time: string, more: object = {}) => ({
  ...{ id, type, status: 'active', createdAt: at(time), createdBy: type === 'customer' ? customer : user },
  ...more,
});
const asked = thread(1, 'customer', '09:00');
const one = (threads: readonly object[], more: object = {}, options = {}) => {
  const desk = fromHelpScout(
    { conversations: { ...base, threads: threads.length, ...more, _embedded: { threads } } },
    options,
  );
  return { ...desk, ticket: desk.dataset.tickets[0], found: soundFindings(desk.findings).map(({ code }) => code) };
};

describe('Help Scout, as its facts are stated', () => {
  it.each([
    ['active', 'open', undefined],
    ['pending', 'pending', undefined],
    ['closed', 'closed', undefined],
    ['spam', 'closed', 'spam'],
  ])('status %s is %s', (status, ours, excluded) => {
    const { ticket, found } = one([], { status });
    expect([ticket?.status, ticket?.excluded, found]).toEqual([ours, excluded, []]);
  });

  it('types email, chat and phone are channels; one without a type is reported', () => {
    expect(['email', 'chat', 'phone'].map((type) => one([], { type }).ticket?.channel)).toEqual([
      'email',
      'chat',
      'phone',
    ]);
    expect(one([], { type: null })).toMatchObject({ ticket: { channel: 'unknown' }, found: ['missing_channel'] });
  });

  it('a note answers nobody, a message does: 30 minutes; closed with the last one after 2 hours', () => {
    const closing = thread(4, 'message', '11:00', { status: 'closed' });
    const { dataset, found } = one([asked, thread(2, 'note', '09:10'), thread(3, 'message', '09:30'), closing]);
    expect(firstResponseTime(dataset.tickets).value).toBe(minutes(30));
    expect(resolutionTime(dataset.tickets).value).toBe(hours(2));
    expect(found).toEqual([]);
  });

  it('threads of a conversation is a count, and fewer of them are a truncated history', () => {
    expect(one([asked], { threads: 2, status: 'active', closedAt: null }).found).toEqual(['truncated_history']);
  });

  it('resolvedOnFirstReply is a conversation that its first reply closed', () => {
    const method = 'solved_by_first_reply';
    const closing = thread(3, 'message', '11:00', { status: 'closed' });
    expect(firstContactResolution(one([asked, closing]).dataset.tickets, { method }).value).toBe(1);
    const later = one([asked, thread(2, 'message', '10:00'), closing]);
    expect(firstContactResolution(later.dataset.tickets, { method }).value).toBe(0);
  });

  it('system_user of version 3 is a bot; version 2 calls it a user, whom the caller names', () => {
    const bot = (type: string) => thread(2, 'message', '09:05', { createdBy: { id: 99, type } });
    const answer = thread(3, 'message', '09:30');
    const first = (type: string, options = {}) =>
      firstResponseTime(one([asked, bot(type), answer], {}, options).dataset.tickets).value;
    expect([first('system_user'), first('user'), first('user', { systemUsers: ['99'] })]).toEqual(
      [30, 5, 30].map(minutes),
    );
  });

  it('closedAt that is not when a thread closed it contradicts, and the threads decide', () => {
    const closing = thread(2, 'message', '10:00', { status: 'closed' });
    const { dataset, found } = one([asked, closing]);
    expect(found).toEqual(['vendor_moment_contradicts']);
    expect(resolutionTime(dataset.tickets).value).toBe(hours(1));
    expect(one([asked, closing], { closedAt: at('10:00') }).found).toEqual([]);
  });

  it.each([
    [1, 'Great', 5],
    [2, 'Okay', 3],
    [3, 'Bad', 1],
  ])(
    'ratingId %i of the report is the «%s» of a webhook: %i of 5, for lower is better there',
    (ratingId, rating, score) => {
      const ratings = [{ threadid: 1, id: 7, ratingId, ratingCreatedAt: at('12:00') }];
      const webhook = [{ id: 5, ticketId: 7, threadId: 1, rating, createdAt: at('12:00') }];
      for (const rows of [ratings, webhook]) {
        const desk = fromHelpScout({ ratings: rows });
        expect(desk.dataset.surveys).toMatchObject([{ score, ticketId: '7', respondedAt: Date.parse(at('12:00')) }]);
        expect(desk.findings).toEqual([]);
      }
    },
  );

  it('the happiness score is % great − % not good: 5, 3, 2 of 10 are 30', () => {
    const answers = [1, 1, 1, 1, 1, 2, 2, 2, 3, 3];
    const { dataset } = fromHelpScout({
      ratings: answers.map((ratingId, threadid) => ({ threadid, id: threadid, ratingId })),
    });
    expect(csat(dataset.surveys).netSatisfaction).toBeCloseTo(0.3, 12);
  });
});
