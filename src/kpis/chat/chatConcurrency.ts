import { exclude, fault } from '../../fold/outcome.ts';
import { share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';
import { chats, wasAccepted } from '../../kpi/chats.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { durationBetween, stopwatch } from '../../kpi/durationBetween.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { overlapOf, type Stretch } from '../../model/overlap.ts';
import { toInstant } from '../../time/instant.ts';

export interface AgentConcurrency {
  /** The agent. */
  readonly agentId: string;
  /** Chats that the agent accepted. */
  readonly chats: number;
  /** Time-weighted mean of simultaneous chats while at least one is open. */
  readonly mean: number | null;
  /** Most chats at one moment. */
  readonly max: number;
}

/** Simultaneous chats per agent: `value` is the time-weighted mean over all agents. */
export interface ChatConcurrency {
  readonly value: number | null;
  /** Most chats that one agent held at one moment. */
  readonly max: number;
  /** Accepted chats of known agents. */
  readonly chats: number;
  /** By agent id. */
  readonly agents: readonly AgentConcurrency[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

interface AgentChat extends Stretch {
  readonly agent: string;
}

const notAccepted = exclude('not_accepted');
const unassigned = exclude('unassigned');

/**
 * How many chats an agent holds at once.
 *
 * Counts: accepted chats of known agents, from acceptance to end. The mean is weighted by time and taken while at
 * least one chat is open: chat time ÷ time with a chat. A chat that ends when the next starts does not overlap it.
 *
 * Trap: the mean over chats («how many others were open») is higher than the mean over time for the same shift.
 *
 * Takes interactions; gives numbers of chats.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant`, `negative_duration`, `invalid_id` and `unknown_outcome` at the first faulty row.
 * @example
 * import { chatConcurrency } from 'support-kpis';
 * const chat = (id: string, acceptedAt: number, endedAt: number) =>
 *   ({ kind: 'chat', id, requestedAt: 0, acceptedAt, endedAt, outcome: 'completed', agentId: 'ada' }) as const;
 * chatConcurrency([chat('1', 0, 60), chat('2', 30, 60)]).value // → 1.5
 */
export const chatConcurrency = /* @__PURE__ */ defineKpi({
  id: 'chat_concurrency',
  title: 'Chat concurrency',
  question: 'How many chats does an agent hold at once?',
  formula: 'chat time ÷ time with at least one chat, per agent',
  rows: 'interactions',
  unit: 'ratio',
  better: 'neither',
  sources: ['Zendesk Chat: concurrent chats, time-weighted'],
  options: {},
  summary: (): Summary<AgentChat, Record<string, AgentChat[]>, ChatConcurrency> => ({
    init: () => ({}),
    keep(byAgent, chat) {
      const key = `#${chat.agent}`;
      byAgent[key] ??= [];
      byAgent[key].push(chat);
      return byAgent;
    },
    merge(left, right) {
      for (const key of Object.keys(right)) {
        left[key] ??= [];
        for (const chat of right[key] as AgentChat[]) left[key].push(chat);
      }
      return left;
    },
    result(byAgent, { counted, pending, excluded }) {
      let [sum, union, max] = [0, 0, 0];
      const agents = Object.keys(byAgent)
        .sort()
        .map((key): AgentConcurrency => {
          const own = byAgent[key] as AgentChat[];
          const overlap = overlapOf(own);
          sum += overlap.sum;
          union += overlap.union;
          max = Math.max(max, overlap.max);
          return {
            agentId: key.slice(1),
            chats: own.length,
            mean: share(overlap.sum, overlap.union),
            max: overlap.max,
          };
        });
      return { value: share(sum, union), max, chats: counted, agents, pending, excluded };
    },
  }),
  measure: (_: KpiOptions) => {
    const watch = stopwatch({});
    return chats((chat) => {
      if (!wasAccepted(chat)) return notAccepted;
      const agent: unknown = chat.agentId ?? null;
      if (agent === null) return unassigned;
      if (typeof agent !== 'string') return fault('invalid_id', 'agentId', 'the id of an agent', agent);
      const length = durationBetween(watch, chat, 'acceptedAt', chat.acceptedAt, 'endedAt', chat.endedAt);
      if (typeof length !== 'number') return length;
      const start = toInstant(chat.acceptedAt);
      return { agent, start, end: start + length };
    });
  },
});
