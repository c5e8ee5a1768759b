import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkCount } from '../count.ts';

/** Beyond any desk; up to here each answer takes a moment. */
export const MOST_AGENTS = 1e9;

/**
 * Lets the load and the agents of a queue pass.
 *
 * @throws `out_of_range` for a load that is no finite number from 0, and for agents that are not whole
 */
export function checkQueueSize(load: number, agents: number, path: string): void {
  checkCount(load, `${path}: load`, Number.MAX_VALUE, 'a finite number from 0');
  if (Number.isInteger(agents) && agents >= 0 && agents <= MOST_AGENTS) return;
  const expected = `a whole number from 0 to ${MOST_AGENTS}`;
  throw new SupportKpisError({ code: 'out_of_range', path: `${path}: agents`, expected, received: agents });
}
