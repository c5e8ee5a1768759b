import type { SystemProfile } from '../systemProfile.ts';

/** The reports of Freshdesk. */
export const freshdesk = {
  id: 'freshdesk',
  title: 'Freshdesk reports',
  kpis: {
    firstResponseTime: {
      options: { start: 'created', countBots: false },
      source: 'Freshdesk support 50000000041: from the creation to the first reply or public note',
      note: "Freshdesk dates it by the response: `period: { by: 'firstRespondedAt', … }`.",
      limits: ['Tickets without agent and group are left out there.'],
    },
    resolutionTime: {
      options: { cycle: 'full' },
      source: 'Freshdesk API, ticket stats: only the last resolved_at is kept',
    },
    firstContactResolution: {
      options: { method: 'solved_by_first_reply' },
      source: 'Freshdesk community 10470: the status that the first response sets',
    },
  },
  limits: ['Its ratings from −103 to 103 are names of answers: there is no score to reproduce.'],
} as const satisfies SystemProfile;
