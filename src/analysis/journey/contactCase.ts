/** A moment at which a problem was in a channel. */
export interface Step {
  readonly at: number;
  readonly channel: string;
}

/** What belongs together without asking when it was: a ticket with its calls and chats, or a call or chat without one. */
export interface ContactCase {
  readonly customer: string;
  readonly ticketId: string | null;
  readonly type: string | null;
  readonly startedAt: number;
  /** In time order, never empty. */
  readonly steps: readonly Step[];
  /** The last thing that happened in it. */
  readonly last: number;
  /** The ticket, and each call and chat. */
  readonly contacts: number;
  /** Whether its ticket is solved; `true` without one. */
  readonly solved: boolean;
  /** When the customer was last attended to: a solving, an answered call. `-Infinity`: never. */
  readonly settledAt: number;
  /** The last call or chat that nobody took. `-Infinity`: there is none. */
  readonly missedAt: number;
  /** Whether it can be the first contact about a problem; a call that the desk made cannot. */
  readonly begins: boolean;
}

/** One order for cases whatever order their records came in: by time, then by all that can tell two apart. */
export function compareCases(left: ContactCase, right: ContactCase): number {
  return (
    left.startedAt - right.startedAt ||
    Number(right.begins) - Number(left.begins) ||
    compareTexts(left.ticketId, right.ticketId) ||
    compareTexts(left.type, right.type) ||
    compareSteps(left.steps, right.steps) ||
    left.last - right.last ||
    left.contacts - right.contacts ||
    Number(right.solved) - Number(left.solved) ||
    order(left.settledAt, right.settledAt) ||
    order(left.missedAt, right.missedAt) ||
    compareTexts(left.customer, right.customer)
  );
}

/** By code unit; nothing comes last. */
export function compareTexts(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left < right ? -1 : Number(left > right);
}

/** Steps by time, then by channel. */
export function compareStep(left: Step, right: Step): number {
  return left.at - right.at || compareTexts(left.channel, right.channel);
}

function compareSteps(left: readonly Step[], right: readonly Step[]): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const found = compareStep(left[index] as Step, right[index] as Step);
    if (found !== 0) return found;
  }
  return left.length - right.length;
}

/** As a difference, but of infinities too. */
function order(left: number, right: number): number {
  return left < right ? -1 : Number(left > right);
}
