/** One thing promised for a ticket. */
export interface Obligation {
  /** When it is due; `null` while the clock of the promise stands still. */
  readonly due: number | null;
  /** When it was kept, in time or not. */
  readonly met: number | null;
  /** When it ceased to matter: the ticket was solved without it. */
  readonly ended: number | null;
}
