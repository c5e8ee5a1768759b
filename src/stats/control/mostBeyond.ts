/**
 * The places that lie beyond `limit` themselves, as do at least `needed` of the last `window` places, all on one side.
 */
export function mostBeyond(z: Float64Array, limit: number, needed: number, window: number): readonly number[] {
  const found: number[] = [];
  let [above, below] = [0, 0];
  for (let index = 0; index < z.length; index++) {
    const value = z[index] as number;
    if (value > limit) above++;
    if (value < -limit) below++;
    const left = z[index - window] ?? 0;
    if (left > limit) above--;
    if (left < -limit) below--;
    if ((value > limit && above >= needed) || (value < -limit && below >= needed)) found.push(index);
  }
  return found;
}
