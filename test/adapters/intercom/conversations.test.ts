import { describe, expect, it } from 'vitest';
import type { IntercomConversation } from '../../../src/adapters/intercom/index.ts';
import { automationRate } from '../../../src/kpis/efficiency/automationRate.ts';
import { reopenRate } from '../../../src/kpis/resolution/reopenRate.ts';
import { resolutionTime } from '../../../src/kpis/resolution/resolutionTime.ts';
import { touches } from '../../../src/kpis/resolution/touches.ts';
import { agentWaitTime } from '../../../src/kpis/response/agentWaitTime.ts';
import { firstResponseTime } from '../../../src/kpis/response/firstResponseTime.ts';
import { requesterWaitTime } from '../../../src/kpis/response/requesterWaitTime.ts';
import { csat } from '../../../src/kpis/satisfaction/csat.ts';
import { surveyResponseRate } from '../../../src/kpis/satisfaction/surveyResponseRate.ts';
import { report } from '../../../src/report/report.ts';
import { hours, minutes } from '../../../src/time/duration.ts';
import { soundFindings } from '../soundFindings.ts';
import { ada, adapted, at, codes, conversation, customer, fin, monday, part, reopened } from './desk.ts';

function ticketOf(record: IntercomConversation) {
  const ticket = adapted(record).dataset.tickets[0];
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
}

describe('a conversation of Intercom', () => {
  it('gives right KPIs through a report', () => {
    const { dataset, findings } = adapted({ type: 'conversation.list', conversations: [reopened()] });
    const kpis = { firstResponseTime, resolutionTime, reopenRate, touches, csat, surveyResponseRate, agentWaitTime };
    const { kpis: figures } = report(dataset, kpis);
    expect(findings).toEqual([]);
    expect(figures.firstResponseTime.result.value).toBe(minutes(30));
    expect(figures.resolutionTime.result.value).toBe(minutes(630));
    expect(resolutionTime(dataset.tickets, { cycle: 'first' }).value).toBe(hours(1));
    expect(resolutionTime(dataset.tickets, { cycle: 'all' }).value).toBe(minutes(90));
    expect(requesterWaitTime(dataset.tickets).value).toBe(minutes(90));
    expect(figures.reopenRate.result.value).toBe(1);
    expect(figures.touches.result.two).toBe(1);
    expect(figures.csat.result.value).toBe(1);
    expect(figures.surveyResponseRate.result.value).toBe(1);
  });

  it('C.8.4: has its first message in the source, under an id of its own, for campaigns share theirs', () => {
    const campaign = { id: '403', type: 'email', delivered_as: 'campaigns_initiated', author: ada };
    const { dataset } = adapted([
      conversation([], { id: '1', source: campaign }),
      conversation([], { id: '2', source: campaign }),
    ]);
    const messages = dataset.tickets.flatMap(({ interactions }) => interactions ?? []);
    expect(messages.map(({ id }) => id)).toEqual(['source-1', 'source-2']);
    expect(messages[0]).toMatchObject({ author: { role: 'agent', id: '11' }, origin: 'campaign', at: at(0) });
  });

  it('takes 0 for nobody', () => {
    const ticket = ticketOf(conversation([], { admin_assignee_id: 0, team_assignee_id: '0' }));
    expect([ticket.agentId, ticket.teamId]).toEqual([undefined, undefined]);
  });

  it('C.8.8: knows bots by their type, by from_ai_agent, and Operator by its address', () => {
    const operator = { type: 'admin', id: '5', email: 'operator+abc@intercom.io' };
    const ticket = ticketOf(
      conversation([
        part(1, 'comment', { author: fin, body: 'x' }),
        part(2, 'comment', { author: { ...ada, from_ai_agent: true }, body: 'x' }),
        part(3, 'comment', { author: operator, body: 'x' }),
        part(4, 'comment', { author: ada, body: 'x' }),
        part(5, 'comment', { author: { type: 'lead', id: 'c1' }, body: 'x' }),
      ]),
    );
    const roles = (ticket.interactions ?? []).map((message) => message.kind === 'message' && message.author.role);
    expect(roles).toEqual(['customer', 'bot', 'bot', 'bot', 'agent', 'customer']);
    expect(firstResponseTime([ticket]).value).toBe(minutes(4));
  });

  it('is answered by «reply and assign» and «reply and close», but not by an assignment alone or a note', () => {
    const answeredBy = (part_type: string, body: string | null) =>
      firstResponseTime([ticketOf(conversation([part(9, part_type, { author: ada, body })]))]).value;
    expect(answeredBy('assignment', 'Here')).toBe(minutes(9));
    expect(answeredBy('close', 'Here')).toBe(minutes(9));
    expect(answeredBy('assignment', null)).toBeNull();
    expect(answeredBy('note', 'Here')).toBeNull();
    expect(answeredBy('note_and_reopen', 'Here')).toBeNull();
    expect(answeredBy('comment', null)).toBeNull();
  });

  it('is answered by a picture, and by a comment whose text was left out of the export', () => {
    const { body: _, ...silent } = part(9, 'comment', { author: ada });
    const picture = part(9, 'comment', { author: ada, attachments: [{ type: 'upload' }] });
    for (const own of [silent, picture]) {
      expect(firstResponseTime([ticketOf(conversation([own]))]).value).toBe(minutes(9));
    }
  });

  it.each(['admin_initiated', 'operator_initiated', 'campaigns_initiated', 'automated'])(
    'A.2: begun by the desk (%s) has a first response only from the customer’s first message on',
    (delivered_as) => {
      const desk = adapted(
        conversation(
          [part(100, 'comment', { author: customer, body: 'x' }), part(107, 'comment', { author: ada, body: 'x' })],
          { source: { type: 'conversation', delivered_as, author: ada } },
        ),
      );
      const { tickets } = desk.dataset;
      expect(codes(desk)).toContain('started_by_desk source.delivered_as');
      expect(firstResponseTime(tickets).excluded).toEqual({ agent_started: 1 });
      expect(firstResponseTime(tickets, { agentStarted: 'from_first_customer_message' }).value).toBe(minutes(7));
    },
  );

  it('remembers who had it, and who lost it by going away', () => {
    const ticket = ticketOf(
      conversation([
        part(1, 'assignment', { assigned_to: { type: 'team', id: 3 } }),
        part(2, 'assignment', { assigned_to: { type: 'admin', id: '11' } }),
        part(3, 'away_mode_assignment', { assigned_to: null }),
        part(4, 'assignment', { assigned_to: '12' }),
        part(5, 'assignment', { assigned_to: { type: 'nobody_admin', id: 0 } }),
      ]),
    );
    expect(ticket.history).toEqual([
      { at: at(1), kind: 'team', to: '3' },
      { at: at(2), kind: 'assignment', to: '11' },
      { at: at(3), kind: 'assignment', from: '11', to: null },
      { at: at(4), kind: 'assignment', to: '12' },
      { at: at(5), kind: 'assignment', from: '12', to: null },
    ]);
  });

  it('comes back also where only the state of a later part tells', () => {
    const ticket = ticketOf(
      conversation([
        part(1, 'close', { state: 'closed' }),
        part(9, 'comment', { author: customer, body: 'x', state: 'open' }),
        part(12, 'close', { state: 'closed' }),
      ]),
    );
    expect(reopenRate([ticket]).value).toBe(1);
    expect(ticket.solvedAt).toBe(at(12));
  });

  it('is not opened by what was written in the second in which it was closed', () => {
    const together = [part(5, 'close', { author: ada }), part(5, 'comment', { author: ada, body: 'x', state: 'open' })];
    expect(reopenRate([ticketOf(conversation(together))]).value).toBe(0);
  });

  it('A.5 golden: closed at 2, 11 and 23 h has five resolution times', () => {
    const life = [part(120, 'close'), part(600, 'open'), part(660, 'close'), part(1200, 'open'), part(1380, 'close')];
    const tickets = [ticketOf(conversation(life))];
    const cycles = (['first', 'full', 'last', 'all', 'largest'] as const).map(
      (cycle) => resolutionTime(tickets, { cycle }).value,
    );
    expect(cycles).toEqual([2, 23, 3, 6, 3].map(hours));
  });

  it('is put off while snoozed', () => {
    const ticket = ticketOf(conversation([part(1, 'snoozed'), part(9, 'unsnoozed')], { state: 'snoozed' }));
    expect(ticket.status).toBe('on_hold');
    expect(ticket.history?.map(({ to }) => to)).toEqual(['on_hold', 'open']);
  });

  it('is solved by the AI agent only where it says so and no person answered', () => {
    const ai_agent = { resolution_state: 'assumed_resolution' };
    const alone = conversation([part(1, 'comment', { author: fin, body: 'x' }), part(2, 'close')], { ai_agent });
    const helped = conversation([part(1, 'comment', { author: ada, body: 'x' }), part(2, 'close')], { ai_agent });
    const escalated = conversation([part(2, 'close')], { ai_agent: { resolution_state: 'escalated' } });
    expect(automationRate([alone, helped, escalated].map(ticketOf))).toMatchObject({ numerator: 1, denominator: 3 });
    expect(ticketOf(alone).attributes).toEqual({ aiResolution: 'assumed_resolution' });
  });

  it('is begun by who wrote its source, where nothing says how it was delivered', () => {
    const begun = (source: object, more: object = {}) => {
      const desk = adapted(conversation([], { source, ...more } as never));
      const [own] = desk.dataset.tickets;
      const [first] = own?.interactions ?? [];
      return [own?.createdBy, first?.kind === 'message' && first.author, own?.customerId];
    };
    expect(begun({ type: 'email', author: customer })).toEqual(['customer', { role: 'customer', id: 'c1' }, 'c1']);
    expect(begun({ type: 'email', author: ada })).toEqual(['agent', { role: 'agent', id: '11' }, 'c1']);
    expect(begun({ type: 'email', delivered_as: 'customer_initiated' })).toEqual([
      ...['customer', { role: 'customer' }, 'c1'],
    ]);
    expect(begun({ type: 'email' })[1]).toEqual({ role: 'system' });
    const nobody = { contacts: { contacts: [] } };
    expect(begun({ type: 'email', author: ada }, nobody)[2]).toBeUndefined();
    expect(begun({ type: 'email', author: { type: 'user' } }, nobody)).toEqual([
      ...['customer', { role: 'customer' }, undefined],
    ]);
  });

  it('takes an author of a kind that is not known for the system', () => {
    const desk = adapted(conversation([part(5, 'comment', { author: { type: 'ghost', id: '3' }, body: 'x' })]));
    const said = desk.dataset.tickets[0]?.interactions?.at(-1);
    expect(said?.kind === 'message' && said.author.role).toBe('system');
    expect(codes(desk)).toContain('unknown_word author.type');
  });

  it('is handed to nobody by an assignment only', () => {
    const history = (kind: string) =>
      adapted(
        conversation([part(1, 'assignment', { assigned_to: ada as never }), part(2, kind, { assigned_to: null })]),
      ).dataset.tickets[0]?.history?.filter((event) => event.kind === 'assignment');
    expect(history('assignment')?.map(({ to }) => to)).toEqual(['11', null]);
    expect(history('comment')?.map(({ to }) => to)).toEqual(['11']);
  });

  it('keeps words that are not known, and says so', () => {
    const desk = adapted(
      conversation([], {
        state: 'dreaming',
        priority: 'extreme',
        source: { type: 'pigeon', delivered_as: 'by_wing', author: customer },
        sla_applied: { sla_name: 'Gold', sla_status: 'bent' },
        ai_agent: { resolution_state: 'daydreaming' },
      }),
    );
    expect(desk.dataset.tickets[0]).toMatchObject({
      status: 'open',
      channel: 'pigeon',
      createdBy: 'customer',
      attributes: { slaName: 'Gold', slaStatus: 'bent', aiResolution: 'daydreaming' },
    });
    expect(codes(desk).filter((code) => code.startsWith('unknown_word'))).toEqual([
      'unknown_word ai_agent.resolution_state',
      'unknown_word priority',
      'unknown_word sla_applied.sla_status',
      'unknown_word source.delivered_as',
      'unknown_word source.type',
      'unknown_word state',
    ]);
  });

  it('without a state is closed where it is not open', () => {
    const status = (open: boolean | null) =>
      adapted(conversation(null, { state: null, open })).dataset.tickets[0]?.status;
    expect([status(false), status(true), status(null)]).toEqual(['closed', 'open', 'open']);
  });

  it('says of a kind of part that it does not know that it is no message, and believes its state', () => {
    const parts = [
      part(5, 'comment', { author: customer, body: 'x' }),
      part(10, 'hologram', { author: ada, body: 'x', state: 'closed' }),
      part(20, 'away_mode_assignment', { assigned_to: { type: 'admin', id: 12 } }),
    ];
    const desk = adapted(conversation(parts));
    expect(desk.findings).toMatchObject([
      { code: 'unknown_word', collection: 'parts', field: 'part_type', count: 1, words: [{ word: '"hologram"' }] },
    ]);
    expect(desk.dataset.tickets[0]?.interactions).toHaveLength(2);
    expect(desk.dataset.tickets[0]?.solvedAt).toBe(at(10));
  });

  it.each([
    ['none', undefined],
    ['not_priority', undefined],
    ['priority', 'high'],
    ['low', 'low'],
    ['medium', 'normal'],
    ['high', 'high'],
    ['urgent', 'urgent'],
  ])('has the priority %s of either version of the API as %s', (priority, own) => {
    expect(ticketOf(conversation([], { priority })).priority).toBe(own);
  });

  it('may come as a webhook', () => {
    const hook = { type: 'notification_event', data: { item: conversation([]) } };
    expect(adapted(hook).dataset.tickets.map(({ id }) => id)).toEqual(['7']);
  });
});

describe('a conversation without all its parts', () => {
  const statistics = {
    first_admin_reply_at: monday + 1800,
    first_close_at: monday + 3600,
    last_close_at: monday + 7200,
    count_reopens: 1,
  };

  it('has the dates of its statistics where a list left the parts out', () => {
    const desk = adapted({ conversations: [conversation(null, { statistics })] });
    const { tickets } = desk.dataset;
    expect(codes(desk)).toEqual(['missing_parts conversation_parts']);
    expect(tickets[0]?.interactions).toBeUndefined();
    expect(firstResponseTime(tickets).value).toBe(minutes(30));
    expect(resolutionTime(tickets).value).toBe(hours(2));
    expect(resolutionTime(tickets, { cycle: 'first' }).value).toBe(hours(1));
    expect(reopenRate(tickets).value).toBe(1);
  });

  it('C.8.5: is found at 500 parts, or when the list says that there are more', () => {
    const many = Array.from({ length: 500 }, (_, index) => part(index + 60, 'comment', { author: ada, body: 'x' }));
    const cut = adapted(conversation(many, { statistics }));
    expect(codes(cut)).toContain('truncated_history parts');
    expect(cut.dataset.tickets[0]).toMatchObject({ firstRespondedAt: at(30), solvedAt: at(120), reopens: 1 });
    expect(cut.dataset.tickets[0]?.history).toBeUndefined();
    const few = { conversation_parts: [part(1, 'close')], total_count: 2 };
    expect(codes(adapted(conversation([], { conversation_parts: few })))).toContain('truncated_history parts');
    const all = adapted(conversation(many.slice(1), { statistics: null }));
    expect(codes(all)).not.toContain('truncated_history parts');
  });
});

describe('a rating of Intercom', () => {
  const ratingOf = (more: Partial<IntercomConversation>, parts = [part(1, 'close')]) => {
    const { dataset, findings } = adapted(conversation(parts, more));
    return { survey: dataset.surveys[0], codes: soundFindings(findings).map(({ code }) => code) };
  };

  it('was asked for at created_at and given at updated_at', () => {
    expect(adapted(reopened()).dataset.surveys).toEqual([
      {
        id: 'rating-7',
        kind: 'csat',
        scale: { min: 1, max: 5 },
        ticketId: '7',
        channel: 'email',
        sentAt: (monday + 40_000) * 1000,
        respondedAt: (monday + 50_000) * 1000,
        score: 4,
        customerId: 'c1',
        agentId: '11',
        source: 'conversation',
        comment: 'Fine',
      },
    ]);
  });

  it('that was not given has no score', () => {
    const { survey } = ratingOf({ conversation_rating: { rating: null, created_at: monday, updated_at: monday + 1 } });
    expect([survey?.score, survey?.respondedAt, survey?.sentAt]).toEqual([undefined, undefined, at(0)]);
  });

  it('of an older version is dated by the part that bears it, or not at all', () => {
    const conversation_rating = { rating: 5, created_at: monday };
    expect(ratingOf({ conversation_rating }, [part(8, 'conversation_rating_changed')]).survey?.respondedAt).toBe(at(8));
    const undated = ratingOf({ conversation_rating });
    expect(undated.survey?.respondedAt).toBeUndefined();
    expect(undated.codes).toContain('missing_answer_date');
  });

  it('of a bot is one of the AI agent, and without parts nobody knows when it was given', () => {
    const conversation_rating = { rating: 5, created_at: monday, teammate: { type: 'bot', id: 99 } };
    const { dataset, findings } = adapted(conversation(null, { conversation_rating }));
    expect(dataset.surveys).toMatchObject([{ score: 5, source: 'ai_agent' }]);
    expect(dataset.surveys[0]).not.toHaveProperty('agentId');
    expect(dataset.surveys[0]?.respondedAt).toBeUndefined();
    expect(soundFindings(findings).map(({ code }) => code)).toContain('missing_answer_date');
  });

  it('of the AI agent counts where there is no other', () => {
    const ai_agent = { rating: 2, rating_remark: 'No', created_at: monday };
    expect(ratingOf({ ai_agent }).survey).toMatchObject({ score: 2, source: 'ai_agent', respondedAt: at(0) });
    const both = ratingOf({ ai_agent, conversation_rating: { rating: 5, updated_at: monday } });
    expect([both.survey?.score, both.codes]).toEqual([5, ['second_rating']]);
  });
});
