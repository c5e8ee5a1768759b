import type { SystemProfile } from '../systemProfile.ts';

const durations = 'Zendesk Support 4408834848154, native duration metrics';

/** The ticket metrics of Zendesk Support. */
export const zendesk = {
  id: 'zendesk',
  title: 'Zendesk ticket metrics',
  kpis: {
    firstResponseTime: {
      options: { start: 'created', agentStarted: 'second_public_reply', countBots: false },
      source: 'Zendesk Support 4408821871642, Calculating first reply time; 4408834848154, native duration metrics',
      limits: [
        'In a ticket that was shared privately, Zendesk takes the first private note.',
        'Replies that come from another account by ticket sharing do not count there; here nothing tells them apart.',
      ],
    },
    requesterWaitTime: {
      options: {},
      source: `${durations}: new, open and on hold`,
    },
    agentWaitTime: { options: {}, source: `${durations}: pending` },
    onHoldTime: { options: {}, source: `${durations}: on hold` },
    resolutionTime: {
      options: { cycle: 'full' },
      source: `${durations}: full resolution time`,
      note: "First resolution time is `cycle: 'first'`.",
      limits: ['Zendesk has the figure of a ticket that is open again; here it waits as `pending`.'],
    },
    firstContactResolution: {
      options: { method: 'at_most_one_reply' },
      source: 'Zendesk Explore, recipe for one-touch tickets: fewer than two public agent replies; 4408820618266',
      limits: ['For messaging, Zendesk asks for a reply, no waiting status and no reopening (4724624097818).'],
    },
    touches: {
      options: {},
      figure: 'oneTouchRate',
      source: 'Zendesk, German help page, and dbt_zendesk: exactly one public agent reply ÷ solved',
      limits: ['dbt_zendesk calls tickets without a reply multi-touch; here they are `zero`.'],
    },
    csat: {
      options: { scale: 'good_bad', answers: 'last_per_ticket' },
      source: 'Zendesk satisfaction ratings: good ÷ (good + bad); offered and unoffered are no answers',
      limits: [
        'Surveys of the new kind carry their own scale and a neutral answer, for which that formula has no place.',
      ],
    },
  },
  limits: [
    'Merged tickets are closed, and so solved, in Zendesk; here they are left out as `merged`.',
    'Business hours there are those of the last schedule of a ticket; here they are those of `clock`.',
    'Durations there are whole minutes.',
  ],
} as const satisfies SystemProfile;
