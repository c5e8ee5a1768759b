import { fieldOf } from '../../fold/fieldOf.ts';
import type { Interaction } from '../../model/interaction.ts';
import { type QuantileInterval, quantileInterval } from '../../stats/intervals/quantileInterval.ts';
import { median } from '../../stats/quantile.ts';
import { toInstant } from '../../time/instant.ts';
import { interactionAt } from '../contactTimes.ts';
import type { SourceRow } from './sourceRow.ts';
import type { ClockOffset } from './sourcesReport.ts';

/** An offset, and the ids of the cases that tell it, as the first system calls them now. */
export interface MeasuredOffset {
  readonly offset: ClockOffset;
  readonly ids: readonly string[];
}

interface Differences {
  readonly values: number[];
  readonly ids: string[];
}

const starts = {
  tickets: ({ row }: SourceRow): number => toInstant(fieldOf(row, 'createdAt')),
  interactions: ({ row }: SourceRow): number => interactionAt(row as Interaction),
} as const;

/** How far the clocks of each two systems differ, by the cases that both know. */
export function clockOffsets(
  by: 'tickets' | 'interactions',
  groups: readonly (readonly SourceRow[])[],
  names: readonly string[],
  level: number,
): MeasuredOffset[] {
  const pairs = new Map<number, Differences>();
  for (const group of groups) {
    for (const [place, left] of group.entries()) {
      for (const right of group.slice(place + 1)) {
        const difference = starts[by](right) - starts[by](left);
        if (Number.isNaN(difference)) continue;
        const pair = left.source * names.length + right.source;
        const found = pairs.get(pair) ?? { values: [], ids: [] };
        pairs.set(pair, found);
        found.values.push(difference);
        found.ids.push(String(fieldOf(left.row, 'id')));
      }
    }
  }
  return [...pairs]
    .sort(([left], [right]) => left - right)
    .map(([pair, { values, ids }]) => {
      const sources = [names[Math.floor(pair / names.length)] as string, names[pair % names.length] as string] as const;
      const { lower, upper, coverage } = quantileInterval(values, 0.5, { level }) as QuantileInterval;
      const value = median(values) as number;
      const method = 'order statistics';
      return { offset: { sources, by, count: values.length, value, lower, upper, level, coverage, method }, ids };
    });
}

/** Whether the clocks differ, as far as it can be told: an interval that holds 0 says that they may not. */
export function clocksDiffer({ value, lower, upper }: ClockOffset): boolean {
  return value !== 0 && !(lower !== null && upper !== null && lower <= 0 && upper >= 0);
}
