import { hours, minutes, seconds } from '../../time/duration.ts';
import type { SourcedTarget } from './target.ts';

const zendesk =
  'Zendesk blog, “First reply time” (2023), good, better and best by channel, after its Customer Experience Trends Report 2020';

/** First response time by channel. */
export const responseTargets = {
  email: {
    better: 'lower',
    threshold: hours(12),
    target: hours(4),
    stretch: hours(1),
    unit: 'duration',
    source: zendesk,
  },
  chat: {
    better: 'lower',
    threshold: hours(1),
    target: minutes(5),
    stretch: minutes(1),
    unit: 'duration',
    source: zendesk,
    note: 'Many desks call an hour too slow for a chat; the source calls it good.',
  },
  phone: {
    better: 'lower',
    threshold: seconds(60),
    target: seconds(28),
    stretch: seconds(20),
    unit: 'duration',
    source:
      'Threshold: Klik Business, “Customer Support KPIs” (2025), under 1 minute; target: Sisense KPI library, usual speed of answer; stretch: Call Centre Helper, the traditional wait',
    note: 'For the speed of answer: the wait in the queue, not the time to a message.',
  },
  social: {
    better: 'lower',
    threshold: hours(2),
    target: hours(1),
    stretch: minutes(15),
    unit: 'duration',
    source: zendesk,
  },
  web: {
    better: 'lower',
    threshold: hours(12),
    target: hours(4),
    stretch: hours(1),
    unit: 'duration',
    source: zendesk,
    note: 'The source has no row for web forms; these are its numbers for email.',
  },
} as const satisfies Readonly<Record<string, SourcedTarget>>;
