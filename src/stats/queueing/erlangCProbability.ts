import { inverseBlocking } from './inverseBlocking.ts';
import { checkQueueSize } from './queueSize.ts';

/**
 * The share of contacts that have to wait: Erlang C. 1 where the load is no less than the agents, 0 without any load.
 *
 * For one queue whose callers wait as long as it takes. Without factorials, so that thousands of agents are as exact as
 * ten. The trap: near full load a small error of the load makes a large one of the answer.
 *
 * @param load the agents that are busy on average (erlangs): contacts per hour × hours per contact
 * @param agents a whole number up to 1e9
 * @throws `out_of_range` for another load or number of agents
 * @example
 * import { erlangCProbability } from 'support-kpis/stats';
 * erlangCProbability(10, 14).toFixed(4) // → '0.1741'
 * erlangCProbability(5000, 5100).toFixed(4) // → '0.1029'
 * @see A. K. Erlang (1917), Solution of some problems in the theory of probabilities of significance in automatic
 * telephone exchanges
 */
export function erlangCProbability(load: number, agents: number): number {
  checkQueueSize(load, agents, 'erlangCProbability');
  if (load === 0) return 0;
  return load >= agents ? 1 : agents / (load + (agents - load) * inverseBlocking(load, agents));
}
