import { sampleHours } from './desk.ts';

/** What the made-up desk promises its customers, as `--sla` reads it. */
export const samplePolicies = [
  { name: 'first reply', metric: 'first_response', target: '4h', clock: sampleHours },
  { name: 'urgent: solved', metric: 'resolution', target: '8h', clock: sampleHours, when: { priority: 'urgent' } },
  { name: 'solved when due', metric: 'resolution', target: 'due_at' },
];

/** How much each signal of a customer's health counts, as `--weights` reads it. */
export const sampleWeights = { satisfaction: 3, openTickets: 2, reopens: 2, escalations: 1, sentiment: 1, tenure: 1 };
