import type { SystemProfile } from '../systemProfile.ts';

/** The queues of Genesys Cloud. */
export const genesys = {
  id: 'genesys',
  title: 'Genesys Cloud queues',
  kpis: {
    serviceLevel: {
      options: { abandoned: 'negative' },
      needs: ['threshold', 'shortAbandon'],
      source: 'Genesys Cloud, service level that leaves out short abandons; Genesys CC Pulse, ServiceFactor',
      limits: ['The full form, which adds media switches and flow-outs below, needs what calls do not record.'],
    },
    abandonmentRate: {
      options: {},
      needs: ['shortAbandon'],
      source: 'Genesys: abandoned ÷ offered, without short abandons',
    },
  },
  limits: ['A changed setting changes the figures of the past there too.'],
} as const satisfies SystemProfile;
