import { fieldOf } from '../fold/fieldOf.ts';

/** The channel of an interaction: a call is `phone` and a chat is `chat` whatever its ticket's channel. */
export function channelOf(interaction: unknown): unknown {
  const kind = fieldOf(interaction, 'kind');
  if (kind === 'call') return 'phone';
  return kind === 'chat' ? 'chat' : fieldOf(interaction, 'channel');
}
