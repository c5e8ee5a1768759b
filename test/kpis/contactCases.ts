import { array, boolean, constantFrom, nat, option, record, tuple } from 'fast-check';
import { catalogue } from '../../src/kpis/catalogue.ts';
import type { AutomationRun } from '../../src/model/business.ts';
import type { TicketEvent, TicketRow } from '../../src/model/ticket.ts';
import { DESK_OPENS_AT } from '../../src/testing/arbitraryTicket.ts';
import { arbitraryActivity, arbitraryInteraction, arbitraryTicket } from '../../src/testing/index.ts';
import { withFaults } from '../../src/testing/withFaults.ts';
import { createCalendar } from '../../src/time/createCalendar.ts';
import { hours, minutes, seconds } from '../../src/time/duration.ts';
import { type CatalogueCase, caseOf } from './catalogueCase.ts';

const faults = { faults: true };
const calls = arbitraryInteraction({ kinds: ['call'], ...faults });
const chats = arbitraryInteraction({ kinds: ['chat'], ...faults });
const contacts = arbitraryInteraction(faults);
const activities = arbitraryActivity(faults);
const runs = withFaults<AutomationRun>(
  record({ at: nat(1000), process: constantFrom('refund', 'reset'), succeeded: boolean() }),
  ['at', 'process', 'succeeded'],
  faults,
);

const channels = constantFrom('email', 'phone', 'chat', 'social', null);
const move = record({ at: nat(9).map((hour) => DESK_OPENS_AT + hours(hour)), from: option(channels), to: channels });
const tickets = withFaults<TicketRow>(
  tuple(arbitraryTicket(), array(move, { maxLength: 3 })).map(([ticket, moves]) => {
    const history = moves.map((own): TicketEvent => ({ ...own, kind: 'channel' }));
    return { ...ticket, history: [...(ticket.history ?? []), ...history] };
  }),
  ['status', 'channel', 'history', 'interactions', 'resolvedBy', 'excluded'],
  faults,
);

const office = createCalendar({
  timeZone: 'America/New_York',
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:30'] as const]])),
});
const threshold = seconds(60);
const shortAbandon = seconds(5);
const shift = { from: DESK_OPENS_AT + hours(1), to: DESK_OPENS_AT + hours(9) };

/** KPIs of calls, chats, social media, activities and automation. */
export function contactCases(): CatalogueCase[] {
  const c = catalogue;
  return [
    caseOf('abandonmentRate', c.abandonmentRate, contacts),
    caseOf('abandonmentRate', c.abandonmentRate.with({ shortAbandon }), calls),
    caseOf('callTransferRate', c.callTransferRate, calls),
    caseOf('missedCallRate', c.missedCallRate, calls),
    caseOf('serviceLevel', c.serviceLevel.with({ threshold }), contacts),
    ...(['ignore', 'negative', 'positive', 'late_only', 'short_served'] as const).map((abandoned) =>
      caseOf('serviceLevel', c.serviceLevel.with({ threshold, abandoned, shortAbandon }), calls),
    ),
    caseOf('speedOfAnswer', c.speedOfAnswer.with({ clock: office }), calls),
    caseOf('chatAbandonmentRate', c.chatAbandonmentRate, chats),
    caseOf('chatAcceptanceRate', c.chatAcceptanceRate, chats),
    caseOf('chatConcurrency', c.chatConcurrency, chats),
    caseOf('chatDuration', c.chatDuration.with({ statistic: 'median', skewTolerance: minutes(1) }), chats),
    caseOf('channelEscalationRate', c.channelEscalationRate, tickets),
    caseOf('channelEscalationRate', c.channelEscalationRate.with({ from: 'social', to: 'private' }), tickets),
    caseOf('channelEscalationRate', c.channelEscalationRate.with({ from: 'chat', to: 'any' }), tickets),
    caseOf('publicResolutionRate', c.publicResolutionRate, tickets),
    caseOf('handleTime', c.handleTime, contacts),
    caseOf('handleTime', c.handleTime.with({ quantiles: { relativeError: 0.01 }, statistic: 'p90' }), calls),
    caseOf('occupancy', c.occupancy, activities),
    caseOf('shrinkage', c.shrinkage.with(shift), activities),
    caseOf('utilization', c.utilization, activities),
    caseOf('utilization', c.utilization.with(shift), activities),
    caseOf('automationRate', c.automationRate, tickets),
    caseOf('automationSuccessRate', c.automationSuccessRate, runs),
    caseOf('automationSuccessRate', c.automationSuccessRate.with({ process: 'reset' }), runs),
  ];
}
