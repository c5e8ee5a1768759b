import { byCost, type Corner, type CostAt } from './corner.ts';

const MOST_STEPS = 200;
/** The search ends when the corners agree to this share of the least cost. */
const PRECISION = 1e-10;

/** The simplex of Nelder and Mead from a start, kept within the cube. */
export function simplexSearch(at: CostAt, start: Corner, size: number): Corner {
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
