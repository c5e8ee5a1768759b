import { fieldOf } from '../../fold/fieldOf.ts';
import type { SourceCase } from './mergedCases.ts';
import { sourceFinding } from './sourceFinding.ts';
import { type SourceRow, textId } from './sourceRow.ts';
import type { SourceFinding } from './sourcesReport.ts';

/** The tickets, and what is said of systems without messages. */
export interface HeardCases {
  readonly cases: readonly SourceCase[];
  readonly findings: readonly SourceFinding[];
}

/**
 * Tickets of systems that give no messages: beside the messages of others they would be taken for unanswered. They say
 * from here on that their interactions are not known.
 */
export function silentSources(
  cases: readonly SourceCase[],
  interactions: readonly SourceRow[],
  names: readonly string[],
): HeardCases {
  const speaking = new Set<number>();
  const named = new Set<unknown>([null]);
  for (const { row, source } of interactions) {
    if (fieldOf(row, 'kind') !== 'message') continue;
    speaking.add(source);
    named.add(fieldOf(row, 'ticketId'));
  }
  if (speaking.size === 0) return { cases, findings: [] };
  const isSilent = ({ row, source }: SourceCase): boolean =>
    !speaking.has(source) && (fieldOf(row, 'interactions') ?? null) === null && !named.has(textId(row));
  const findings = names.flatMap((name, source) => {
    const own = cases.filter((ticket) => ticket.source === source);
    const silent = own.filter(isSilent);
    if (silent.length === 0) return [];
    return [
      sourceFinding({
        ...{ code: 'silent_source', collection: 'tickets', sources: [name], rows: own.length },
        ids: silent.map(({ row }) => String(fieldOf(row, 'id'))),
        message:
          'The system gives no messages: its tickets bear interactions: null, so that those of the others say nothing of them.',
      }),
    ];
  });
  const heard = cases.map((own) => (isSilent(own) ? { ...own, row: { ...own.row, interactions: null } } : own));
  return { cases: heard, findings };
}
