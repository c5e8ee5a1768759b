import { toInstant } from '../time/instant.ts';
import { overlapOf, type Stretch } from './overlap.ts';
import type { AgentActivity } from './workforce.ts';

/** What agents worked, and which activities could not say. */
export interface WorkedTime {
  /** Milliseconds by agent. */
  readonly byAgent: ReadonlyMap<string, number>;
  /** Activities left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
}

const working: readonly string[] = ['handling', 'available', 'after_contact'] satisfies AgentActivity['kind'][];
const resting: readonly string[] = ['break', 'meeting', 'training', 'offline'] satisfies AgentActivity['kind'][];

/**
 * How long each agent worked: the union of handling, available and after-contact stretches, so that two chats at once
 * are not two hours in one. Other stretches are no work; faulty ones are left out and counted.
 */
export function workedTime(activities: Iterable<AgentActivity>): WorkedTime {
  const stretches = new Map<string, Stretch[]>();
  const faults = new Map<string, number>();
  for (const activity of activities) {
    const fault = faultOf(activity);
    if (fault !== null) {
      faults.set(fault, (faults.get(fault) ?? 0) + 1);
      continue;
    }
    const { agentId, kind, start, end } = activity;
    if (!working.includes(kind)) continue;
    const own = stretches.get(agentId) ?? [];
    own.push({ start: toInstant(start), end: toInstant(end) });
    stretches.set(agentId, own);
  }
  return {
    byAgent: new Map([...stretches].map(([agentId, own]) => [agentId, overlapOf(own).union])),
    excluded: Object.fromEntries([...faults].sort(([left], [right]) => (left < right ? -1 : 1))),
  };
}

function faultOf(activity: AgentActivity): string | null {
  if (typeof activity !== 'object' || activity === null) return 'not_an_object';
  const { agentId, kind, start, end } = activity;
  if (typeof agentId !== 'string') return 'invalid_id';
  if (!working.includes(kind) && !resting.includes(kind)) return 'unknown_kind';
  const [from, to] = [toInstant(start), toInstant(end)];
  if (Number.isNaN(from) || Number.isNaN(to)) return 'invalid_instant';
  return to < from ? 'negative_duration' : null;
}
