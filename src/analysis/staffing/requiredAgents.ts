import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { decimalDifference } from '../../stats/tests/decimalDifference.ts';
import { agentsFor, figuresOf } from './agentsFor.ts';
import { wholeQuotient } from './decimalWhole.ts';
import { loadOf, type OfferedWork } from './loadOf.ts';
import { targetChecks, workChecks } from './staffingChecks.ts';
import { assertTargets, type QueueTargets } from './staffingTargets.ts';

export interface RequiredAgentsOptions extends OfferedWork, QueueTargets {}

/** The agents that reach the targets, and what they reach. Times in milliseconds. */
export interface RequiredAgents {
  /** At work at the same time. */
  readonly agents: number;
  /** On the payroll, so that after shrinkage as many are at work. */
  readonly scheduled: number;
  readonly method: 'erlang_c' | 'erlang_a';
  readonly load: number;
  readonly occupancy: number | null;
  readonly waitProbability: number | null;
  /** Answered within the target's time ÷ all contacts; `null` without such a target. */
  readonly serviceLevel: number | null;
  readonly speedOfAnswer: number | null;
  /** `null` without `patience`. */
  readonly abandonment: number | null;
  /** Why there are no figures. */
  readonly reason: 'no_contacts' | null;
}

/**
 * How many agents it takes to keep a promise: a service level, a speed of answer, a share of abandoned calls.
 *
 * The smallest number that reaches every target given, by Erlang C, or with `patience` by Erlang A. `scheduled` adds
 * shrinkage: breaks, meetings, absence. Without contacts nobody is needed. Rounding noise never adds an agent: 14 agents
 * at a shrinkage of 0.3 are 20 people.
 *
 * Trap: the last agents make the difference. One too few at full load, and waits grow all day; so look at the reached
 * figures of one agent less.
 *
 * Takes contacts per interval and durations in milliseconds; gives whole agents, shares from 0 to 1 and milliseconds.
 *
 * @throws SupportKpisError `missing_option` without a target, or for `abandonment` without `patience`; `out_of_range` for
 * a share that is impossible, such as a service level or a shrinkage of 1; `unreachable_target` beyond 1e9 agents;
 * `unknown_option`, `invalid_option`.
 * @example
 * import { minutes, requiredAgents, seconds } from 'support-kpis';
 * const found = requiredAgents({
 *   ...{ contacts: 100, interval: minutes(30), handleTime: minutes(3) },
 *   ...{ serviceLevel: { share: 0.8, within: seconds(20) }, maxOccupancy: 0.85, shrinkage: 0.3 },
 * });
 * [found.agents, found.scheduled] // → [14, 20]
 * found.serviceLevel?.toFixed(4) // → '0.8884'
 */
export function requiredAgents(options: RequiredAgentsOptions): RequiredAgents {
  const checks = { ...workChecks, ...targetChecks };
  checkRequired('requiredAgents', checks, checkOptions('requiredAgents', checks, options));
  assertTargets(options, 'requiredAgents');
  const load = loadOf(options, 'requiredAgents');
  const agents = load === 0 ? 0 : agentsFor(load, 0, options, 'requiredAgents');
  return { agents, scheduled: scheduledFor(agents, options), ...reachedFigures(load, agents, options) };
}

/** How many people to plan so that as many are at work. */
export function scheduledFor(agents: number, { shrinkage = 0 }: { readonly shrinkage?: number }): number {
  return wholeQuotient(agents, decimalDifference(1, shrinkage));
}

/** What so many agents reach; nothing where nobody comes. */
export function reachedFigures(
  load: number,
  agents: number,
  options: QueueTargets,
): Omit<RequiredAgents, 'agents' | 'scheduled'> {
  const method = options.patience === undefined ? 'erlang_c' : 'erlang_a';
  if (load === 0) {
    const none = { waitProbability: null, serviceLevel: null, speedOfAnswer: null, abandonment: null };
    return { method, load, occupancy: agents === 0 ? null : 0, ...none, reason: 'no_contacts' };
  }
  const { occupancy, waitProbability, serviceLevel, speedOfAnswer, abandonment } = figuresOf(load, agents, options);
  return {
    ...{ method, load, occupancy, waitProbability },
    serviceLevel: options.serviceLevel === undefined ? null : serviceLevel,
    ...{ speedOfAnswer, abandonment, reason: null },
  };
}
