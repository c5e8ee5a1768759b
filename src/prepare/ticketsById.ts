import { createIdIndex, type IdIndex, placeOfId, putId } from '../fold/bulk/idIndex.ts';
import type { TicketRow } from '../model/ticket.ts';
import { isAfter } from './isAfter.ts';

/** So many tickets behind the one that was asked for last are looked at first. */
const NEAR = 8;

/**
 * Tickets by their id. A table of ids is made only when it is needed: tickets mostly come in the order of their ids, and rows
 * that belong to them in the order of their tickets. What is remembered of each, `kept` says.
 */
export interface TicketsById {
  /** Of several tickets with one id, the first one counts. */
  add(id: string, ticket: TicketRow): void;
  of(id: string): TicketRow | undefined;
}

export function createTicketsById(kept: (ticket: TicketRow) => TicketRow = (ticket) => ticket): TicketsById {
  const rows: TicketRow[] = [];
  let ids: string[] = [];
  let last = '';
  let index: IdIndex | null = null;
  let place = 0;
  let near = NEAR;

  function made(): IdIndex {
    if (index !== null) return index;
    index = createIdIndex(ids.length);
    for (let at = 0; at < ids.length; at++) putId(index, ids[at] as string, at);
    ({ ids } = index);
    return index;
  }

  function placeOf(id: string): number {
    for (let step = 0; step < near; step++) {
      if (ids[place + step] !== id) continue;
      near = NEAR;
      return place + step;
    }
    // Where rows come in another order, looking at neighbours is mostly given up.
    near = Math.max(1, near - 2);
    return placeOfId(made(), id);
  }

  return {
    add(id, ticket) {
      if (index === null && isAfter(last, id)) {
        const own = kept(ticket);
        ids.push(id);
        rows.push(own);
        last = id;
      } else if (placeOfId(made(), id) < 0) {
        const own = kept(ticket);
        putId(made(), id, rows.length);
        rows.push(own);
      }
    },
    of(id) {
      const found = placeOf(id);
      if (found < 0) return undefined;
      place = found;
      return rows[found];
    },
  };
}
