import type { SystemProfile } from '../systemProfile.ts';

const reference = 'Amazon Connect, data lake reference (58576504484)';

/** The metrics of Amazon Connect. */
export const amazonConnect = {
  id: 'amazonConnect',
  title: 'Amazon Connect metrics',
  kpis: {
    serviceLevel: {
      options: { abandoned: 'negative' },
      needs: ['threshold'],
      source: `${reference}: handled within the threshold ÷ queued`,
      note: "An earlier guide counted callers gone within the threshold as served: `abandoned: 'positive'`.",
      limits: ['Its API counts waits below the threshold, its SQL those of exactly the threshold too, as it is here.'],
    },
    abandonmentRate: { options: {}, source: `${reference}: abandoned ÷ queued, call-backs left out` },
    speedOfAnswer: { options: { statistic: 'mean' }, source: `${reference}: mean wait of handled contacts` },
    occupancy: {
      options: {},
      source: `${reference}: on contact ÷ (on contact + idle)`,
      limits: ['It does not look at simultaneous contacts; here overlapping ones count once.'],
    },
  },
  limits: [
    'Contacts stand there in the hour in which they ended.',
    'A case is solved on first contact there when it has one contact; no method here counts contacts of all kinds.',
    'Its mean case resolution is of whole hours that were begun and not rounded up, up to an hour too low.',
    'Its agent response time divides sums, which is no mean of means.',
  ],
} as const satisfies SystemProfile;
