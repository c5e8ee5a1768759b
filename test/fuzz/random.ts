/** A whole number from 0 to below the bound. */
export type Random = (below: number) => number;

/** The generator of Park and Miller: the same numbers for the same seed, everywhere. */
export function seeded(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
}
