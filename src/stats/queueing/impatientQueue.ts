import { expResidual } from '../distributions/residuals.ts';
import { scaleOf } from '../distributions/tailIntegral.ts';

/** A queue whose callers give up after a while. Times are in mean handle times. */
export interface ImpatientQueue {
  /** Above 0. */
  readonly load: number;
  /** Whole, above 0. */
  readonly agents: number;
  /** How long callers wait on average before they give up, above 0. */
  readonly patience: number;
}

const SHORTEST = 1e-200;
/** Times a thousand million agents it is still a number. */
const LONGEST = 1e290;

/** What exp(−60) of the peak weighs is lost in the rounding. */
const DEEP = 60;

/**
 * The offered wait, that of a caller who would never give up. Where it is not 0, its density is exp(−fall) up to a
 * factor; places are counted from `peak`, where the density is highest.
 */
export interface OfferedWait {
  readonly peak: number;
  readonly fall: (place: number) => number;
  /** Panels, each so narrow that the density is smooth in it, from no wait to waits that never happen. */
  readonly edges: readonly number[];
}

export function offeredWait({ load, agents, patience: given }: ImpatientQueue): OfferedWait {
  // Who gives up sooner gives up at once as well, and halves of it would be 0.
  const patience = Math.min(Math.max(given, SHORTEST), LONGEST);
  const isOverloaded = load > agents;
  const peak = isOverloaded ? patience * Math.log1p((load - agents) / agents) : 0;
  // Of load × patience × (1 − exp(−x ÷ patience)) − agents × x, what is below its maximum, with no digit lost.
  const fall = isOverloaded
    ? (place: number): number => agents * patience * expResidual(place / patience)
    : (place: number): number => (agents - load) * place + load * patience * expResidual(place / patience);
  const reach = scaleOf(Math.max(agents - load, 0), Math.min(load, agents) / patience);
  const grain = Math.min(reach, patience) / 2;
  const later = [0];
  for (let edge = grain; ; edge *= 2) {
    later.push(edge);
    // Also where it is no number any more.
    if (!(fall(edge) <= DEEP)) break;
  }
  const earlier: number[] = [];
  for (let edge = -grain, last = 0; last > -peak && fall(last) <= DEEP; edge *= 2) {
    last = Math.max(edge, -peak);
    earlier.push(last);
  }
  return { peak, fall, edges: [...earlier.reverse(), ...later] };
}
