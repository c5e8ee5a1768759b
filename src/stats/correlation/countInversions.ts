/**
 * How many pairs of a sequence of places stand the wrong way round, the larger before the smaller. Equal ones do not
 * count.
 *
 * A tree of partial counts (Fenwick) tells for each place how many up to it were seen: n log n for every order.
 *
 * @param places whole numbers from 0
 * @param size one more than the largest place
 */
export function countInversions(places: Uint32Array, size: number): number {
  const tree = new Uint32Array(size + 1);
  let inversions = 0;
  for (let seen = 0; seen < places.length; seen++) {
    const place = (places[seen] as number) + 1;
    let upTo = 0;
    for (let node = place; node > 0; node &= node - 1) upTo += tree[node] as number;
    inversions += seen - upTo;
    for (let node = place; node <= size; node += node & -node) (tree[node] as number) += 1;
  }
  return inversions;
}
