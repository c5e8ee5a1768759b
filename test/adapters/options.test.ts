import { fromChatwoot } from '../../src/adapters/chatwoot/index.ts';
import { fromFreshdesk } from '../../src/adapters/freshdesk/index.ts';
import { fromHelpScout } from '../../src/adapters/helpscout/index.ts';
import { fromHubSpot } from '../../src/adapters/hubspot/index.ts';
import { fromIntercom } from '../../src/adapters/intercom/index.ts';
import { fromJira } from '../../src/adapters/jira/index.ts';
import { fromZendesk } from '../../src/adapters/zendesk/index.ts';
import { createCalendar } from '../../src/index.ts';
import { describeOptions } from '../options/describeOptions.ts';
import { type Kind, lists } from '../options/kinds.ts';

const calendar = createCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
const calendars: Kind = { good: [calendar], bad: [5, null, 'office', true, {}, []] };
const schedule: Kind = { good: [], bad: ['', 5, null, {}, [], 'nowhere'] };
const ids = lists({ good: ['5', 'x'], bad: [5, null, {}] });
const statuses: Kind = {
  good: [{}, { Waiting: 'pending', Done: 'solved', A: 'new', B: 'open', C: 'on_hold', D: 'closed' }],
  bad: [5, null, 'x', true, { Waiting: 'waiting' }, { Waiting: 5 }, { Waiting: null }, { A: 'open', B: 'Open' }],
};
const scale = { min: 1, max: 5 };

describeOptions([
  ['fromChatwoot', (own) => fromChatwoot({}, own), {}, {}],
  ['fromZendesk', (own) => fromZendesk({}, own), {}, { schedule }],
  ['fromIntercom', (own) => fromIntercom({}, own), {}, { schedule }],
  ['fromFreshdesk', (own) => fromFreshdesk({}, own), {}, { statuses, merged: ids }],
  ['fromHelpScout', (own) => fromHelpScout({}, own), {}, { systemUsers: ids, merged: ids }],
  [
    'fromHubSpot',
    (own) => fromHubSpot({}, own),
    {},
    {
      ...{ stages: statuses, operatingHours: calendars },
      scales: {
        good: [{}, { csat: scale }, { csat: scale, nps: { min: 0, max: 10 }, ces: { min: 1, max: 7 } }],
        bad: [
          ...[5, null, 'x', true, { csat: 5 }, { csat: null }, { csat: {} }, { csat: { min: 1 } }, { other: scale }],
          ...[
            { csat: { min: 1.5, max: 5 } },
            { csat: { min: 1, max: '5' } },
            { csat: { min: 5, max: 1 } },
            { csat: { min: 5, max: 5 } },
          ],
          ...[{ constructor: scale }, { csat: scale, nps: null }],
        ],
      },
    },
  ],
  [
    'fromJira',
    (own) => fromJira({}, own),
    {},
    {
      ...{ agents: ids, statuses },
      fields: {
        good: [{}, { channel: 'customfield_1', team: 'a', satisfaction: 'b', satisfactionDate: 'c' }],
        bad: [5, null, 'x', true, [], { channel: 5 }, { channel: '' }, { team: null }, { other: 'x' }],
      },
      slas: {
        good: [
          {},
          { 'Time to first response': { metric: 'first_response' } },
          { Done: { metric: 'resolution', calendar, pausedIn: ['pending'] } },
        ],
        bad: [
          ...[
            5,
            null,
            'x',
            true,
            [],
            { Done: 5 },
            { Done: null },
            { Done: { metric: 'other' } },
            { Done: { calendar: {} } },
          ],
          ...[
            { Done: { calendar: 5 } },
            { Done: { pausedIn: 'pending' } },
            { Done: { pausedIn: ['Waiting'] } },
            { Done: { of: 5 } },
          ],
        ],
      },
    },
  ],
]);
