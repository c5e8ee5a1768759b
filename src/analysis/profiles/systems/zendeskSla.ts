import type { SystemProfile } from '../systemProfile.ts';

const metricEvents = 'Zendesk API, ticket metric events';

/** The live counters behind the SLA policies of Zendesk, which bear the names of its ticket metrics and differ. */
export const zendeskSla = {
  id: 'zendeskSla',
  title: 'Zendesk SLA metrics',
  kpis: {
    firstResponseTime: {
      options: { start: 'created', agentStarted: 'from_first_customer_message', countBots: false },
      source:
        'dbt_zendesk, DECISIONLOG.md, “First Reply Time for Privately-Created Tickets”; Zendesk Support 4408821871642',
      limits: [
        'The counter starts when the policy is applied, which may be later than the creation.',
        'The source says it of tickets that an agent opened with a private note; here all that an agent opened wait so.',
      ],
    },
    responseTime: {
      options: { turns: 'subsequent', countBots: false },
      source: `${metricEvents}: reply time, instances from the second on (next reply time)`,
    },
    requesterWaitTime: { options: {}, source: `${metricEvents}: requester wait time, new, open and on hold` },
    agentWorkTime: { options: {}, source: `${metricEvents}: agent work time, new and open` },
    resolutionTime: {
      options: { cycle: 'full' },
      source: `${metricEvents}: resolution time, which no status stops`,
    },
    slaAttainment: {
      options: { running: 'undecided' },
      needs: ['policies', 'asOf'],
      source: 'Zendesk SLA policies; GitLab handbook on breaches that are not dated back',
      limits: [
        'Zendesk writes a breach down when the ticket is next updated; here it is one when its time is up.',
        'Pausable updates, and group ownership, have no policy here.',
      ],
    },
  },
  limits: ['A change of priority or policy changes the target there; here a policy holds for the whole ticket.'],
} as const satisfies SystemProfile;
