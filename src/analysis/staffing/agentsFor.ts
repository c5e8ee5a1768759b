import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { MOST_AGENTS } from '../../stats/queueing/queueSize.ts';
import { decimalOf, isAtMost } from './decimalWhole.ts';
import { type QueueFigures, queueFigures } from './queueFigures.ts';
import type { QueueTargets } from './staffingTargets.ts';

/** How so many agents do. */
export function figuresOf(load: number, agents: number, targets: QueueTargets): QueueFigures {
  const { handleTime, patience, concurrency = 1, serviceLevel } = targets;
  const servers = Math.min(Math.floor(decimalOf(agents * concurrency)), MOST_AGENTS);
  return queueFigures({ load, servers, handleTime, patience }, serviceLevel?.within ?? 0);
}

/**
 * The smallest number of agents, `least` or more, that reaches all targets. More agents never do worse, so it doubles
 * until they do and then halves the gap: some sixty questions at most.
 */
export function agentsFor(load: number, least: number, targets: QueueTargets, name: string): number {
  const reaches = (agents: number): boolean => hasReached(figuresOf(load, agents, targets), targets);
  if (reaches(least)) return least;
  let low = least;
  let high = Math.max(2 * least, 1);
  while (!reaches(high)) {
    if (high >= MOST_AGENTS) throw unreachable(name);
    low = high;
    high = Math.min(2 * high, MOST_AGENTS);
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function hasReached(figures: QueueFigures, targets: QueueTargets): boolean {
  const { serviceLevel, speedOfAnswer, abandonment, maxOccupancy = 1 } = targets;
  const { occupancy } = figures;
  // Without an end of the waits there is nothing that could have been reached.
  if (occupancy === null || figures.speedOfAnswer === null) return false;
  return (
    figures.serviceLevel >= (serviceLevel?.share ?? 0) &&
    figures.speedOfAnswer <= (speedOfAnswer ?? Number.POSITIVE_INFINITY) &&
    (figures.abandonment ?? 0) <= (abandonment ?? 1) &&
    isAtMost(occupancy, maxOccupancy)
  );
}

function unreachable(name: string): SupportKpisError {
  return new SupportKpisError({
    ...{ code: 'unreachable_target', path: `${name}: options`, received: MOST_AGENTS },
    expected: `targets that ${MOST_AGENTS} agents can reach`,
  });
}
