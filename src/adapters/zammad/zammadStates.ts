import type { TicketStatus } from '../../model/ticket.ts';
import type { StateRecord } from './shapes/businessShapes.ts';

/** What the states of a desk mean, and in which of them the clocks of its SLAs stop. */
export interface ZammadStates {
  readonly statuses: Readonly<Record<string, TicketStatus>>;
  /** The name of a state by its id. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** Names of the states in which no time counts. */
  readonly paused: ReadonlySet<string>;
}

const ofType: Readonly<Record<string, TicketStatus>> = {
  new: 'new',
  open: 'open',
  'pending reminder': 'pending',
  'pending action': 'pending',
  closed: 'closed',
  merged: 'closed',
  removed: 'closed',
};

/** The types by the ids that every Zammad gives them. */
const typeNames = Object.keys(ofType);

/** The states of a new Zammad, for exports that do not bring theirs. */
const usual: readonly StateRecord[] = [
  { id: '1', name: 'new', state_type: 'new', ignore_escalation: false },
  { id: '2', name: 'open', state_type: 'open', ignore_escalation: false },
  { id: '3', name: 'pending reminder', state_type: 'pending reminder', ignore_escalation: true },
  { id: '4', name: 'closed', state_type: 'closed', ignore_escalation: true },
  { id: '5', name: 'merged', state_type: 'merged', ignore_escalation: true },
  { id: '6', name: 'removed', state_type: 'removed', ignore_escalation: true },
  { id: '7', name: 'pending close', state_type: 'pending action', ignore_escalation: true },
];

/** The desk's own states over the usual ones. */
export function zammadStates(records: readonly StateRecord[] | null): ZammadStates {
  const states = [...usual, ...(records ?? [])];
  const byName = new Map(states.map((state) => [state.name, state]));
  const statuses = new Map<string, TicketStatus>();
  for (const { name, state_type, state_type_id } of byName.values()) {
    const type = state_type ?? typeNames[Number(state_type_id ?? 0) - 1] ?? name;
    const status = Object.hasOwn(ofType, type) ? ofType[type] : undefined;
    if (status !== undefined) statuses.set(name, status);
  }
  return {
    statuses: Object.fromEntries(statuses),
    nameOf: new Map(states.map(({ id, name }) => [id, name])),
    paused: new Set(
      [...byName.values()].filter(({ ignore_escalation }) => ignore_escalation === true).map(({ name }) => name),
    ),
  };
}
