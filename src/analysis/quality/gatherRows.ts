import { fieldOf } from '../../fold/fieldOf.ts';
import type { CollectionName, Dataset } from '../../model/collections.ts';

/** The rows of each collection that is there, read once; interactions that only tickets hold are rows too. */
export function gatherRows(dataset: Dataset): ReadonlyMap<CollectionName, readonly object[]> {
  const rows = new Map<CollectionName, readonly object[]>();
  for (const name of Object.keys(dataset) as CollectionName[]) {
    const own = dataset[name] as Iterable<object> | undefined;
    if (own !== undefined) rows.set(name, Array.isArray(own) ? own : Array.from(own));
  }
  if (!rows.has('interactions')) {
    const held = heldInteractions(rows.get('tickets') ?? []);
    if (held.length > 0) rows.set('interactions', held);
  }
  return rows;
}

function heldInteractions(tickets: readonly object[]): object[] {
  const held: object[] = [];
  for (const ticket of tickets) {
    const own = fieldOf(ticket, 'interactions');
    if (Array.isArray(own)) for (const interaction of own) held.push(interaction as object);
  }
  return held;
}
