/** Of how many of the given starts the search goes on. */
const MOST_SEARCHES = 3;
const MOST_STEPS = 200;
/** The search ends when the corners agree to this share of the least cost. */
const PRECISION = 1e-10;

interface Corner {
  readonly point: readonly number[];
  readonly cost: number;
}

/**
 * The point of the unit cube where a cost is least, as far as a search from several starts finds it. The same starts
 * give the same point on every machine.
 *
 * The simplex of Nelder and Mead, kept within the cube, from the best of the starts, and once more from what they found.
 */
export function minimize(
  cost: (point: readonly number[]) => number,
  starts: readonly (readonly number[])[],
): readonly number[] {
  const corner = (point: readonly number[]): Corner => {
    const found = cost(point);
    return { point, cost: Number.isFinite(found) ? found : Number.POSITIVE_INFINITY };
  };
  const begun = starts.map(corner).sort(byCost).slice(0, MOST_SEARCHES);
  const found = begun.map((start) => search(corner, start, 0.2)).sort(byCost);
  return search(corner, found[0] as Corner, 0.05).point;
}

function search(corner: (point: readonly number[]) => Corner, start: Corner, size: number): Corner {
  const at = (point: readonly number[]): Corner => corner(point.map((value) => Math.min(1, Math.max(0, value))));
  const corners = [start];
  for (let axis = 0; axis < start.point.length; axis++) {
    corners.push(
      at(start.point.map((value, index) => (index === axis ? value + (value > 0.5 ? -size : size) : value))),
    );
  }
  for (let step = 0; step < MOST_STEPS; step++) {
    corners.sort(byCost);
    const best = corners[0] as Corner;
    const worst = corners.at(-1) as Corner;
    if (worst.cost - best.cost <= PRECISION * Math.abs(best.cost)) break;
    const others = corners.slice(0, -1);
    const middle = best.point.map(
      (_, axis) => others.reduce((total, { point }) => total + (point[axis] as number), 0) / others.length,
    );
    const along = (share: number): Corner =>
      at(middle.map((value, axis) => value + share * ((worst.point[axis] as number) - value)));
    const mirrored = along(-1);
    if (mirrored.cost < best.cost) {
      const farther = along(-2);
      corners[corners.length - 1] = farther.cost < mirrored.cost ? farther : mirrored;
    } else if (mirrored.cost < (others.at(-1) as Corner).cost) {
      corners[corners.length - 1] = mirrored;
    } else {
      const nearer = along(mirrored.cost < worst.cost ? -0.5 : 0.5);
      if (nearer.cost < Math.min(worst.cost, mirrored.cost)) corners[corners.length - 1] = nearer;
      else {
        for (let index = 1; index < corners.length; index++) {
          const { point } = corners[index] as Corner;
          corners[index] = at(point.map((value, axis) => (value + (best.point[axis] as number)) / 2));
        }
      }
    }
  }
  return corners.sort(byCost)[0] as Corner;
}

function byCost(left: Corner, right: Corner): number {
  return left.cost === right.cost ? 0 : left.cost - right.cost;
}
