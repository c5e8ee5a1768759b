import { type Exclusion, fault } from '../fold/outcome.ts';
import type { Interaction, Message } from '../model/interaction.ts';

const known: readonly unknown[] = ['public', 'private', 'internal'] satisfies Message['visibility'][];

/** The fault of a conversation with a message of which nobody knows who can read it; `null` when all are known. */
export function unknownVisibility(interactions: readonly Interaction[] | null | undefined): Exclusion | null {
  const odd = interactions?.find((own) => own.kind === 'message' && !known.includes(own.visibility));
  if (odd === undefined || odd.kind !== 'message') return null;
  return fault('unknown_visibility', 'interactions', known.join(', '), odd.visibility);
}
