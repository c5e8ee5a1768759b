/** A point of the unit cube and what it costs. */
export interface Corner {
  readonly point: readonly number[];
  readonly cost: number;
}

/** What a point costs, taken to the cube first if it lies outside. */
export type CostAt = (point: readonly number[]) => Corner;

export function byCost(left: Corner, right: Corner): number {
  return left.cost === right.cost ? 0 : left.cost - right.cost;
}

/** Of corners sorted by cost the first ones, without any that lies as near as this to one before it. */
export function apart(sorted: readonly Corner[], most: number, distance: number): Corner[] {
  const kept: Corner[] = [];
  for (const corner of sorted) {
    if (kept.length === most) break;
    const isFar = ({ point }: Corner): boolean =>
      point.some((value, axis) => Math.abs(value - (corner.point[axis] as number)) > distance);
    if (kept.every(isFar)) kept.push(corner);
  }
  return kept;
}
