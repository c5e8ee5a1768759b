import { fromZendesk, type ZendeskTicket } from '../../src/adapters/zendesk/index.ts';
import { csat, firstResponseTime, report, serviceLevel, slaAttainment } from '../../src/index.ts';

const desk = fromZendesk({ tickets: { tickets: [] }, users: [] }, { schedule: '3' });
report(desk.dataset, { csat, firstResponseTime, serviceLevel: serviceLevel.with({ threshold: 20_000 }) });
slaAttainment(desk.dataset.tickets, { policies: desk.policies, asOf: 0 });

// @ts-expect-error: the collection is called tickets.
fromZendesk({ ticket: [] });
// @ts-expect-error: an id is a text here, also where Zendesk writes a number.
fromZendesk({}, { schedule: 3 });

const ticket: ZendeskTicket = { id: 1, status: 'open', created_at: '2024-03-04T09:00:00Z', assignee_id: null };
fromZendesk({ tickets: [ticket] });
// @ts-expect-error: Zendesk writes instants as texts.
({ ...ticket, created_at: 5 }) satisfies ZendeskTicket;
