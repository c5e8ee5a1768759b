import { fieldOf } from '../../fold/fieldOf.ts';
import { toInstant } from '../../time/instant.ts';
import { heldInteractions, interactionName } from './heldInteractions.ts';
import type { SourceCase } from './mergedCases.ts';
import { sourceFinding } from './sourceFinding.ts';
import { type SourceRow, textId } from './sourceRow.ts';
import type { SourceFinding } from './sourcesReport.ts';

type Looked = 'tickets' | 'interactions' | 'surveys';

const moments: Readonly<Record<Looked, readonly string[]>> = {
  tickets: ['firstRespondedAt', 'firstSolvedAt', 'solvedAt', 'closedAt'],
  interactions: ['at'],
  surveys: ['sentAt', 'respondedAt'],
};

const messages: Readonly<Record<Looked, string>> = {
  tickets:
    'Answered or solved in the second system before the first says that it was created: one of the clocks is wrong.',
  interactions:
    'An agent wrote in the second system before the first says that the ticket was created: one of the clocks is wrong.',
  surveys:
    'Asked or rated in the second system before the first says that the ticket was created: one of the clocks is wrong.',
};

/** What happened in one system before the ticket was created in another. Calls and chats may come before their ticket. */
export function impossibleOrders(
  cases: readonly SourceCase[],
  interactions: readonly SourceRow[],
  surveys: readonly SourceRow[],
  names: readonly string[],
): SourceFinding[] {
  const tickets = new Map<string, SourceCase>();
  for (const own of cases) tickets.set(textId(own.row) ?? '', own);
  const tallies = new Map<string, { collection: Looked; pair: [number, number]; rows: number; ids: string[] }>();

  function look(collection: Looked, own: SourceRow, ticket: SourceCase | undefined): void {
    if (ticket === undefined || ticket.source === own.source) return;
    const created = toInstant(fieldOf(ticket.row, 'createdAt'));
    const times = moments[collection]
      .map((field) => toInstant(fieldOf(own.row, field)))
      .filter((at) => !Number.isNaN(at));
    if (Number.isNaN(created) || times.length === 0) return;
    const pair: [number, number] = [ticket.source, own.source];
    const key = `${collection} ${pair.join(' ')}`;
    const tally = tallies.get(key) ?? { collection, pair, rows: 0, ids: [] };
    tallies.set(key, tally);
    tally.rows++;
    if (times.some((at) => at < created)) tally.ids.push(String(fieldOf(own.row, 'id')));
  }

  const seen = new Set<string>();
  function lookAtMessage(own: SourceRow, ticket: SourceCase | undefined): void {
    if (ticket === undefined || ticket.source === own.source) return;
    if (fieldOf(fieldOf(own.row, 'author'), 'role') !== 'agent') return;
    const name = interactionName(own);
    if (seen.has(name)) return;
    seen.add(name);
    look('interactions', own, ticket);
  }

  for (const own of cases) {
    for (const other of own.others) {
      look('tickets', other, own);
      for (const held of heldInteractions(other) ?? []) lookAtMessage(held, own);
    }
  }
  for (const own of interactions) lookAtMessage(own, tickets.get(String(fieldOf(own.row, 'ticketId'))));
  for (const own of surveys) look('surveys', own, tickets.get(String(fieldOf(own.row, 'ticketId'))));
  return [...tallies.values()]
    .filter(({ ids }) => ids.length > 0)
    .map(({ collection, pair, rows, ids }) =>
      sourceFinding({
        ...{ code: 'impossible_order', collection, sources: pair.map((place) => names[place] as string) },
        ...{ rows, ids, message: messages[collection] },
      }),
    );
}
