import { clocksDiffer, type MeasuredOffset } from './clockOffsets.ts';
import { sourceFinding } from './sourceFinding.ts';
import { type SourceRow, textId } from './sourceRow.ts';
import type { SourceFinding } from './sourcesReport.ts';

/** Clocks that differ, and keys that say too little to know which records are one. */
export function clockFindings(
  offsets: readonly MeasuredOffset[],
  ambiguous: Readonly<Record<'tickets' | 'interactions', readonly (readonly SourceRow[])[]>>,
  names: readonly string[],
): SourceFinding[] {
  const found = offsets
    .filter(({ offset }) => clocksDiffer(offset))
    .map(({ offset, ids }) =>
      sourceFinding({
        ...{ code: 'clock_skew', collection: offset.by, sources: offset.sources, rows: offset.count, ids },
        message: skewMessage(offset.value, offset.by),
      }),
    );
  for (const collection of ['tickets', 'interactions'] as const) {
    const rows = ambiguous[collection].flat();
    if (rows.length === 0) continue;
    found.push(
      sourceFinding({
        ...{ code: 'ambiguous_key', collection, rows: rows.length, ids: rows.map(({ row }) => textId(row) as string) },
        sources: names.filter((_, place) => rows.some(({ source }) => source === place)),
        message: 'One system gives a key to several records and another has it too: they were left apart.',
      }),
    );
  }
  return found;
}

function skewMessage(value: number, by: 'tickets' | 'interactions'): string {
  const way = `The second clock is ${value > 0 ? 'ahead' : 'behind'} by ${Math.abs(value)} ms in the median`;
  return by === 'interactions'
    ? `${way}: give it as skew, if you know that it is wrong.`
    : `${way}, or its tickets are created that much ${value > 0 ? 'later' : 'earlier'}: shared interactions would tell which.`;
}
