import type { SystemProfile } from '../systemProfile.ts';

const events = 'Chatwoot, reporting events (app/helpers/reporting_event_helper.rb)';

/** The reports of Chatwoot. */
export const chatwoot = {
  id: 'chatwoot',
  title: 'Chatwoot reports',
  kpis: {
    firstResponseTime: {
      options: { start: 'created', countBots: false, statistic: 'mean' },
      source: `${events}: first outgoing message of a user that is not private`,
      limits: [
        'By that rule the first message answers a conversation that an agent opened; here such ones are left out.',
        'After a bot, Chatwoot starts at the handoff; here it is the creation.',
        'With working hours switched off its business value is 0, and such zeros are in its means.',
      ],
    },
    responseTime: {
      options: { turns: 'subsequent', countBots: false, statistic: 'mean' },
      source: `${events}: reply_time, from waiting_since; the first reply has an event of its own`,
    },
    resolutionTime: {
      options: { cycle: 'every', statistic: 'mean' },
      source: `${events}: conversation_resolved, each from the creation of the conversation`,
      note: 'A conversation that came back weighs as often as it was resolved.',
    },
    slaAttainment: {
      options: { running: 'hit' },
      needs: ['policies', 'asOf'],
      source: 'Chatwoot, applied_slas_controller.rb: hit rate',
      limits: ['Without any applied SLA Chatwoot shows 100 %; here there is no value.'],
    },
    csat: {
      options: { scale: { min: 1, max: 5 }, answers: 'all' },
      source: 'Chatwoot, CSAT report: ratings 4 and 5 ÷ responses',
    },
  },
  limits: [
    'Its survey response rate divides the responses of a period by the invitations of that period, and may pass 100 %.',
  ],
} as const satisfies SystemProfile;
