/**
 * The local fit as Cleveland and others (1990) describe it, by normal equations: a window of neighbours around the
 * place, moved inwards at the ends, with weights by the tricube of the distance over that of the farthest.
 */
export function fitAt(values: ArrayLike<number>, place: number, span: number, degree: 0 | 1): number {
  const width = Math.min(span, values.length);
  let from = place - Math.floor((span - 1) / 2);
  while (from < 1) from++;
  while (from + width - 1 > values.length) from--;
  const window = Array.from({ length: width }, (_, index) => from + index);
  const farthest = Math.max(...window.map((near) => Math.abs(near - place)));
  const reach = farthest + Math.max(Math.floor((span - values.length) / 2), 0);
  const sums = [0, 0, 0, 0, 0];
  for (const near of window) {
    const share = Math.abs(near - place) / Math.max(reach, 1e-9);
    const weight = (1 - Math.min(share, 1) ** 3) ** 3;
    const [x, y] = [near - place, values[near - 1] as number];
    for (const [index, term] of [1, x, x * x, y, x * y].entries()) sums[index] = (sums[index] ?? 0) + weight * term;
  }
  const [w = 0, x = 0, xx = 0, y = 0, xy = 0] = sums;
  const spread = w * xx - x * x;
  return degree === 0 || spread < 1e-9 ? y / w : (xx * y - x * xy) / spread;
}
