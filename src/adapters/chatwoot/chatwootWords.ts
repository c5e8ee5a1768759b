import type { Priority, TicketStatus } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import { wordReader } from '../reading/wordReader.ts';

/** The words of Chatwoot's lists, each with its reader. */
export type ChatwootWords = ReturnType<typeof chatwootWords>;

export type MessageKind = 'incoming' | 'outgoing' | 'activity' | 'template';

const statuses: Readonly<Record<string, TicketStatus>> = {
  open: 'open',
  resolved: 'solved',
  pending: 'pending',
  snoozed: 'on_hold',
};

const priorities: Readonly<Record<string, Priority>> = { low: 'low', medium: 'normal', high: 'high', urgent: 'urgent' };

const channels: Readonly<Record<string, string>> = {
  'Channel::WebWidget': 'chat',
  'Channel::Email': 'email',
  'Channel::Voice': 'phone',
  'Channel::Whatsapp': 'social',
  'Channel::FacebookPage': 'social',
  'Channel::Instagram': 'social',
  'Channel::TwitterProfile': 'social',
  'Channel::Telegram': 'social',
  'Channel::Line': 'social',
  'Channel::Tiktok': 'social',
  'Channel::Sms': 'sms',
  'Channel::TwilioSms': 'sms',
  'Channel::Api': 'api',
};

/** The API writes numbers, webhooks write words. */
const kinds: Readonly<Record<string, MessageKind>> = {
  0: 'incoming',
  1: 'outgoing',
  2: 'activity',
  3: 'template',
  incoming: 'incoming',
  outgoing: 'outgoing',
  activity: 'activity',
  template: 'template',
};

const senders: Readonly<Record<string, 'customer' | 'agent' | 'bot'>> = {
  contact: 'customer',
  user: 'agent',
  agent_bot: 'bot',
  agentbot: 'bot',
  captain_assistant: 'bot',
  'captain::assistant': 'bot',
};

const events: readonly string[] = [
  'first_response',
  'reply_time',
  'conversation_resolved',
  'conversation_bot_handoff',
  'conversation_bot_resolved',
  'conversation_opened',
];

export function chatwootWords(findings: Findings) {
  const conversations = { collection: 'conversations' };
  const sender = wordReader<'customer' | 'agent' | 'bot'>(
    {
      collection: 'messages',
      field: 'sender.type',
      words: senders,
      otherwise: () => 'bot',
      fate: 'taken for a bot',
    },
    findings,
  );
  return {
    status: wordReader<TicketStatus>(
      { ...conversations, field: 'status', words: statuses, otherwise: () => 'open', fate: 'taken for open' },
      findings,
    ),
    priority: wordReader<Priority | undefined>(
      {
        ...conversations,
        field: 'priority',
        words: priorities,
        otherwise: () => undefined,
        fate: 'the ticket has no priority',
      },
      findings,
    ),
    channel: wordReader<string>(
      { ...conversations, field: 'meta.channel', words: channels, otherwise: (word) => word, fate: 'kept as it is' },
      findings,
    ),
    kind: wordReader<MessageKind>(
      {
        collection: 'messages',
        field: 'message_type',
        words: kinds,
        otherwise: () => 'activity',
        fate: 'no message of anybody',
      },
      findings,
    ),
    event: wordReader<string>(
      {
        collection: 'reportingEvents',
        field: 'name',
        words: Object.fromEntries(events.map((name) => [name, name])),
        otherwise: (word) => word,
        fate: 'a figure, and no event of its conversation',
      },
      findings,
    ),
    /** `AgentBot`, `agent_bot` and `agentBot` are one. */
    sender: (word: string, id: string) => sender(word.toLowerCase(), id),
  };
}
