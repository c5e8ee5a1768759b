import type { TicketRow } from '../../model/ticket.ts';
import { keyText } from './keyText.ts';
import type { JoinSourcesOptions } from './sourceOptions.ts';
import type { SourceRow } from './sourceRow.ts';

/** Which case a ticket is, by the caller's word about the record as it was given. */
export function ticketKey({ same }: JoinSourcesOptions, names: readonly string[]): (row: SourceRow) => string | null {
  if (same === undefined) return () => null;
  type Given = TicketRow & Readonly<Record<string, unknown>>;
  return ({ given, source }) => keyText(same(given as Given, names[source] as string), 'same');
}
