import { describe, expect, it } from 'vitest';
import { resolutionTime } from '../../../src/kpis/resolution/resolutionTime.ts';
import { firstResponseTime } from '../../../src/kpis/response/firstResponseTime.ts';
import { requesterWaitTime } from '../../../src/kpis/response/requesterWaitTime.ts';
import { reopensOf } from '../../../src/model/solving.ts';
import { hours, minutes } from '../../../src/time/duration.ts';
import { soundFindings } from '../soundFindings.ts';
import { at, audit, change, codesOf, deskOf, said, start, ticket, ticketOf } from './desk.ts';

const one = (fields: Record<string, unknown>) => ticketOf({ tickets: [ticket(fields)] });

describe('a ticket of Zendesk', () => {
  it('bears its own fields under our names, ids as texts', () => {
    const row = ticket({
      status: 'hold',
      assignee_id: 20,
      group_id: 5,
      organization_id: 6,
      brand_id: 7,
      priority: 'urgent',
      type: 'incident',
      tags: ['vip', 'a'],
      due_at: at(8),
      subject: 'never read',
    });
    expect(ticketOf({ tickets: row })).toEqual({
      id: '1',
      createdAt: start,
      status: 'on_hold',
      channel: 'email',
      createdBy: 'customer',
      customerId: '10',
      agentId: '20',
      teamId: '5',
      priority: 'urgent',
      type: 'incident',
      tags: ['a', 'vip'],
      dueAt: start + hours(8),
      attributes: { organizationId: '6', brandId: '7' },
    });
  });

  it.each([
    ['email', 'email'],
    ['web', 'web'],
    ['voice', 'phone'],
    ['chat', 'chat'],
    ['native_messaging', 'chat'],
    ['twitter', 'social'],
    ['facebook', 'social'],
    ['api', 'api'],
  ])('came by %s, which is %s', (channel, expected) => {
    expect(one({ via: { channel } }).channel).toBe(expected);
  });

  it('D11: keeps a channel that is not known, and says so; a status that is not known is open', () => {
    const tickets = [ticket({ via: { channel: 'hologram' } }), ticket({ id: 2, status: 'waiting', via: null })];
    expect(deskOf({ tickets }).dataset.tickets.map(({ channel, status }) => [channel, status])).toEqual([
      ['hologram', 'open'],
      ['unknown', 'open'],
    ]);
    expect(codesOf({ tickets })).toEqual([
      'missing_channel via.channel 1',
      'unknown_word status 1',
      'unknown_word via.channel 1',
    ]);
  });

  it.each([
    [{ submitter_id: 10 }, 'customer'],
    [{ submitter_id: 20 }, 'agent'],
    [{ submitter_id: 11 }, 'customer'],
    [{ submitter_id: 99 }, 'agent'],
    [{ submitter_id: null }, 'customer'],
    [{ submitter_id: -1 }, 'system'],
    [{ submitter_id: 20, via: { channel: 'rule' } }, 'system'],
  ])('with %j was created by the %s', (fields, createdBy) => {
    expect(one(fields).createdBy).toBe(createdBy);
  });

  it('A.4: was merged when a tag, a merge that closed it, or the other ticket says so; deleted by its status', () => {
    const closing = [
      audit(1, 20, [change('status', 'open', 'closed')], { via: { channel: 'web', source: { rel: 'merge' } } }),
    ];
    const receiving = [audit(1, 20, [said(false)], { via: { channel: 'web', source: { rel: 'merge' } } })];
    expect(one({ tags: ['closed_by_merge'] }).excluded).toBe('merged');
    expect(ticketOf({ audits: closing }).excluded).toBe('merged');
    expect(ticketOf({ audits: receiving }).excluded).toBeUndefined();
    expect(one({ status: 'deleted' })).toMatchObject({ status: 'closed', excluded: 'deleted' });
    const { tickets } = deskOf({ tickets: [ticket(), ticket({ id: 2, merged_ticket_ids: [1] })] }).dataset;
    expect(tickets.map(({ excluded }) => excluded)).toEqual(['merged', undefined]);
  });
});

describe('the history of a ticket', () => {
  it('is made of the audits: status, assignee, group and priority, with hold as on_hold', () => {
    const audits = [
      audit(2, 20, [change('status', 'open', 'hold'), change('tags', ['a'], ['b']), change('360001', null, 'x')]),
      audit(0, 10, [
        { type: 'Create', field_name: 'status', value: 'new' },
        { type: 'Create', field_name: 'assignee_id', value: null },
        { type: 'Create', field_name: 'priority', value: 'normal' },
      ]),
      audit(1, 20, [change('status', 'new', 'open'), change('assignee_id', '', '20'), change('group_id', 5, 6)]),
      audit(3, 20, [change('assignee_id', '20', null), change('priority', 'normal', 'high')]),
    ];
    expect(ticketOf({ audits }).history).toEqual([
      { at: start, kind: 'status', to: 'new' },
      { at: start, kind: 'priority', to: 'normal' },
      { at: start + hours(1), kind: 'status', from: 'new', to: 'open' },
      { at: start + hours(1), kind: 'assignment', to: '20' },
      { at: start + hours(1), kind: 'team', from: '5', to: '6' },
      { at: start + hours(2), kind: 'status', from: 'open', to: 'on_hold' },
      { at: start + hours(3), kind: 'assignment', from: '20', to: null },
      { at: start + hours(3), kind: 'priority', from: 'normal', to: 'high' },
    ]);
  });

  it('A.5 golden: solved at 2, 11 and 23 h is first 2 h, in full 23 h, and came back twice', () => {
    const solvings = [
      audit(2, 20, [change('status', 'open', 'solved')]),
      audit(10, 10, [change('status', 'solved', 'open')]),
      audit(11, 20, [change('status', 'open', 'solved')]),
      audit(20, 10, [change('status', 'solved', 'open')]),
      audit(23, 20, [change('status', 'open', 'solved')]),
    ];
    const row = ticketOf({ tickets: [ticket({ status: 'solved' })], audits: solvings });
    expect(row.firstSolvedAt).toBe(start + hours(2));
    expect(row.solvedAt).toBe(start + hours(23));
    expect(reopensOf(row)).toBe(2);
    expect(resolutionTime([row]).value).toBe(hours(23));
  });

  it('A.6: the requester waits in new, open and on hold, not in pending', () => {
    const audits = [
      audit(1, 20, [change('status', 'new', 'open')]),
      audit(2, 20, [change('status', 'open', 'pending')]),
      audit(5, 10, [change('status', 'pending', 'hold')]),
      audit(6, 20, [change('status', 'hold', 'solved')]),
      audit(9, -1, [change('status', 'solved', 'closed')]),
    ];
    const row = ticketOf({ tickets: [ticket({ status: 'closed' })], audits });
    expect(requesterWaitTime([row]).value).toBe(hours(3));
    expect(row.closedAt).toBe(start + hours(9));
  });
});

describe('when a ticket was answered', () => {
  const metric = { ticket_id: 1, reply_time_in_minutes: { calendar: 30, business: 0 }, solved_at: at(3), reopens: 0 };
  const event = (id: number, fields: Record<string, unknown>) => ({
    id,
    ticket_id: 1,
    metric: 'reply_time',
    instance_id: 1,
    type: 'fulfill',
    time: at(1),
    ...fields,
  });

  it('is told by the comments before all', () => {
    const audits = [audit(0, 10, [said()]), audit(2, 20, [said()])];
    const row = ticketOf({ audits, ticketMetrics: metric, metricEvents: [event(1, {})] });
    expect(row.firstRespondedAt).toBe(start + hours(2));
  });

  it('else by the metric events, without those that are deleted and without next replies', () => {
    const metricEvents = {
      ticket_metric_events: [
        event(1, { time: at(0.5), deleted: true }),
        event(2, {}),
        event(3, { instance_id: 2, time: at(0.25) }),
        event(4, { metric: 'resolution_time', time: at(4) }),
        event(5, { metric: 'resolution_time', time: at(9) }),
      ],
    };
    const row = ticketOf({ metricEvents, ticketMetrics: metric });
    expect(row).toMatchObject({
      firstRespondedAt: start + hours(1),
      firstSolvedAt: start + hours(4),
      solvedAt: start + hours(9),
    });
  });

  it('else by the minutes of the metrics, which is reported', () => {
    const payloads = { tickets: [ticket({ status: 'solved' })], ticketMetrics: { ticket_metric: [metric] } };
    const { dataset, findings } = deskOf(payloads);
    expect(firstResponseTime(dataset.tickets).value).toBe(minutes(30));
    expect(resolutionTime(dataset.tickets).value).toBe(hours(3));
    expect(findings).toMatchObject([{ code: 'moment_from_minutes', ids: ['1'] }]);
  });

  it('or by its seconds, which are exact', () => {
    const seconds = { ticket_id: 1, reply_time_in_seconds: { calendar: 90, business: 0 } };
    expect(ticketOf({ ticketMetrics: seconds }).firstRespondedAt).toBe(start + 90_000);
    expect(codesOf({ tickets: [ticket()], ticketMetrics: seconds })).toEqual([]);
  });

  it('was first solved when it was solved, unless it came back since', () => {
    const solved = (reopens: number | null) => ticketOf({ ticketMetrics: { ...metric, reopens } });
    expect(solved(0)).toMatchObject({ firstSolvedAt: start + hours(3), solvedAt: start + hours(3) });
    expect(solved(1)).toMatchObject({ solvedAt: start + hours(3), reopens: 1 });
    expect(solved(1)).not.toHaveProperty('firstSolvedAt');
  });

  it('A.2: is left to the messages of a ticket that an agent began', () => {
    const audits = [audit(0, 20, [said()]), audit(1, 10, [said()]), audit(3, 20, [said()])];
    const row = ticketOf({ tickets: [ticket({ submitter_id: 20 })], audits });
    expect(row.firstRespondedAt).toBeUndefined();
    expect(firstResponseTime([row]).excluded).toEqual({ agent_started: 1 });
    expect(firstResponseTime([row], { agentStarted: 'from_first_customer_message' }).value).toBe(hours(2));
  });
});

describe('what the export leaves out', () => {
  it('A.4: archived tickets are missing in lists of audits and metrics', () => {
    const tickets = [ticket(), ticket({ id: 2 })];
    const audits = [audit(0, 10, [said()])];
    const { findings, dataset } = deskOf({ tickets, audits, ticketMetrics: [], comments: [] });
    expect(soundFindings(findings).map(({ code, collection, ids }) => [code, collection, ids])).toEqual([
      ['missing_archive', 'audits', ['2']],
      ['missing_archive', 'comments', ['2']],
      ['missing_archive', 'ticketMetrics', ['1', '2']],
    ]);
    expect(dataset.tickets[1]).not.toHaveProperty('history');
    expect(dataset.tickets[1]).not.toHaveProperty('interactions');
  });

  it('an audit without events changes nothing and says nothing', () => {
    const bare = audit(1, 20, [], { via: { channel: 'web', source: { rel: 'merge' } } });
    const audits = [audit(0, 10, [said()]), { ...bare, events: undefined }];
    const row = ticketOf({ audits });
    expect([row.history, row.interactions?.length, row.excluded]).toEqual([[], 1, undefined]);
  });

  it('a call among the events of an audit without an id bears that of the audit', () => {
    const call = { id: undefined, type: 'VoiceComment', public: true };
    const audits = [{ ...audit(0, 10, [call]), id: 555 }];
    const found = deskOf({ tickets: [ticket()], audits }).findings.find(({ code }) => code === 'voice_comment');
    expect(found?.ids).toEqual(['555']);
  });

  it('A.4: a merge that did not close the ticket is none of it', () => {
    const via = { channel: 'web', source: { rel: 'merge' } };
    expect(ticketOf({ tickets: [ticket({ via, status: 'closed' })] }).excluded).toBe('merged');
    expect(ticketOf({ tickets: [ticket({ via, status: 'open' })] }).excluded).toBeUndefined();
  });

  it('C.8: a ticket with 5,000 comments may have had more', () => {
    const comments = Array.from({ length: 5000 }, (_, index) => ({
      id: index,
      ticket_id: 1,
      author_id: 10,
      created_at: at(0),
    }));
    expect(codesOf({ tickets: [ticket()], comments })).toEqual(['truncated_history  1']);
    expect(codesOf({ tickets: [ticket()], comments: comments.slice(1) })).toEqual([]);
  });

  it('D15: what belongs to no ticket of the export is counted', () => {
    const audits = [audit(0, 10, [said()], { ticket_id: 9 }), audit(0, 10, [], { ticket_id: null })];
    expect(codesOf({ tickets: [], audits, ticketMetrics: [{ ticket_id: 9 }] })).toEqual([
      'orphan_record  2',
      'orphan_record  1',
    ]);
  });

  it('D6: pages of an incremental export repeat tickets: the newest counts', () => {
    const pages = [
      { tickets: [ticket({ status: 'solved', updated_at: at(5) })], end_time: 1 },
      { tickets: [ticket({ status: 'open', updated_at: at(2) })], end_time: 2 },
    ];
    expect(ticketOf({ tickets: pages }).status).toBe('solved');
    expect(codesOf({ tickets: pages })).toEqual(['repeated_record  1']);
  });
});
