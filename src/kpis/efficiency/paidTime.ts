import type { Accounting } from '../../fold/fold.ts';
import { share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';
import { overlapOf } from '../../model/overlap.ts';
import type { PaidStretch } from './paidStretch.ts';

/** What one agent did with the paid time, or all agents together. Milliseconds. */
export interface PaidTime {
  /** Handling and after-contact work, simultaneous contacts counted once. */
  readonly handling: number;
  /** Handling, after-contact work and waiting for contacts. */
  readonly onContacts: number;
  /** All paid time: everything but offline. */
  readonly paid: number;
  /** Breaks, meetings and training, less what overlaps with work. */
  readonly away: number;
  /** Handling and after-contact work added up, simultaneous contacts counted each. */
  readonly contactTime: number;
}

export interface AgentPaidTime extends PaidTime {
  /** The agent. */
  readonly agentId: string;
  readonly value: number | null;
}

type Kind = PaidStretch['kind'];

const handling: readonly Kind[] = ['handling', 'after_contact'];
const onContacts: readonly Kind[] = [...handling, 'available'];

/** Stretches by agent, under `#` and the agent's id so that no id is a name that objects have. */
export type StretchesByAgent = Record<string, PaidStretch[]>;

/** Adds up the agents' times and makes the result of them and of each agent's own. */
export function paidTime<Result>(
  headline: (time: PaidTime) => number | null,
  result: (
    time: PaidTime,
    agents: readonly AgentPaidTime[],
    accounting: Accounting,
    stretches: StretchesByAgent,
  ) => Result,
): Summary<PaidStretch, StretchesByAgent, Result> {
  return {
    init: () => ({}),
    keep(byAgent, stretch) {
      const key = `#${stretch.agent}`;
      byAgent[key] ??= [];
      byAgent[key].push(stretch);
      return byAgent;
    },
    merge(left, right) {
      for (const key of Object.keys(right)) {
        left[key] ??= [];
        for (const stretch of right[key] as PaidStretch[]) left[key].push(stretch);
      }
      return left;
    },
    result(byAgent, accounting) {
      const agents = Object.keys(byAgent)
        .sort()
        .map((key): AgentPaidTime => {
          const time = timesOf(byAgent[key] as PaidStretch[]);
          return { agentId: key.slice(1), value: headline(time), ...time };
        });
      return result(together(agents), agents, accounting, byAgent);
    },
  };
}

export function timesOf(stretches: readonly PaidStretch[]): PaidTime {
  const work = stretches.filter(({ kind }) => handling.includes(kind));
  const either = stretches.filter(({ kind }) => onContacts.includes(kind));
  // A list as long as the one that holds it is that one.
  const contacts = overlapOf(work);
  const productive = either.length === work.length ? contacts : overlapOf(either);
  const paid = stretches.length === either.length ? productive : overlapOf(stretches);
  return {
    ...{ handling: contacts.union, onContacts: productive.union, paid: paid.union },
    ...{ away: paid.union - productive.union, contactTime: contacts.sum },
  };
}

export function together(agents: readonly PaidTime[]): PaidTime {
  const total = { handling: 0, onContacts: 0, paid: 0, away: 0, contactTime: 0 };
  for (const own of agents) for (const name of Object.keys(total) as (keyof PaidTime)[]) total[name] += own[name];
  return total;
}

/** Contact work ÷ (contact work + waiting for contacts). */
export function filledShare({ handling: work, onContacts: time }: PaidTime): number | null {
  return share(work, time);
}

/** Simultaneous contacts while at least one is open. */
export function concurrencyOf({ contactTime, handling: union }: PaidTime): number | null {
  return share(contactTime, union);
}
