import { type Exclusion, exclude, fault, type Measure, type Outcome } from '../fold/outcome.ts';
import type { Call, Interaction } from '../model/interaction.ts';

const otherKind = exclude('other_kind');
const outbound = exclude('outbound');
const callback = exclude('callback');
const voicemail = exclude('voicemail');

const outcomes: readonly unknown[] = [
  'answered',
  'abandoned',
  'missed',
  'voicemail',
  'callback',
] satisfies Call['outcome'][];

/** The same measure, asked only of inbound calls; messages, chats and outbound calls stay out. */
export function inboundCalls<Value>(measure: (call: Call) => Outcome<Value>): Measure<Interaction, Value> {
  return (interaction) => {
    if (interaction.kind !== 'call') return otherKind;
    const { direction } = interaction;
    if (direction === 'outbound') return outbound;
    if (direction !== 'inbound') return fault('unknown_direction', 'direction', 'inbound or outbound', direction);
    return unknownOutcome(interaction) ?? measure(interaction);
  };
}

/** The fault of a call whose outcome is a word that this library does not know; `null` for one that it does. */
export function unknownOutcome({ outcome }: Call): Exclusion | null {
  return outcomes.includes(outcome) ? null : fault('unknown_outcome', 'outcome', outcomes.join(', '), outcome);
}

/** Why an inbound call was never a matter of waiting for an answer: it became a callback or a voicemail. */
export function divertedTo({ outcome }: Call): Exclusion | null {
  if (outcome === 'callback') return callback;
  return outcome === 'voicemail' ? voicemail : null;
}
