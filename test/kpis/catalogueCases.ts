import { catalogue } from '../../src/kpis/catalogue.ts';
import { DESK_OPENS_AT } from '../../src/testing/arbitraryTicket.ts';
import { arbitraryInteraction, arbitrarySurvey, arbitraryTicket } from '../../src/testing/index.ts';
import { createCalendar } from '../../src/time/createCalendar.ts';
import { days, hours, minutes } from '../../src/time/duration.ts';
import { businessCases } from './businessCases.ts';
import { type CatalogueCase, caseOf } from './catalogueCase.ts';
import { contactCases } from './contactCases.ts';

const office = createCalendar({
  timeZone: 'America/New_York',
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:30'] as const]])),
});
const clock = { by: 'channel', calendars: { email: office }, otherwise: createCalendar({ kind: 'elapsed' }) };
const asOf = DESK_OPENS_AT + days(40);
const period = { by: 'createdAt', from: DESK_OPENS_AT + days(7), to: DESK_OPENS_AT + days(28) };
const sketch = { relativeError: 0.01 };
const scale = { min: 1, max: 5 };
const tickets = arbitraryTicket({ faults: true });
const surveys = arbitrarySurvey({ faults: true });
const csats = arbitrarySurvey({ faults: true, kinds: ['csat', 'csat', 'csat', 'nps'] });
const npses = arbitrarySurvey({ faults: true, kinds: ['nps'] });
const many = { valuesPerRow: 'many' } as const;
const policies = [
  { metric: 'first_response', target: hours(8), clock: office },
  { metric: 'next_response', target: hours(4) },
  { metric: 'resolution', target: 'due_at', when: { channel: ['email', 'chat'] } },
  { metric: 'resolution', target: days(1) },
  { metric: 'requester_wait', target: hours(20), clock },
  { metric: 'agent_work', target: hours(10) },
  { metric: 'periodic_update', target: hours(24) },
] as const;

/** Every KPI of the catalogue at least once, with the options that change how it works. */
export function catalogueCases(): CatalogueCase[] {
  const c = catalogue;
  return [
    caseOf('backlogSeries', c.backlogSeries.with({ every: 'week', timeZone: 'Europe/Berlin' }), tickets),
    caseOf('backlogSeries', c.backlogSeries.with({ every: 'month', timeZone: 'Asia/Tokyo', asOf }), tickets),
    caseOf('casesPerAgent', c.casesPerAgent, tickets),
    caseOf('ticketBacklog', c.ticketBacklog.with({ asOf }), tickets),
    caseOf('ticketBacklog', c.ticketBacklog.with({ asOf: new Date(asOf), overdueAfter: days(2), clock }), tickets),
    caseOf('ticketVolume', c.ticketVolume, tickets),
    caseOf('ticketVolume', c.ticketVolume.with({ by: 'tags', period }), tickets),
    caseOf('escalationRate', c.escalationRate, tickets),
    caseOf('escalationRate', c.escalationRate.with({ to: 'level_2' }), tickets),
    caseOf('firstContactResolution', c.firstContactResolution, tickets),
    caseOf('firstContactResolution', c.firstContactResolution.with({ method: 'flag' }), tickets),
    caseOf('firstContactResolution', c.firstContactResolution.with({ method: 'no_customer_follow_up' }), tickets),
    caseOf('firstContactResolution', c.firstContactResolution.with({ method: 'at_most_one_reply' }), tickets),
    caseOf('firstContactResolution', c.firstContactResolution.with({ method: 'solved_by_first_reply' }), tickets),
    caseOf('firstContactResolution', c.firstContactResolution.with({ method: 'survey' }), surveys),
    caseOf(
      'firstContactResolution',
      c.firstContactResolution.with({
        ...{ method: 'no_repeat_contact', window: days(7), asOf },
        eligible: ({ channel }) => channel !== 'social',
      }),
      tickets,
    ),
    caseOf('interactionsToResolution', c.interactionsToResolution, tickets),
    caseOf('interactionsToResolution', c.interactionsToResolution.with({ unit: 'message' }), tickets),
    caseOf(
      'interactionsToResolution',
      c.interactionsToResolution.with({ unit: 'session', quantiles: sketch }),
      tickets,
    ),
    caseOf('reopenRate', c.reopenRate, tickets),
    caseOf('resolutionRate', c.resolutionRate, tickets),
    caseOf('resolutionRate', c.resolutionRate.with({ within: days(2), asOf, clock: office }), tickets),
    caseOf('resolutionTime', c.resolutionTime, tickets),
    ...(['first', 'last', 'all', 'largest'] as const).map((cycle) =>
      caseOf('resolutionTime', c.resolutionTime.with({ cycle, clock, statistic: 'p90' }), tickets),
    ),
    caseOf('resolutionTime', c.resolutionTime.with({ cycle: 'every', clock }), tickets, many),
    caseOf('slaAttainment', c.slaAttainment.with({ policies, asOf }), tickets, many),
    caseOf('slaAttainment', c.slaAttainment.with({ policies, asOf, running: 'hit' }), tickets, many),
    ...policies.map((policy) =>
      caseOf('slaAttainment', c.slaAttainment.with({ policies: [policy], asOf }), tickets, many),
    ),
    caseOf('touches', c.touches, tickets),
    caseOf('transferRate', c.transferRate, tickets),
    caseOf('transferRate', c.transferRate.with({ between: 'teams' }), tickets),
    caseOf('agentWaitTime', c.agentWaitTime.with({ clock: office }), tickets),
    caseOf('agentWorkTime', c.agentWorkTime.with({ quantiles: sketch }), tickets),
    caseOf('firstResponseTime', c.firstResponseTime, tickets),
    caseOf('firstResponseTime', c.firstResponseTime.with({ countBots: true }), tickets),
    caseOf('firstResponseTime', c.firstResponseTime.with({ start: 'assigned' }), tickets),
    caseOf('firstResponseTime', c.firstResponseTime.with({ clock, statistic: 'median', skewTolerance: 5 }), tickets),
    caseOf('firstResponseTime', c.firstResponseTime.with({ start: 'assigned', countBots: true }), tickets),
    caseOf(
      'firstResponseTime',
      c.firstResponseTime.with({
        ...{ start: 'first_customer_message', agentStarted: 'from_first_customer_message' },
        quantiles: { relativeError: 0.05 },
      }),
      tickets,
    ),
    caseOf('firstResponseTime', c.firstResponseTime.with({ agentStarted: 'second_public_reply', clock }), tickets),
    caseOf('onHoldTime', c.onHoldTime, tickets),
    caseOf('requesterWaitTime', c.requesterWaitTime.with({ clock }), tickets),
    caseOf('responseRate', c.responseRate, tickets),
    caseOf('responseRate', c.responseRate.with({ within: minutes(90), asOf, countBots: true, clock }), tickets),
    caseOf('responseTime', c.responseTime, tickets, many),
    caseOf('responseTime', c.responseTime.with({ turns: 'subsequent' }), tickets, many),
    caseOf('responseTime', c.responseTime.with({ countBots: true }), tickets, many),
    caseOf('responseTime', c.responseTime.with({ turns: 'subsequent', countBots: true, clock }), tickets, many),
    caseOf('timeToAssignment', c.timeToAssignment.with({ period }), tickets),
    caseOf(
      'agentSatisfaction',
      c.agentSatisfaction.with({ scale }),
      arbitrarySurvey({ kinds: ['esat'], faults: true }),
    ),
    caseOf('ces', c.ces.with({ direction: 'high_is_easy', scale }), arbitrarySurvey({ kinds: ['ces'], faults: true })),
    caseOf('ces', c.ces.with({ direction: 'low_is_easy', scale, answers: 'all' }), surveys),
    caseOf('csat', c.csat.with({ scale }), csats),
    caseOf('csat', c.csat.with({ scale: 'thumbs', answers: 'all', positive: 1 }), csats),
    caseOf('nps', c.nps.with({ scale: { min: 0, max: 10 } }), npses),
    caseOf('nps', c.nps.with({ scale: { min: 1, max: 10 }, period: { ...period, by: 'respondedAt' } }), npses),
    caseOf('sentiment', c.sentiment, surveys),
    caseOf('sentiment', c.sentiment.with({ neutralWithin: 0.5 }), arbitraryInteraction({ faults: true })),
    caseOf('surveyResponseRate', c.surveyResponseRate, surveys),
    caseOf('surveyResponseRate', c.surveyResponseRate.with({ kind: 'nps' }), surveys),
    ...contactCases(),
    ...businessCases({ asOf, office }),
  ];
}
