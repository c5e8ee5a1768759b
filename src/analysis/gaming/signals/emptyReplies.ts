import { conversationOf, isCustomerMessage, isHumanReply } from '../../../model/messages.ts';
import type { Signal } from '../signal.ts';

/** Replies that say nothing, or the same once more. */
export const emptyReplies: Signal = {
  words: {
    id: 'empty_replies',
    title: 'Empty replies, and replies that repeat the agent’s last one',
    question: 'What should the customer learn from it?',
    note:
      'Rows: public replies of people whose text is known. Base rate: the same share among the customers’ messages. A ' +
      'picture without words has no text, and a reminder may well repeat itself.',
  },
  needs: ['textOf'],
  watch:
    ({ textOf }, tally) =>
    (ticket) => {
      const last = new Map<string, string>();
      for (const { message } of conversationOf(ticket.interactions) ?? []) {
        const fromCustomer = isCustomerMessage(message);
        if (!fromCustomer && !isHumanReply(message)) continue;
        const text = textOf?.(message)?.trim();
        if (text === undefined) continue;
        const author = JSON.stringify([fromCustomer, message.author.id ?? null]);
        const isNothingNew = text === '' || last.get(author) === text;
        last.set(author, text);
        if (fromCustomer) tally.compared(isNothingNew ? 1 : 0, 1);
        else tally.occasion(ticket.id, message.author.id ?? null, isNothingNew);
      }
    },
};
