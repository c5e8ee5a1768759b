import { share } from '../../fold/rate.ts';
import type { AgentSignal, GamingSignal, SignalWords } from './gamingSignal.ts';

/** Collects the occasions of one signal. */
export interface SignalTally {
  /** An occasion: whether the pattern occurred, and how likely it was to occur by itself, where that is known. */
  occasion(ticketId: unknown, agentId: string | null, hit: boolean, expected?: number): void;
  /** Occasions that show how often the pattern occurs by itself. */
  compared(hits: number, occasions: number): void;
  result(words: SignalWords, limits: { readonly ids: number; readonly agents: number }): GamingSignal;
}

export function signalTally(): SignalTally {
  const ids = new Set<string>();
  const agents = new Map<string, { count: number; rows: number }>();
  const expectations: number[] = [];
  let [count, rows, baseHits, baseRows] = [0, 0, 0, 0];

  /** Smallest first, so that the order of the rows does not show in the last bit. */
  function expectedHits(): number {
    let sum = 0;
    for (const expected of Float64Array.from(expectations).sort()) sum += expected;
    return sum;
  }

  return {
    occasion(ticketId, agentId, hit, expected) {
      rows++;
      if (hit) count++;
      if (hit && (typeof ticketId === 'string' || typeof ticketId === 'number')) ids.add(String(ticketId));
      if (expected !== undefined) expectations.push(expected);
      if (typeof agentId !== 'string') return;
      const own = agents.get(agentId) ?? { count: 0, rows: 0 };
      agents.set(agentId, own);
      own.rows++;
      if (hit) own.count++;
    },
    compared(hits, occasions) {
      baseHits += hits;
      baseRows += occasions;
    },
    result(words, limits) {
      const rate = share(count, rows);
      const baseRate = expectations.length > 0 ? expectedHits() / expectations.length : share(baseHits, baseRows);
      return {
        ...words,
        ...{ count, rows, rate, baseRate },
        ratio: rate === null || baseRate === null ? null : share(rate, baseRate),
        ids: [...ids].sort().slice(0, limits.ids),
        byAgent: [...agents].map(agentSignal).sort(byCount).slice(0, limits.agents),
      };
    },
  };
}

function agentSignal([agentId, { count, rows }]: readonly [string, { count: number; rows: number }]): AgentSignal {
  return { agentId, count, rows, rate: count / rows };
}

function byCount(left: AgentSignal, right: AgentSignal): number {
  return right.count - left.count || right.rate - left.rate || (left.agentId < right.agentId ? -1 : 1);
}
