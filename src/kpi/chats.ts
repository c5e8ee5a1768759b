import { type Exclusion, exclude, fault, type Measure, type Outcome } from '../fold/outcome.ts';
import type { Chat, Interaction } from '../model/interaction.ts';
import { toInstant } from '../time/instant.ts';
import { invalidInstant } from './durationBetween.ts';

const otherKind = exclude('other_kind');
const outcomes: readonly unknown[] = ['completed', 'abandoned', 'missed', 'declined'] satisfies Chat['outcome'][];

/** The same measure, asked only of chats. */
export function chats<Value>(measure: (chat: Chat) => Outcome<Value>): Measure<Interaction, Value> {
  return (interaction) => {
    if (interaction.kind !== 'chat') return otherKind;
    return unknownChatOutcome(interaction) ?? invalidChatDate(interaction) ?? measure(interaction);
  };
}

/** The fault of a chat whose outcome is a word that this library does not know; `null` for one that it does. */
export function unknownChatOutcome({ outcome }: Chat): Exclusion | null {
  return outcomes.includes(outcome) ? null : fault('unknown_outcome', 'outcome', outcomes.join(', '), outcome);
}

/** The fault of a chat whose dates of offer or acceptance are there and are none: what became of it hangs on them. */
function invalidChatDate({ offeredAt, acceptedAt }: Chat): Exclusion | null {
  if ((offeredAt ?? null) !== null && Number.isNaN(toInstant(offeredAt))) return invalidInstant('offeredAt', offeredAt);
  const accepted = acceptedAt ?? null;
  return accepted !== null && Number.isNaN(toInstant(accepted)) ? invalidInstant('acceptedAt', acceptedAt) : null;
}

/** Whether an agent took it: its time of acceptance says so, else its outcome. */
export function wasAccepted({ acceptedAt, outcome }: Chat): boolean {
  return (acceptedAt ?? null) !== null || outcome === 'completed';
}
