import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { HoltWintersState } from './holtWintersRun.ts';

/** @throws `out_of_range` for a start that is not finite, or whose season has another length */
export function checkState({ level, trend, season }: HoltWintersState, period: number, path: string): void {
  for (const [name, value] of [['level', level] as const, ['trend', trend] as const]) {
    if (Number.isFinite(value)) continue;
    throw new SupportKpisError({
      code: 'out_of_range',
      path: `${path}.${name}`,
      expected: 'a finite number',
      received: value,
    });
  }
  if (Array.isArray(season) && season.length === period && season.every((own) => Number.isFinite(own))) return;
  throw new SupportKpisError({
    code: 'out_of_range',
    path: `${path}.season`,
    expected: `${period} finite numbers, one per place in the season`,
    received: season,
  });
}
