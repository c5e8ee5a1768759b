import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Check } from '../../kpi/check.ts';
import { matching } from '../../kpi/checks.ts';
import type { TicketStatus } from '../../model/ticket.ts';
import { isKnownStatus } from '../../model/ticketStatus.ts';
import { isObject } from '../../schema/readers/isObject.ts';

/** The vendor's statuses, by number, id or word, and what each is called here. */
export type StatusMap = Readonly<Record<string, TicketStatus>>;

/** An option that maps the vendor's statuses; a value that is no status of ours is refused by its name. */
export const statusMapCheck: Check<StatusMap> = {
  ...matching<StatusMap>('an object of statuses by the words of the help desk', isObject),
  assert: (map, path) => {
    for (const [word, status] of Object.entries(map as StatusMap)) {
      if (isKnownStatus(status)) continue;
      const expected = 'new, open, pending, on_hold, solved or closed';
      throw new SupportKpisError({ code: 'invalid_option', path: `${path}.${word}`, expected, received: status });
    }
  },
};

/** An option that is a list of ids of the help desk, each a text. */
export const idListCheck: Check<readonly string[]> = matching(
  'a list of ids, each a text',
  (value) => Array.isArray(value) && value.every((id) => typeof id === 'string'),
);
