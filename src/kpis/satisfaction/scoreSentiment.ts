import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { assertRows } from '../../fold/run.ts';
import { rowId } from '../../kpi/rowId.ts';

/**
 * The same messages with the score that your scorer gives each, for `sentiment` and the exports of your own.
 *
 * The scorer gets the whole message and answers −1 (negative) to 1 (positive), or `null` where it cannot tell. Messages
 * are copied, not changed; what is no object is passed on as it is, for `sentiment` to count.
 *
 * The trap: a scorer that always answers makes indifference look like calm; let it say `null`.
 *
 * @throws SupportKpisError `not_iterable` when the messages are no collection, `invalid_scorer` when the scorer is no
 * function, `invalid_sentiment` when it answers anything else.
 * @example
 * import { scoreSentiment } from 'support-kpis';
 * const messages = [{ id: '1', text: 'great, thanks' }, { id: '2', text: 'hm' }];
 * scoreSentiment(messages, ({ text }) => (text.includes('thanks') ? 0.8 : null)) // → [{ id: '1', text: 'great, thanks', sentiment: 0.8 }, { id: '2', text: 'hm', sentiment: null }]
 */
export function scoreSentiment<Message extends object>(
  messages: Iterable<Message>,
  scorer: (message: Message) => number | null,
): (Message & { sentiment: number | null })[] {
  assertRows(messages, 'scoreSentiment');
  if (typeof scorer !== 'function') throw refused('invalid_scorer', 'scorer', 'a function', scorer);
  const scored: (Message & { sentiment: number | null })[] = [];
  for (const message of messages) {
    scored.push(
      isRecord(message)
        ? { ...message, sentiment: checked(scorer(message), message, scored.length) }
        : (message as Message & { sentiment: number | null }),
    );
  }
  return scored;
}

function isRecord(message: unknown): boolean {
  return typeof message === 'object' && message !== null && !Array.isArray(message);
}

function checked(score: unknown, message: object, index: number): number | null {
  if (score === null) return null;
  if (typeof score === 'number' && score >= -1 && score <= 1) return score + 0;
  const id = rowId(message);
  const name = id === undefined ? `messages[${index}]` : `message ${JSON.stringify(String(id).slice(0, 80))}`;
  const waits = typeof score === 'object' && 'then' in score;
  const hint = waits ? 'a scorer answers at once: await the scores before' : undefined;
  throw refused('invalid_sentiment', name, 'a number from −1 to 1, or null, as the score', score, hint);
}

function refused(code: string, path: string, expected: string, received: unknown, hint?: string): SupportKpisError {
  return new SupportKpisError({ code, path: `scoreSentiment: ${path}`, expected, received, hint });
}
