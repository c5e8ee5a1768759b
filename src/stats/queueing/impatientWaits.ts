import { gaussNodes } from './gaussNodes.ts';
import { type ImpatientQueue, offeredWait } from './impatientQueue.ts';
import { inverseBlocking } from './inverseBlocking.ts';

/** What becomes of all callers of an impatient queue; shares of all, and times in mean handle times. */
export interface ImpatientWaits {
  readonly waiting: number;
  readonly abandoned: number;
  /** The mean time in the queue, of those who give up too. */
  readonly meanWait: number;
  /** That of those who are served; `null` when nobody is. */
  readonly meanWaitOfServed: number | null;
  /** Who is served within the moment. */
  readonly servedWithin: number;
  /** Who is still in the queue at the moment. */
  readonly waitingLonger: number;
}

/**
 * Erlang A, M/M/n + M: the stationary queue of callers whose patience is exponential.
 *
 * All figures are integrals over the offered wait of positive terms, so that none loses its digits, however many the
 * agents, however large the load, and however long or short the patience.
 *
 * @see S. Zeltyn and A. Mandelbaum (2005), Call Centers with Impatient Customers, Queueing Systems 51
 */
export function impatientWaits(queue: ImpatientQueue, moment: number): ImpatientWaits {
  const { load, agents, patience } = queue;
  if (load === 0) return nobodyWaits;
  if (agents === 0) return nobodyServes(patience, moment);
  if (load > agents && load * patience > ENDLESS) return allWaitAlike(queue, moment);
  // At once served, and at most one place short of it, in the weight of the density at no wait.
  const atOnce = inverseBlocking(load, agents - 1);
  if (atOnce === Number.POSITIVE_INFINITY) return nobodyWaits;
  const { peak, fall, edges } = offeredWait(queue);
  const split = moment - peak;
  let [all, given, served, servedTime, inTime, beyond] = [0, 0, 0, 0, 0, 0];
  const add = (from: number, to: number): void => {
    const [middle, half] = [(from + to) / 2, (to - from) / 2];
    for (const [node, nodeWeight] of gaussNodes) {
      for (const place of [middle - half * node, middle + half * node]) {
        const weight = half * nodeWeight * Math.exp(-fall(place));
        const wait = peak + place;
        const lost = -Math.expm1(-wait / patience);
        const kept = weight * (1 - lost);
        all += weight;
        given += weight * lost;
        served += kept;
        servedTime += kept * wait;
        if (place > split) beyond += weight;
        else inTime += kept;
      }
    }
  };
  for (let index = 1; index < edges.length; index++) {
    const [from, to] = [edges[index - 1] as number, edges[index] as number];
    if (from < split && split < to) {
      add(from, split);
      add(split, to);
    } else add(from, to);
  }
  const none = atOnce * Math.exp(-fall(-peak));
  const whole = none + load * all;
  const abandoned = (load * given) / whole;
  return {
    waiting: (load * all) / whole,
    abandoned,
    meanWait: abandoned * patience,
    meanWaitOfServed: (load * servedTime) / (none + load * served),
    servedWithin: (none + load * inTime) / whole,
    waitingLonger: (Math.exp(-moment / patience) * load * beyond) / whole,
  };
}

/** So many callers in the queue that chance has no part in how long they wait. */
const ENDLESS = 1e100;

/** The queue is as long as drives away just those for whom there is no agent. */
function allWaitAlike({ load, agents, patience }: ImpatientQueue, moment: number): ImpatientWaits {
  const abandoned = (load - agents) / load;
  const wait = Math.min(patience * Math.log(load / agents), Number.MAX_VALUE);
  return {
    waiting: 1,
    abandoned,
    meanWait: abandoned * patience,
    meanWaitOfServed: wait,
    servedWithin: moment < wait ? 0 : agents / load,
    waitingLonger: moment < wait ? Math.exp(-moment / patience) : 0,
  };
}

const nobodyWaits: ImpatientWaits = {
  ...{ waiting: 0, abandoned: 0, meanWait: 0, meanWaitOfServed: 0, servedWithin: 1, waitingLonger: 0 },
};

function nobodyServes(patience: number, moment: number): ImpatientWaits {
  const waitingLonger = Math.exp(-moment / patience);
  return { waiting: 1, abandoned: 1, meanWait: patience, meanWaitOfServed: null, servedWithin: 0, waitingLonger };
}
