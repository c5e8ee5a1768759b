import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { loadOf, type OfferedWork } from './loadOf.ts';
import { queueFigures } from './queueFigures.ts';
import { queueChecks } from './staffingChecks.ts';
import { type WaitDistribution, type WaitOptions, waitDistribution } from './waitDistribution.ts';

export interface ErlangCOptions extends OfferedWork, WaitOptions {
  /** Whole, on the telephone at the same time. */
  readonly agents: number;
}

/** How a queue does in which everyone waits until an agent is free. Times in milliseconds. */
export interface ErlangC extends WaitDistribution {
  /** Agents that the work keeps busy on average (erlangs). */
  readonly load: number;
  /** The share of their time that agents are busy; `null` without agents. */
  readonly occupancy: number | null;
  /** The share of contacts that do not get an agent at once. */
  readonly waitProbability: number;
  /** Answered within `threshold` ÷ all; `null` without it. */
  readonly serviceLevel: number | null;
  /** The mean wait of all. */
  readonly speedOfAnswer: number | null;
  /** The mean wait of those who wait. */
  readonly waitIfQueued: number | null;
  /** The mean number of contacts in the queue. */
  readonly queueLength: number | null;
  /** Whether the agents can do the work. If not, waits grow for as long as it lasts. */
  readonly stable: boolean;
  /** Why there are no waits. */
  readonly reason: 'overloaded' | null;
}

/**
 * How long contacts wait for so many agents, when nobody hangs up.
 *
 * Contacts come one by one and independently, handle times are exponential, and the queue has had the time to settle:
 * Erlang C. With a load of no less than the agents no queue settles: everyone waits, and waits are `null`.
 *
 * Trap: nobody waits for ever. Near full load, where callers would give up, the waits are far too long and the agents
 * asked for too many; take `erlangA` there.
 *
 * Takes contacts per interval, durations in milliseconds and whole agents; gives shares from 0 to 1 and milliseconds.
 *
 * @throws SupportKpisError `missing_option`, `unknown_option`, `invalid_option`; `out_of_range` beyond 1e9 erlangs.
 * @example
 * import { erlangC, minutes, seconds } from 'support-kpis';
 * const halfHour = { contacts: 100, interval: minutes(30), handleTime: minutes(3) };
 * const { load, serviceLevel, speedOfAnswer } = erlangC({ ...halfHour, agents: 14, threshold: seconds(20) });
 * load // → 10
 * serviceLevel?.toFixed(4) // → '0.8884'
 * speedOfAnswer?.toFixed(0) // → '7836'
 * erlangC({ ...halfHour, agents: 10 }).stable // → false
 * @see A. K. Erlang (1917), Solution of some problems in the theory of probabilities of significance in automatic
 * telephone exchanges
 */
export function erlangC(options: ErlangCOptions): ErlangC {
  checkRequired('erlangC', queueChecks, checkOptions('erlangC', queueChecks, options));
  const { agents, handleTime, threshold } = options;
  const load = loadOf(options, 'erlangC');
  const stable = load < agents || load === 0;
  const figures = queueFigures({ load, servers: agents, handleTime }, threshold ?? 0);
  const { occupancy, waitProbability, serviceLevel, speedOfAnswer } = figures;
  // Without any load nobody waits, whoever is there.
  const waitIfQueued = load < agents ? handleTime / (agents - load) : null;
  const quantileOf = (p: number): number | null => {
    if (waitIfQueued === null) return stable ? 0 : null;
    return 1 - p >= waitProbability ? 0 : waitIfQueued * Math.log(waitProbability / (1 - p));
  };
  const shareAfter = (time: number): number =>
    waitIfQueued === null ? Number(!stable) : waitProbability * Math.exp(-time / waitIfQueued);
  return {
    ...{ load, occupancy, waitProbability, serviceLevel: threshold === undefined ? null : serviceLevel, speedOfAnswer },
    ...{
      waitIfQueued,
      queueLength: waitIfQueued === null ? (stable ? 0 : null) : (waitProbability * load) / (agents - load),
    },
    ...waitDistribution(options, quantileOf, shareAfter),
    ...{ stable, reason: stable ? null : 'overloaded' },
  };
}
