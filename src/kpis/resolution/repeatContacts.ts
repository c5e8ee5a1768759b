import { collected } from '../../fold/collected.ts';
import { exclude, fault, type Measure } from '../../fold/outcome.ts';
import type { SettledValue, Summary } from '../../fold/summary.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import { received } from '../../kpi/received.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { toInstant } from '../../time/instant.ts';
import type { Eligible, FirstContactResolutionOptions } from './firstContactOptions.ts';
import { type FirstContactResolution, firstContactVerdicts, verdict } from './firstContactVerdicts.ts';

/** What must be kept of a ticket to tell later whether its customer came back. */
export interface Contact {
  readonly customer: string;
  readonly type: string | null;
  readonly at: number;
  readonly eligible: boolean;
}

const noCustomer = exclude('no_customer');

export function contactOf(eligible: Eligible = () => true): Measure<TicketRow, Contact> {
  return received((ticket) => {
    const id: unknown = ticket.customerId ?? null;
    if (id === null) return noCustomer;
    if (typeof id !== 'string' && typeof id !== 'number') {
      return fault('invalid_id', 'customerId', 'the id of a customer', id);
    }
    const { createdAt } = ticket;
    const at = toInstant(createdAt);
    if (Number.isNaN(at)) return invalidInstant('createdAt', createdAt);
    return { customer: String(id), type: typeOf(ticket), at, eligible: Boolean(eligible(ticket)) };
  });
}

function typeOf({ type }: TicketRow): string | null {
  return typeof type === 'string' ? type : null;
}

/** Resolved when the same customer (and type, if the contact has one) makes no later contact within the window. */
export function repeatContacts(
  options: FirstContactResolutionOptions,
): Summary<Contact, Contact[], FirstContactResolution> {
  const { window = 0 } = options;
  const lastKnown = toInstant(options.asOf) - window;

  function settle(contacts: readonly Contact[]): SettledValue[] {
    return contacts.map(({ at }) => (at > lastKnown ? 'pending' : 'counted'));
  }

  return collected((contacts, accounting) => {
    const gaps = gapsToNext(contacts);
    const kept = firstContactVerdicts.init();
    for (const [index, { at, eligible }] of contacts.entries()) {
      if (at <= lastKnown) firstContactVerdicts.keep(kept, verdict((gaps[index] as number) > window, eligible));
    }
    return firstContactVerdicts.result(kept, accounting);
  }, settle);
}

/** For each contact the time to the customer's next one that counts as the same problem; Infinity without one. */
function gapsToNext(contacts: readonly Contact[]): Float64Array {
  const latestFirst = Uint32Array.from(contacts.keys()).sort(
    (left, right) => (contacts[right] as Contact).at - (contacts[left] as Contact).at,
  );
  const gaps = new Float64Array(contacts.length).fill(Number.POSITIVE_INFINITY);
  const seen = new Map<string, Map<string | null, LaterContact>>();
  for (const index of latestFirst) {
    const { customer, type, at } = contacts[index] as Contact;
    const own = seen.get(customer) ?? new Map<string | null, LaterContact>();
    seen.set(customer, own);
    gaps[index] = laterThan(own.get(type), at) - at;
    remember(own, null, at);
    if (type !== null) remember(own, type, at);
  }
  return gaps;
}

/** The two nearest later instants: several contacts at one instant are not repeats of each other. */
interface LaterContact {
  readonly at: number;
  readonly after: number;
}

function laterThan(later: LaterContact | undefined, at: number): number {
  if (later === undefined) return Number.POSITIVE_INFINITY;
  return later.at > at ? later.at : later.after;
}

function remember(own: Map<string | null, LaterContact>, type: string | null, at: number): void {
  const later = own.get(type);
  if (later?.at !== at) own.set(type, { at, after: later?.at ?? Number.POSITIVE_INFINITY });
}
