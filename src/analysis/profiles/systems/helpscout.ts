import type { SystemProfile } from '../systemProfile.ts';

/** The reports of Help Scout. */
export const helpscout = {
  id: 'helpscout',
  title: 'Help Scout reports',
  kpis: {
    firstContactResolution: {
      options: { method: 'solved_by_first_reply' },
      source: 'Help Scout API, productivity report: resolvedOnFirstReply',
    },
    csat: {
      options: { scale: { min: 1, max: 5 } },
      figure: 'netSatisfaction',
      source: 'Help Scout API, happiness report: share of Great − share of Not good',
      note: 'In its exports 1 is Great and 3 is Not good. `fromHelpScout` makes them 5 and 1, and Okay 3; so do your own rows.',
    },
  },
  limits: ['Its reports are of the conversations that were touched in a period, however old.'],
} as const satisfies SystemProfile;
