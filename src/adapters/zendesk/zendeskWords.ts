import type { Priority, TicketStatus } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import { wordReader } from '../reading/wordReader.ts';

/** The words of Zendesk's lists, each with its reader. */
export type ZendeskWords = ReturnType<typeof zendeskWords>;

const statuses: Readonly<Record<string, TicketStatus>> = {
  new: 'new',
  open: 'open',
  pending: 'pending',
  hold: 'on_hold',
  solved: 'solved',
  closed: 'closed',
  deleted: 'closed',
};

const priorities: Readonly<Record<string, Priority>> = { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' };

const channels: Readonly<Record<string, string>> = {
  email: 'email',
  mail: 'email',
  web: 'web',
  web_form: 'web',
  web_widget: 'web',
  help_center: 'web',
  voice: 'phone',
  phone: 'phone',
  chat: 'chat',
  messaging: 'chat',
  native_messaging: 'chat',
  twitter: 'social',
  twitter_dm: 'social',
  twitter_like: 'social',
  facebook: 'social',
  instagram_dm: 'social',
  whatsapp: 'social',
  line: 'social',
  wechat: 'social',
  telegram: 'social',
  api: 'api',
  sms: 'sms',
  mobile: 'mobile',
  mobile_sdk: 'mobile_sdk',
  any_channel: 'any_channel',
  rule: 'rule',
  system: 'system',
};

const metrics: readonly string[] = [
  'agent_work_time',
  'pausable_update_time',
  'periodic_update_time',
  'reply_time',
  'requester_wait_time',
  'resolution_time',
  'group_ownership_time',
];
const metricTypes: readonly string[] = [
  'activate',
  'pause',
  'fulfill',
  'apply_sla',
  'apply_group_sla',
  'breach',
  'update_status',
  'measure',
];

export function zendeskWords(findings: Findings) {
  const tickets = { collection: 'tickets' };
  const metricEvents = { collection: 'metricEvents' };
  const kept = { otherwise: (word: string) => word, fate: 'kept as it is' };
  const open = { otherwise: (): TicketStatus => 'open', fate: 'taken for open' };
  return {
    status: wordReader({ ...tickets, field: 'status', words: statuses, ...open }, findings),
    priority: wordReader<Priority | undefined>(
      {
        ...tickets,
        field: 'priority',
        words: priorities,
        otherwise: () => undefined,
        fate: 'the ticket has no priority',
      },
      findings,
    ),
    channel: wordReader({ ...tickets, field: 'via.channel', words: channels, ...kept }, findings),
    metric: wordReader<string>({ ...metricEvents, field: 'metric', words: same(metrics), ...kept }, findings),
    metricType: wordReader<string>(
      { ...metricEvents, field: 'type', words: same(metricTypes), ...kept, fate: 'changes nothing' },
      findings,
    ),
    role: wordReader<'customer' | 'agent'>(
      {
        collection: 'users',
        field: 'role',
        words: { 'end-user': 'customer', agent: 'agent', admin: 'agent' },
        otherwise: () => 'agent',
        fate: 'taken for an agent',
      },
      findings,
    ),
  };
}

function same(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [word, word]));
}
