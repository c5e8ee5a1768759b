import type { SystemProfile } from '../systemProfile.ts';

const docs = 'Gorgias docs 406747, How metrics are calculated';

/** The statistics of Gorgias. */
export const gorgias = {
  id: 'gorgias',
  title: 'Gorgias statistics',
  kpis: {
    firstResponseTime: {
      options: { start: 'first_customer_message', agentStarted: 'exclude', countBots: false, statistic: 'median' },
      source: docs,
      note: "Gorgias dates it by the response: `period: { by: 'firstRespondedAt', … }`.",
      limits: ['Replies that were sent outside of Gorgias do not count there; here nothing tells them apart.'],
    },
    csat: {
      options: { scale: { min: 1, max: 5 }, answers: 'last_per_ticket' },
      figure: 'mean',
      source: 'Gorgias API, satisfaction surveys: 1–5, one per ticket, by date of the survey',
    },
  },
} as const satisfies SystemProfile;
