import { eventsOf, type TimedEvent } from '../../model/eventsOf.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { holderAt } from '../../model/transfers.ts';
import type { GamingRules } from './gamingOptions.ts';
import type { SignalWords } from './gamingSignal.ts';
import type { SignalTally } from './signalTally.ts';

/** A pattern that is looked for in one ticket after another. */
export interface Signal {
  readonly words: SignalWords;
  /** Options without which it cannot be looked for. */
  readonly needs: readonly (keyof GamingRules)[];
  /** Made ready once, with what it asks of the options; may throw on a ticket that cannot be read. */
  watch(rules: GamingRules, tally: SignalTally): (ticket: TicketRow) => void;
}

/** Who held a ticket at an instant: by its assignments, and without any the agent it bears. */
export function holder({ history, agentId }: TicketRow, at: number): string | null {
  const assignments = eventsOf(history, 'assignment') as TimedEvent[];
  return assignments.length === 0 ? (agentId ?? null) : holderAt(assignments, at);
}
