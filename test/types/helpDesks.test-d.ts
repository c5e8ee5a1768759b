import type { FreshdeskActivity, FreshdeskConversation, FreshdeskTicket } from '../../src/adapters/freshdesk/index.ts';
import { type FreshdeskSatisfactionRating, fromFreshdesk } from '../../src/adapters/freshdesk/index.ts';
import { fromHelpScout, type HelpScoutConversation, type HelpScoutRating } from '../../src/adapters/helpscout/index.ts';
import { fromHubSpot, type HubSpotTicket } from '../../src/adapters/hubspot/index.ts';
import { fromJira, type JiraIssue, type JiraSla, type JiraSlaCycle } from '../../src/adapters/jira/index.ts';
import { fromZammad, type ZammadArticle, type ZammadTicket } from '../../src/adapters/zammad/index.ts';
import { csat, elapsed, firstResponseTime, report, resolutionTime, slaAttainment } from '../../src/index.ts';

const at = '2024-03-04T09:00:00Z';

// Freshdesk: numbers that are words, dates in stats.
const freshdesk: FreshdeskTicket = { id: 1, status: 4, created_at: at, stats: { resolved_at: at, closed_at: null } };
const conversation: FreshdeskConversation = { id: 1, ticket_id: 1, created_at: at, incoming: false, private: true };
const rating: FreshdeskSatisfactionRating = { id: 1, ratings: { default_question: -103 } };
const activity: FreshdeskActivity = {
  ticket_id: 1,
  performed_at: '04-03-2024 09:00:00 +0000',
  activity: { status: 'Open' },
};
const desk = fromFreshdesk(
  { tickets: [freshdesk], conversations: [conversation], satisfactionRatings: [rating], activities: [activity] },
  { statuses: { 6: 'on_hold' }, merged: ['2'] },
);
report(desk.dataset, { csat, firstResponseTime, resolutionTime });
firstResponseTime(desk.dataset.tickets, desk.clock ? { clock: desk.clock } : {});
// @ts-expect-error: the collection is called tickets.
fromFreshdesk({ ticket: [] });
// @ts-expect-error: our words for a status.
fromFreshdesk({}, { statuses: { 6: 'waiting' } });
// @ts-expect-error: Freshdesk writes instants as texts.
({ ...freshdesk, created_at: 5 }) satisfies FreshdeskTicket;
// @ts-expect-error: a ticket has a status.
({ id: 1, created_at: at }) satisfies FreshdeskTicket;

// Help Scout: the count of threads, ratings in three forms.
const scout: HelpScoutConversation = { id: 7, status: 'active', createdAt: at, threads: 2, _embedded: { threads: [] } };
const answers: HelpScoutRating[] = [
  { threadid: 1, ratingId: 1 },
  { ticketId: 7, rating: 'Great' },
];
report(fromHelpScout({ conversations: scout, ratings: answers }, { systemUsers: ['9'] }).dataset, { csat });
// @ts-expect-error: ids are texts here, also where Help Scout writes numbers.
fromHelpScout({}, { systemUsers: [9] });
// @ts-expect-error: its fields are called in camel case.
({ id: 7, status: 'active', created_at: at }) satisfies HelpScoutConversation;

// HubSpot: properties are texts or null.
const hubSpot: HubSpotTicket = {
  ...{ id: '1', createdAt: at, archived: false },
  properties: { hs_pipeline_stage: '4', closed_date: null, time_to_close: '7200000', hs_is_one_touch_ticket: 'true' },
};
const options = { stages: { 771: 'open' }, scales: { csat: { min: 0, max: 2 } }, operatingHours: elapsed } as const;
report(fromHubSpot({ tickets: [hubSpot] }, options).dataset, { csat, resolutionTime });
// @ts-expect-error: the date of closing is called closed_date.
({ id: '1', properties: { closedate: at } }) satisfies HubSpotTicket;
// @ts-expect-error: no survey of that kind.
fromHubSpot({}, { scales: { thumbs: { min: 0, max: 1 } } });

// Jira: cycles of SLAs.
const millis = { millis: 3_600_000 };
const sla: JiraSla = {
  ...{ name: 'Time to resolution', issueKey: 'HELP-1' },
  ongoingCycle: { startTime: { epochMillis: 0 }, goalDuration: millis, paused: false, withinCalendarHours: true },
};
const jira = fromJira(
  { slas: [sla] },
  { slas: { 'Time to resolution': { calendar: elapsed, pausedIn: ['pending'] } } },
);
const cycles: readonly JiraSlaCycle[] = jira.slaCycles;
cycles.map(({ elapsed: spent, withinCalendarHours }) => [spent?.toFixed(), withinCalendarHours]);
report(jira.dataset, { csat, firstResponseTime });
// @ts-expect-error: a duration is an object with millis.
({ ...sla, ongoingCycle: { startTime: 0, goalDuration: 3_600_000 } }) satisfies JiraSla;
// @ts-expect-error: an issue has an id.
({ fields: {} }) satisfies JiraIssue;

// Zammad: minutes, names or numbers of states.
const zammad: ZammadTicket = { id: 7, created_at: at, state_id: 4, first_response_in_min: 75, close_diff_in_min: -15 };
const article: ZammadArticle = { id: 1, ticket_id: 7, created_at: at, sender: 'Agent', internal: false };
const { dataset, policies } = fromZammad({ tickets: zammad, articles: [article] });
slaAttainment(dataset.tickets, { policies, asOf: 0 });
// @ts-expect-error: Zammad asks for no satisfaction.
report(dataset, { csat });
// @ts-expect-error: it takes no options.
fromZammad({}, { statuses: {} });
// @ts-expect-error: minutes are numbers.
({ ...zammad, close_in_min: '75' }) satisfies ZammadTicket;
