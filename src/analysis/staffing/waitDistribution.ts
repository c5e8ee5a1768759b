/** The time after which the fraction `p` of all has left the queue; `null` where waits have no end. */
export interface WaitQuantile {
  readonly p: number;
  /** Milliseconds. */
  readonly wait: number | null;
}

/** The share of all contacts that is in the queue for longer than this. */
export interface StillWaiting {
  /** Milliseconds. */
  readonly after: number;
  readonly share: number;
}

export interface WaitOptions {
  /** Within how long a contact is answered in time (milliseconds): gives the service level. */
  readonly threshold?: number;
  /** Which quantiles of the wait to give. Default: 0.5, 0.75, 0.9, 0.95 and 0.99. */
  readonly quantiles?: readonly number[];
  /** After which times to tell who still waits (milliseconds). Default: none. */
  readonly times?: readonly number[];
}

export interface WaitDistribution {
  readonly quantiles: readonly WaitQuantile[];
  readonly stillWaiting: readonly StillWaiting[];
}

const usual = [0.5, 0.75, 0.9, 0.95, 0.99];

/** The waits of a queue at the places that were asked for. */
export function waitDistribution(
  { quantiles = usual, times = [] }: WaitOptions,
  quantileOf: (p: number) => number | null,
  shareAfter: (time: number) => number,
): WaitDistribution {
  return {
    quantiles: quantiles.map((p) => ({ p, wait: quantileOf(p) })),
    stillWaiting: times.map((after) => ({ after: after + 0, share: shareAfter(after) })),
  };
}
