import { drawBelow } from './drawBelow.ts';
import type { Statistic } from './leaveOneOut.ts';
import type { Random } from './random.ts';
import type { Units } from './units.ts';

/** The statistic of so many samples of as many units as there are; `null` when one of them has none. */
export function resampledFigures(
  units: Units,
  statistic: Statistic,
  resamples: number,
  random: Random,
): Float64Array | null {
  const isSingle = units.starts.length === units.rows.length + 1;
  const draw = isSingle ? valueDrawer(units.rows, random) : clusterDrawer(units, random);
  const figures = new Float64Array(resamples);
  for (let index = 0; index < resamples; index++) {
    const figure = statistic(draw());
    if (!Number.isFinite(figure)) return null;
    figures[index] = figure as number;
  }
  return figures;
}

function valueDrawer(rows: Float64Array, random: Random): () => Float64Array {
  const sample = new Float64Array(rows.length);
  return () => {
    for (let index = 0; index < sample.length; index++) sample[index] = rows[drawBelow(random, rows.length)] as number;
    return sample;
  };
}

function clusterDrawer({ rows, starts }: Units, random: Random): () => Float64Array {
  const picked = new Uint32Array(starts.length - 1);
  let buffer = new Float64Array(rows.length * 2);
  return () => {
    let size = 0;
    for (let index = 0; index < picked.length; index++) {
      const unit = drawBelow(random, picked.length);
      picked[index] = unit;
      size += (starts[unit + 1] as number) - (starts[unit] as number);
    }
    if (size > buffer.length) buffer = new Float64Array(size);
    let end = 0;
    for (const unit of picked) {
      const cluster = rows.subarray(starts[unit], starts[unit + 1]);
      buffer.set(cluster, end);
      end += cluster.length;
    }
    return buffer.subarray(0, size);
  };
}
