import type { SystemProfile } from '../systemProfile.ts';

const statistics = 'Intercom OpenAPI 2.16, conversation_statistics';

/** The conversation statistics of Intercom. */
export const intercom = {
  id: 'intercom',
  title: 'Intercom conversations',
  kpis: {
    firstResponseTime: {
      options: {
        start: 'first_customer_message',
        agentStarted: 'from_first_customer_message',
        countBots: false,
        statistic: 'median',
      },
      source: `Intercom help 6762778; ${statistics}: first_admin_reply_at − first_contact_reply_at; dbt_intercom for the median`,
      note: 'Intercom takes the time outside office hours off: give them as `clock`.',
    },
    responseTime: {
      options: { turns: 'all', countBots: false, statistic: 'median' },
      source: `${statistics}: median_time_to_reply`,
      limits: ['Intercom has the median of each conversation; here it is that of all turns of all conversations.'],
    },
    resolutionTime: {
      options: { cycle: 'full', statistic: 'median' },
      source: `${statistics}: time_to_last_close; dbt_intercom for the median`,
      note: "`time_to_first_close` is `cycle: 'first'`. Intercom takes the time outside office hours off: give them as `clock`.",
      limits: ['Intercom starts at the first message of the customer; here it is the creation.'],
    },
    csat: {
      options: { scale: { min: 1, max: 5 }, answers: 'last_per_ticket' },
      source: 'Intercom conversation ratings: 1–5, as share of 4 and 5 or as mean',
      note: 'The mean is in `mean`.',
    },
  },
  limits: ['An SLA there is missed as a whole when one of its targets is, and only at the next reply.'],
} as const satisfies SystemProfile;
