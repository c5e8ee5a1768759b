/** What a figure itself says of its range, where it does; else what its rows do. */
export function finiteOr(bound: number | undefined, otherwise: number): number {
  return bound !== undefined && Number.isFinite(bound) ? bound : otherwise;
}
