import { erlangCProbability } from '../../stats/queueing/erlangCProbability.ts';
import { impatientWaits } from '../../stats/queueing/impatientWaits.ts';

/** Servers before one queue: agents, or the places for chats that they have. */
export interface Queue {
  readonly load: number;
  readonly servers: number;
  /** Milliseconds. */
  readonly handleTime: number;
  /** Milliseconds; callers wait for ever without it. */
  readonly patience?: number | undefined;
}

/** How a queue does; times in milliseconds. */
export interface QueueFigures {
  /** The share of their time that the servers are busy; `null` without any. */
  readonly occupancy: number | null;
  readonly waitProbability: number;
  /** Answered within the threshold ÷ all. */
  readonly serviceLevel: number;
  /** The mean wait of those who are answered; `null` when it has no end. */
  readonly speedOfAnswer: number | null;
  /** Who gives up ÷ all; `null` where nobody does by assumption. */
  readonly abandonment: number | null;
}

export function queueFigures(queue: Queue, threshold: number): QueueFigures {
  return queue.patience === undefined
    ? patientFigures(queue, threshold)
    : impatientFigures(queue, queue.patience, threshold);
}

function patientFigures({ load, servers, handleTime }: Queue, threshold: number): QueueFigures {
  const waitProbability = erlangCProbability(load, servers);
  if (load === 0)
    return {
      occupancy: servers === 0 ? null : 0,
      waitProbability,
      serviceLevel: 1,
      speedOfAnswer: 0,
      abandonment: null,
    };
  if (load >= servers) {
    const occupancy = servers === 0 ? null : 1;
    return { occupancy, waitProbability, serviceLevel: 0, speedOfAnswer: null, abandonment: null };
  }
  const waitIfQueued = handleTime / (servers - load);
  return {
    occupancy: load / servers,
    waitProbability,
    serviceLevel: 1 - waitProbability * Math.exp(-threshold / waitIfQueued),
    speedOfAnswer: waitProbability * waitIfQueued,
    abandonment: null,
  };
}

function impatientFigures({ load, servers, handleTime }: Queue, patience: number, threshold: number): QueueFigures {
  const waits = impatientWaits({ load, agents: servers, patience: patience / handleTime }, threshold / handleTime);
  return {
    occupancy: servers === 0 ? null : Math.min((load * (1 - waits.abandoned)) / servers, 1),
    waitProbability: waits.waiting,
    serviceLevel: waits.servedWithin,
    speedOfAnswer: waits.meanWaitOfServed === null ? null : waits.meanWaitOfServed * handleTime,
    abandonment: waits.abandoned,
  };
}
