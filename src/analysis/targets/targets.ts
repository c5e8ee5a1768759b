import { costTargets } from './costTargets.ts';
import { phoneTargets } from './phoneTargets.ts';
import { resolutionTargets } from './resolutionTargets.ts';
import { responseTargets } from './responseTargets.ts';
import { satisfactionTargets } from './satisfactionTargets.ts';
import type { SourcedTarget } from './target.ts';
import { reviewsPerAgent, utilizationTargets } from './workloadTargets.ts';

/**
 * Published targets to hold figures against, each with its source; the keys are names of KPIs, some of them by channel.
 *
 * Presets, never defaults: nothing in the library uses them unless you pass one. Where a source gives fewer than three
 * levels, `note` says how the others were placed. Durations are milliseconds, rates run from 0 to 1, money is in the
 * target's `currency`. Those with `options` hold for a KPI that was called with these options.
 *
 * Trap: they are other desks' numbers. A target of your own, made of your own history, is nearly always the better one.
 *
 * @example
 * import { evaluate, hours, serviceLevel, targets } from 'support-kpis';
 * targets.firstResponseTime.email.target === hours(4) // → true
 * const calls = [5, 12, 41].map((wait, id) =>
 *   ({ kind: 'call', id: `C-${id}`, direction: 'inbound', outcome: 'answered', queuedAt: 0, answeredAt: wait * 1000, endedAt: 90_000 }) as const);
 * evaluate(serviceLevel(calls, targets.serviceLevel.options), targets.serviceLevel) // → 'below'
 * evaluate(0.72, { ...targets.firstContactResolution, stretch: 0.9 }) // → 'threshold'
 */
export const targets = {
  firstResponseTime: responseTargets,
  ...resolutionTargets,
  ...satisfactionTargets,
  utilization: utilizationTargets,
  reviewsPerAgent,
  ...phoneTargets,
  costPerContact: costTargets,
} as const satisfies Readonly<Record<string, SourcedTarget | Readonly<Record<string, SourcedTarget>>>>;
