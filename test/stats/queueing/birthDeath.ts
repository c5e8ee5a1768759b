/** A queue of the tests, in mean handle times: the chain itself, state by state, with none of the formulas. */
export interface Chain {
  readonly load: number;
  readonly agents: number;
  /** Infinity for callers who never give up. */
  readonly patience: number;
}

const MOST_WAITING = 8000;

/** How probable each number of contacts in the system is. */
function stationary({ load, agents, patience }: Chain): number[] {
  const logs = [0];
  let highest = 0;
  for (let count = 1; count <= agents + MOST_WAITING; count++) {
    const leaving = Math.min(count, agents) + Math.max(count - agents, 0) / patience;
    const log = (logs[count - 1] as number) + Math.log(load / leaving);
    logs.push(log);
    highest = Math.max(highest, log);
    if (log < (logs[agents] ?? 0) - 60 && log < highest - 60 && count > agents) break;
  }
  const weights = logs.map((log) => Math.exp(log - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

export interface ChainFigures {
  readonly waiting: number;
  readonly abandoned: number;
  readonly queueLength: number;
  readonly busy: number;
}

export function chainFigures(chain: Chain): ChainFigures {
  const probabilities = stationary(chain);
  let [waiting, queueLength, busy] = [0, 0, 0];
  for (const [count, probability] of probabilities.entries()) {
    if (count >= chain.agents) waiting += probability;
    queueLength += probability * Math.max(count - chain.agents, 0);
    busy += probability * Math.min(count, chain.agents);
  }
  return { waiting, queueLength, busy, abandoned: queueLength / chain.patience / chain.load };
}

/** What becomes of a caller until a moment, by following those ahead of him in small random steps (uniformization). */
export function chainUntil(chain: Chain, moment: number): { servedWithin: number; stillWaiting: number } {
  const { agents, patience } = chain;
  const probabilities = stationary(chain);
  let servedWithin = 0;
  // In the queue by how many are ahead.
  let ahead = probabilities.slice(agents);
  for (const probability of probabilities.slice(0, agents)) servedWithin += probability;
  const pace = agents + (ahead.length + 1) / patience;
  let chance = Math.exp(-pace * moment);
  let stillWaiting = 0;
  let served = 0;
  for (let step = 0, seen = 0; seen < 1 - 1e-13 && step < 100_000; step++) {
    stillWaiting += chance * ahead.reduce((sum, probability) => sum + probability, 0);
    servedWithin += chance * served;
    seen += chance;
    served += (ahead[0] ?? 0) * (agents / pace);
    ahead = ahead.map((probability, count) => {
      // Someone ahead leaves, or he himself gives up; as often, one of those ahead of who has one more ahead leaves.
      const moved = (agents + (count + 1) / patience) / pace;
      return probability * (1 - moved) + (ahead[count + 1] ?? 0) * moved;
    });
    chance *= (pace * moment) / (step + 1);
  }
  return { servedWithin, stillWaiting };
}
