import { required } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { impatientWaitQuantile } from '../../stats/queueing/impatientWaitQuantile.ts';
import { impatientWaits } from '../../stats/queueing/impatientWaits.ts';
import { loadOf, type OfferedWork } from './loadOf.ts';
import { queueFigures } from './queueFigures.ts';
import { patience as patienceCheck, queueChecks } from './staffingChecks.ts';
import { type WaitDistribution, type WaitOptions, waitDistribution } from './waitDistribution.ts';

export interface ErlangAOptions extends OfferedWork, WaitOptions {
  /** Whole, on the telephone at the same time. */
  readonly agents: number;
  /** How long callers wait on average before they give up, if nobody answers (milliseconds). */
  readonly patience: number;
}

/** How a queue does whose callers give up after a while. Times in milliseconds. */
export interface ErlangA extends WaitDistribution {
  /** Agents that the work of all contacts would keep busy, had nobody given up (erlangs). */
  readonly load: number;
  /** The share of their time that agents are busy; `null` without agents. */
  readonly occupancy: number | null;
  /** The share of contacts that do not get an agent at once. */
  readonly waitProbability: number;
  /** The share of contacts that give up. */
  readonly abandonment: number;
  /** Answered within `threshold` ÷ all contacts, also those who gave up; `null` without it. */
  readonly serviceLevel: number | null;
  /** The mean wait of those who are answered; `null` when nobody is. */
  readonly speedOfAnswer: number | null;
  /** The mean time in the queue of all, also of those who give up. */
  readonly meanWait: number;
  /** The mean number of contacts in the queue. */
  readonly queueLength: number;
}

/**
 * How long contacts wait for so many agents, and how many give up.
 *
 * Erlang A: as `erlangC`, but each caller hangs up after a while, exponentially and with this mean. There is an answer
 * for every load, because those who give up relieve the others. Quantiles and `stillWaiting` are of the time in the queue,
 * whether it ends with an agent or without. The service level is that of `serviceLevel` with its default, `negative`.
 *
 * Trap: patience is not the mean wait of those who hung up, which is far shorter: the patient ones were answered before.
 * Estimate it with answered calls as censored: all time that callers spent waiting ÷ those who hung up.
 *
 * Takes contacts per interval, durations in milliseconds and whole agents; gives shares from 0 to 1 and milliseconds.
 *
 * @throws SupportKpisError `missing_option`, `unknown_option`, `invalid_option`; `out_of_range` beyond 1e9 erlangs.
 * @example
 * import { erlangA, minutes, seconds } from 'support-kpis';
 * const halfHour = { contacts: 100, interval: minutes(30), handleTime: minutes(3), patience: minutes(5) };
 * const { serviceLevel, abandonment } = erlangA({ ...halfHour, agents: 14, threshold: seconds(20) });
 * serviceLevel?.toFixed(6) // → '0.916792'
 * abandonment.toFixed(6) // → '0.013984'
 * @see C. Palm (1957), Research on telephone traffic carried by full availability groups; S. Zeltyn and A. Mandelbaum
 * (2005), Call Centers with Impatient Customers, Queueing Systems 51
 */
export function erlangA(options: ErlangAOptions): ErlangA {
  const checks = { ...queueChecks, patience: required(patienceCheck) };
  checkRequired('erlangA', checks, checkOptions('erlangA', checks, options));
  const { agents, handleTime, patience, threshold } = options;
  const load = loadOf(options, 'erlangA');
  const queue = { load, agents, patience: patience / handleTime };
  const figures = queueFigures({ load, servers: agents, handleTime, patience }, threshold ?? 0);
  const { occupancy, waitProbability, serviceLevel, speedOfAnswer } = figures;
  const abandonment = figures.abandonment as number;
  return {
    ...{ load, occupancy, waitProbability, abandonment },
    ...{ serviceLevel: threshold === undefined ? null : serviceLevel, speedOfAnswer },
    ...{ meanWait: abandonment * patience, queueLength: load * abandonment * queue.patience },
    ...waitDistribution(
      options,
      (p) => impatientWaitQuantile(queue, p) * handleTime,
      (time) => impatientWaits(queue, time / handleTime).waitingLonger,
    ),
  };
}
