import type { SystemProfile } from '../systemProfile.ts';

/** The times of Zammad's tickets. */
export const zammad = {
  id: 'zammad',
  title: 'Zammad ticket times',
  kpis: {
    firstResponseTime: {
      options: { start: 'created', countBots: false },
      source: 'Zammad, lib/escalation.rb: first agent article of a communication type that is not internal',
      limits: [
        'Time in states that ignore escalation is taken off there; here every status runs.',
        'By that rule the first mail answers a ticket that an agent opened; here such ones are left out.',
      ],
    },
    resolutionTime: {
      options: { cycle: 'first' },
      source: 'Zammad, lib/escalation.rb: close_at, the first closing only',
      limits: ['Time in states that ignore escalation is taken off there; here every status runs.'],
    },
  },
  limits: [
    'First solution is there a closing less than 15 minutes after the creation (lib/report/ticket_first_solution.rb): `resolutionRate` with `within: minutes(15)`, where exactly 15 counts too.',
    'Of the updates of a ticket it keeps the longest gap only.',
  ],
} as const satisfies SystemProfile;
