import { describe, expect, it } from 'vitest';
import { csatShape } from '../../src/adapters/chatwoot/shapes/csatShape.ts';
import { reportingEventShape } from '../../src/adapters/chatwoot/shapes/reportingEventShape.ts';
import { businessHoursShape, groupShape } from '../../src/adapters/freshdesk/shapes/businessHoursShape.ts';
import { ratingShape } from '../../src/adapters/freshdesk/shapes/ratingShape.ts';
import { ticketShape as freshdeskTicket } from '../../src/adapters/freshdesk/shapes/ticketShape.ts';
import { conversationShape } from '../../src/adapters/helpscout/shapes/conversationShape.ts';
import { callShape as intercomCall } from '../../src/adapters/intercom/shapes/callShape.ts';
import { exceptionShape, scheduleShape } from '../../src/adapters/intercom/shapes/officeHoursShapes.ts';
import { partShape } from '../../src/adapters/intercom/shapes/partShape.ts';
import { ticketShape as intercomTicket } from '../../src/adapters/intercom/shapes/ticketShape.ts';
import { commentShape } from '../../src/adapters/jira/shapes/commentShape.ts';
import { createFindings } from '../../src/adapters/reading/findings.ts';
import { readRecords } from '../../src/adapters/reading/readRecords.ts';
import type { RecordShape } from '../../src/adapters/reading/recordShape.ts';
import { articleShape } from '../../src/adapters/zammad/shapes/articleShape.ts';
import { calendarShape, stateShape, slaShape as zammadSla } from '../../src/adapters/zammad/shapes/businessShapes.ts';
import { ticketShape as zammadTicket } from '../../src/adapters/zammad/shapes/ticketShape.ts';
import { slaPolicyShape, scheduleShape as zendeskSchedule } from '../../src/adapters/zendesk/shapes/businessShapes.ts';
import { callShape } from '../../src/adapters/zendesk/shapes/callShape.ts';
import { userShape } from '../../src/adapters/zendesk/shapes/userShape.ts';

const moment = '2024-03-04T09:00:00Z';
const [earlier, later] = ['2024-03-05T09:00:00Z', '2024-03-06T09:00:00Z'];
const seconds = Date.parse(moment) / 1000;

/** A record, the field that dates its version, and a field by which the versions are told apart. */
const records: readonly (readonly [name: string, shape: unknown, record: object, dated: string, field: string])[] = [
  ['an answer to a survey of Chatwoot', csatShape, {}, 'created_at', 'feedback_message'],
  ['a reporting event of Chatwoot', reportingEventShape, { name: 'x' }, 'updated_at', 'name'],
  ['business hours of Freshdesk', businessHoursShape, { time_zone: 'x' }, 'updated_at', 'time_zone'],
  ['a group of Freshdesk', groupShape, {}, 'updated_at', 'business_hour_id'],
  ['a rating of Freshdesk', ratingShape, {}, 'updated_at', 'feedback'],
  ['a ticket of Freshdesk', freshdeskTicket, { created_at: moment, status: 2 }, 'updated_at', 'status'],
  ['a conversation of Help Scout', conversationShape, { createdAt: moment, status: 'x' }, 'userUpdatedAt', 'status'],
  ['office hours of Intercom', scheduleShape, { time_zone_name: 'x' }, 'updated_at', 'time_zone_name'],
  ['a call of Intercom', intercomCall, {}, 'updated_at', 'direction'],
  [
    ...(['an exception of Intercom', exceptionShape, { exception_date: 'x', exception_type: 'y' }] as const),
    ...(['updated_at', 'exception_type'] as const),
  ],
  ['a part of Intercom', partShape, { part_type: 'x', created_at: seconds }, 'updated_at', 'part_type'],
  ['a ticket of Intercom', intercomTicket, { created_at: seconds, category: 'x' }, 'updated_at', 'category'],
  ['a comment of Jira', commentShape, { created: moment, issueKey: 'x' }, 'updated', 'issueKey'],
  ['an article of Zammad', articleShape, { ticket_id: '1', created_at: moment }, 'updated_at', 'ticket_id'],
  ['a calendar of Zammad', calendarShape, { timezone: 'x' }, 'updated_at', 'timezone'],
  ['a state of Zammad', stateShape, { name: 'x' }, 'updated_at', 'name'],
  ['an SLA of Zammad', zammadSla, {}, 'updated_at', 'name'],
  ['a ticket of Zammad', zammadTicket, { created_at: moment, state: 'x' }, 'updated_at', 'state'],
  ['a schedule of Zendesk', zendeskSchedule, { time_zone: 'x' }, 'updated_at', 'time_zone'],
  ['an SLA policy of Zendesk', slaPolicyShape, {}, 'updated_at', 'title'],
  ['a call of Zendesk', callShape, { created_at: moment, direction: 'x' }, 'updated_at', 'direction'],
  ['a user of Zendesk', userShape, { role: 'x' }, 'updated_at', 'role'],
];

describe('D6: of two versions of one record', () => {
  it.each(records)('%s: the newer one counts, in any order', (_, shape, record, dated, field) => {
    const at = (text: string): unknown =>
      typeof Object(record)['created_at'] === 'number' ? Date.parse(text) / 1000 : text;
    const older = { id: 7, ...record, [field]: '9', [dated]: at(earlier) };
    const newer = { id: 7, ...record, [field]: '1', [dated]: at(later) };
    for (const payload of [
      [older, newer],
      [newer, older],
    ]) {
      const findings = createFindings();
      const rows = readRecords('test', payload, shape as RecordShape<never>, findings) as object[];
      expect(rows.map((row) => Object(row)[field])).toEqual(['1']);
      expect(findings.list()).toMatchObject([{ code: 'repeated_record', ids: ['7'] }]);
    }
  });

  it('of Help Scout a conversation that nobody changed since is as old as it is', () => {
    const record = (createdAt: string, status: string) => ({ id: 7, createdAt, status });
    const rows = readRecords(
      'test',
      [record(later, 'new'), record(earlier, 'old')],
      conversationShape as RecordShape<never>,
      createFindings(),
    );
    expect(rows).toMatchObject([{ status: 'new' }]);
  });
});
