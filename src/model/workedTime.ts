import { toInstant } from '../time/instant.ts';
import type { AgentActivity } from './workforce.ts';

const working: readonly string[] = ['handling', 'available', 'after_contact'] satisfies AgentActivity['kind'][];

/**
 * Milliseconds that each agent worked: the union of handling, available and after-contact stretches, so that two
 * chats at once are not two hours in one. Stretches without two instants in order are passed over.
 */
export function workedTime(activities: Iterable<AgentActivity>): Map<string, number> {
  const stretches = new Map<string, [start: number, end: number][]>();
  for (const activity of activities) {
    if (typeof activity !== 'object' || activity === null) continue;
    const { agentId, kind, start, end } = activity;
    const from = toInstant(start);
    const to = toInstant(end);
    if (!working.includes(kind) || !(from < to)) continue;
    const own = stretches.get(agentId) ?? [];
    own.push([from, to]);
    stretches.set(agentId, own);
  }
  return new Map([...stretches].map(([agentId, own]) => [agentId, unionOf(own)]));
}

function unionOf(stretches: [start: number, end: number][]): number {
  stretches.sort(([left], [right]) => left - right);
  let total = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const [start, end] of stretches) {
    if (end > covered) total += end - Math.max(start, covered);
    covered = Math.max(covered, end);
  }
  return total;
}
