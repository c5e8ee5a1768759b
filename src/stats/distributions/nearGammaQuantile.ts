import { normalQuantile } from '../normalQuantile.ts';

/** Roughly the x that a tail of the gamma distribution with this share ends at: where a search for it may begin. */
export function nearGammaQuantile(share: number, side: 'lower' | 'upper', shape: number): number {
  const z = side === 'lower' ? normalQuantile(share) : -normalQuantile(share);
  // The cube root is nearly normal (Wilson and Hilferty 1931), unless the shape is small.
  const cubeRoot = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return cubeRoot > 0.2 ? shape * cubeRoot ** 3 : shape * Math.exp((z - 0.5) / shape);
}
