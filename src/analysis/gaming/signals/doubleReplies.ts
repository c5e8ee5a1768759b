import { conversationOf, isCustomerMessage, isHumanReply } from '../../../model/messages.ts';
import type { Signal } from '../signal.ts';

/** Two replies of one agent in a row, almost at once. */
export const doubleReplies: Signal = {
  words: {
    id: 'double_replies',
    title: 'Two replies of one agent at almost the same time',
    question: 'Why did the answer need two messages?',
    note:
      'Rows: public replies of known agents. Base rate: the share that follows the agent’s own reply in the next equally ' +
      'long stretch of time. A forgotten attachment and a long answer in parts look the same.',
  },
  needs: [],
  watch:
    ({ doubled }, tally) =>
    (ticket) => {
      let last: { readonly at: number; readonly agent: string } | null = null;
      for (const { at, message } of conversationOf(ticket.interactions) ?? []) {
        if (isCustomerMessage(message)) last = null;
        const agent = isHumanReply(message) ? (message.author.id ?? null) : null;
        if (agent === null || Number.isNaN(at)) continue;
        const gap: number = last !== null && last.agent === agent ? at - last.at : Number.NaN;
        tally.occasion(ticket.id, agent, gap <= doubled);
        tally.compared(gap > doubled && gap <= 2 * doubled ? 1 : 0, 1);
        last = { at, agent };
      }
    },
};
