import { sampleHours } from './desk.ts';

/** What the made-up desk promises its customers, as `--sla` reads it. */
export const samplePolicies = [
  { name: 'first reply', metric: 'first_response', target: '4h', clock: sampleHours },
  { name: 'urgent: solved', metric: 'resolution', target: '8h', clock: sampleHours, when: { priority: 'urgent' } },
  { name: 'solved when due', metric: 'resolution', target: 'due_at' },
];
