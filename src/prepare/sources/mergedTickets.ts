import { fieldOf } from '../../fold/fieldOf.ts';
import { addToTally, type Tally } from '../../fold/tally.ts';
import type { CollectionName } from '../../model/collections.ts';
import { heldInteractions } from './heldInteractions.ts';
import type { SourceCase } from './mergedCases.ts';
import { collectionNames } from './readSources.ts';
import { type SourceRow, textId } from './sourceRow.ts';
import type { MergedTicket } from './sourcesReport.ts';

/** Which tickets became one, and what of other systems belongs to them now; sorted by id. */
export function mergedTickets(
  cases: readonly SourceCase[],
  joined: ReadonlyMap<CollectionName, readonly SourceRow[]>,
  names: readonly string[],
): MergedTicket[] {
  const merged = new Map<string, { own: SourceCase; attached: Tally; held: Set<number> }>();
  for (const own of cases) {
    if (own.others.length === 0) continue;
    const attached: Tally = {};
    const held = new Set<number>();
    for (const other of own.others) {
      const inside = heldInteractions(other);
      if (inside === null) continue;
      held.add(other.source);
      if (inside.length > 0) addToTally(attached, 'interactions', inside.length);
    }
    merged.set(textId(own.row) as string, { own, attached, held });
  }
  for (const collection of collectionNames) {
    for (const { row, source } of joined.get(collection) as SourceRow[]) {
      const found = merged.get(String(fieldOf(row, 'ticketId')));
      if (found === undefined || found.own.source === source) continue;
      // Those that stand in the ticket too were counted there.
      if (collection !== 'interactions' || !found.held.has(source)) addToTally(found.attached, collection);
    }
  }
  return [...merged]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, { own, attached }]) => ({
      id,
      source: names[own.source] as string,
      from: [own, ...own.others].map(({ given, source }) => ({
        source: names[source] as string,
        id: textId(given) as string,
      })),
      attached,
      filled: own.filled,
    }));
}
