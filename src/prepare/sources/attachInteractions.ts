import { fieldOf } from '../../fold/fieldOf.ts';
import { heldInteractions } from './heldInteractions.ts';
import type { SourceCase } from './mergedCases.ts';
import { type SourceRow, textId } from './sourceRow.ts';

/**
 * Puts what other systems recorded into tickets that hold their interactions, for such a list is taken for complete.
 * Tickets without a list find theirs in the collection, as ever.
 */
export function attachInteractions(
  cases: readonly SourceCase[],
  interactions: readonly SourceRow[],
  once: (rows: readonly SourceRow[]) => readonly SourceRow[],
): SourceCase[] {
  const named = new Map<string, SourceRow[]>();
  for (const own of interactions) {
    const ticket = fieldOf(own.row, 'ticketId');
    if (typeof ticket !== 'string') continue;
    const group = named.get(ticket);
    if (group === undefined) named.set(ticket, [own]);
    else group.push(own);
  }
  return cases.map((own) => {
    const id = textId(own.row);
    if (id === null) return own;
    const held = [own, ...own.others].map(heldInteractions);
    const complete = new Set(held.flatMap((list) => list?.map(({ source }) => source) ?? []));
    if (held[0] !== null) complete.add(own.source);
    const others = (named.get(id) ?? []).filter(({ source }) => !complete.has(source));
    const lists = held.filter((list) => list !== null);
    if (lists.length === 0 || (own.others.length === 0 && others.length === 0)) return own;
    const all = once([...lists.flat(), ...others]);
    return { ...own, row: { ...own.row, interactions: all.map(({ row }) => withTicket(row, id)) } };
  });
}

function withTicket(row: object, ticketId: string): object {
  const before = fieldOf(row, 'ticketId') ?? ticketId;
  return before === ticketId ? row : { ...row, ticketId };
}
