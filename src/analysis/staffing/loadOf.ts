import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { MOST_AGENTS } from '../../stats/queueing/queueSize.ts';
import { decimalOf } from './decimalWhole.ts';

/** Contacts that come within an interval, and the work that each makes. */
export interface OfferedWork {
  readonly contacts: number;
  /** Milliseconds. */
  readonly interval: number;
  /** Milliseconds. */
  readonly handleTime: number;
}

/** The agents that are busy on average, in erlangs. A load that is meant to be whole is: at 10 the tenth agent is none too many. */
export function loadOf({ contacts, interval, handleTime }: OfferedWork, name: string): number {
  const load = decimalOf((contacts * handleTime) / interval) + 0;
  if (load <= MOST_AGENTS) return load;
  throw new SupportKpisError({
    ...{ code: 'out_of_range', path: `${name}: contacts × handleTime ÷ interval`, received: load },
    expected: `a load of up to ${MOST_AGENTS} erlangs`,
  });
}
