import { inverseBlocking } from './inverseBlocking.ts';
import { checkQueueSize } from './queueSize.ts';

/**
 * The share of calls that find all lines busy and are lost: Erlang B.
 *
 * For trunks, and for whatever else turns customers away when it is full. Without factorials, so that thousands of
 * lines are as exact as ten. The trap: callers who try again are new load, and the formula does not know them.
 *
 * @param load the lines that would be busy if there were enough of them (erlangs): calls per hour × hours per call
 * @param agents the lines, a whole number up to 1e9
 * @throws `out_of_range` for another load or number of lines
 * @example
 * import { erlangBProbability } from 'support-kpis/stats';
 * erlangBProbability(100, 100).toFixed(4) // → '0.0757'
 * @see A. K. Erlang (1917), Solution of some problems in the theory of probabilities of significance in automatic
 * telephone exchanges
 */
export function erlangBProbability(load: number, agents: number): number {
  checkQueueSize(load, agents, 'erlangBProbability');
  return 1 / inverseBlocking(load, agents) + 0;
}
