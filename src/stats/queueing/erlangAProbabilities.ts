import { checkPositive } from '../distributions/shapes.ts';
import { impatientWaits } from './impatientWaits.ts';
import { checkQueueSize } from './queueSize.ts';

/** What callers who do not wait for ever meet. */
export interface ErlangAProbabilities {
  /** Who does not get an agent at once. */
  readonly waiting: number;
  /** Who gives up before an agent is free. */
  readonly abandoned: number;
}

/**
 * The shares of contacts that have to wait, and that give up waiting: Erlang A.
 *
 * There is an answer for every load: who gives up relieves the others. With endless patience it is Erlang C. The trap:
 * patience is the wait after which callers would give up if nobody answered, not the wait of those who did give up.
 *
 * @param load the agents that would be busy if nobody gave up (erlangs): contacts per hour × hours per contact
 * @param agents a whole number up to 1e9
 * @param patience how long callers wait on average before they give up, in mean handle times
 * @throws `out_of_range` for another load or number of agents, and for a patience that is not above 0
 * @example
 * import { erlangAProbabilities } from 'support-kpis/stats';
 * const { waiting, abandoned } = erlangAProbabilities(10, 14, 300 / 180);
 * [waiting.toFixed(5), abandoned.toFixed(6)] // → ['0.14526', '0.013984']
 * @see C. Palm (1957), Research on telephone traffic carried by full availability groups; S. Zeltyn and A. Mandelbaum
 * (2005), Call Centers with Impatient Customers, Queueing Systems 51
 */
export function erlangAProbabilities(load: number, agents: number, patience: number): ErlangAProbabilities {
  checkQueueSize(load, agents, 'erlangAProbabilities');
  checkPositive(patience, 'erlangAProbabilities: patience');
  const { waiting, abandoned } = impatientWaits({ load, agents, patience }, 0);
  return { waiting, abandoned };
}
