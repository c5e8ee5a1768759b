import { fieldOf } from '../../fold/fieldOf.ts';
import type { SourceCase } from './mergedCases.ts';
import { sourceFinding } from './sourceFinding.ts';
import type { SourceRow } from './sourceRow.ts';
import type { SourceFinding } from './sourcesReport.ts';

/** Tickets of systems that give no messages: beside the messages of others they would be taken for unanswered. */
export function silentSources(
  cases: readonly SourceCase[],
  interactions: readonly SourceRow[],
  names: readonly string[],
): SourceFinding[] {
  const speaking = new Set<number>();
  const named = new Set<unknown>();
  for (const { row, source } of interactions) {
    if (fieldOf(row, 'kind') !== 'message') continue;
    speaking.add(source);
    named.add(fieldOf(row, 'ticketId'));
  }
  if (speaking.size === 0) return [];
  return names.flatMap((name, source) => {
    if (speaking.has(source)) return [];
    const own = cases.filter((ticket) => ticket.source === source);
    const silent = own.filter(
      ({ row }) => (fieldOf(row, 'interactions') ?? null) === null && !named.has(fieldOf(row, 'id')),
    );
    if (silent.length === 0) return [];
    return [
      sourceFinding({
        ...{ code: 'silent_source', collection: 'tickets', sources: [name], rows: own.length },
        ids: silent.map(({ row }) => String(fieldOf(row, 'id'))),
        message:
          'The system gives no messages: where no field says otherwise, its tickets count as unanswered beside those of the others.',
      }),
    ];
  });
}
