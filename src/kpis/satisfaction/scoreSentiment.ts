/**
 * The same messages with the score that your scorer gives each, for `sentiment` and the exports of your own.
 *
 * The scorer answers −1 (negative) to 1 (positive), or `null` where it cannot tell. Messages are copied, not changed.
 *
 * @example
 * import { scoreSentiment } from 'support-kpis';
 * const messages = [{ id: '1', text: 'great, thanks' }, { id: '2', text: 'hm' }];
 * scoreSentiment(messages, ({ text }) => (text.includes('thanks') ? 0.8 : null)) // → [{ id: '1', text: 'great, thanks', sentiment: 0.8 }, { id: '2', text: 'hm', sentiment: null }]
 */
export function scoreSentiment<Message extends object>(
  messages: Iterable<Message>,
  scorer: (message: Message) => number | null,
): (Message & { sentiment: number | null })[] {
  const scored: (Message & { sentiment: number | null })[] = [];
  for (const message of messages) scored.push({ ...message, sentiment: scorer(message) });
  return scored;
}
