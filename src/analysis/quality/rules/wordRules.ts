import { fieldOf } from '../../../fold/fieldOf.ts';
import type { CollectionName } from '../../../model/collections.ts';
import type { Bend, Suspect } from '../qualityFinding.ts';
import { bend, type Need, type QualityRule } from '../qualityRule.ts';

type Words = Readonly<Record<string, readonly string[]>>;

const statuses = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'];
const roles = ['customer', 'agent', 'bot', 'system'];
const outcomes = {
  call: ['answered', 'abandoned', 'missed', 'voicemail', 'callback'],
  chat: ['completed', 'abandoned', 'missed', 'declined'],
} satisfies Words;

/** A rule for fields whose words are known; missing fields are no fault here. */
function wordRule(
  id: string,
  title: string,
  collection: CollectionName,
  words: Words,
  bends: readonly Bend[],
): QualityRule {
  const fields = Object.entries(words);
  return {
    ...{ id, title, severity: 'fault', collection, bends },
    holds: (row) => fields.flatMap(([field, known]) => suspect(field, fieldOf(row, field), known)),
  };
}

function suspect(field: string, word: unknown, known: readonly string[]): readonly Suspect[] {
  return word === null || word === undefined || known.includes(word as string) ? [] : [[field, String(word)]];
}

const left = 'rows with a word that is not known are left out';

/** Words that nobody knows: another spelling, another language, or newer than this library. */
export const wordRules: readonly QualityRule[] = [
  {
    ...wordRule('unknown_status', 'Tickets with a status that is not known', 'tickets', { status: statuses }, [
      bend('resolution_rate', 'either', left),
      bend('ticket_backlog', 'either', left),
      bend('resolution_time', 'either', left),
    ]),
    holds(ticket) {
      const changes = fieldOf(ticket, 'history') ?? [];
      let own = suspect('status', fieldOf(ticket, 'status'), statuses);
      for (const event of changes as readonly unknown[]) {
        if (fieldOf(event, 'kind') !== 'status') continue;
        for (const side of ['from', 'to']) own = own.concat(suspect('history', fieldOf(event, side), statuses));
      }
      return own;
    },
  },
  wordRule(
    'unknown_priority',
    'Tickets with a priority that is not known',
    'tickets',
    { priority: ['low', 'normal', 'high', 'urgent'] },
    [bend('sla_attainment', 'either', 'policies for a priority do not hold for them')],
  ),
  wordRule(
    'unknown_word',
    'Tickets with another word that is not known',
    'tickets',
    {
      createdBy: ['customer', 'agent', 'system'],
      resolvedBy: ['agent', 'automation', 'customer'],
      excluded: ['merged', 'spam', 'deleted', 'test'],
    },
    [bend('automation_rate', 'either', 'who solved it is not known'), bend('ticket_volume', 'lower', left)],
  ),
  {
    ...wordRule('unknown_channel', 'Tickets with a channel that the desk does not have', 'tickets', {}, [
      bend('channel_escalation_rate', 'either', 'a channel under two names is two channels'),
    ]),
    needs: ['channels'] satisfies Need[],
    holds(ticket, { channels }) {
      const channel = fieldOf(ticket, 'channel');
      return channels?.has(String(channel)) ? [] : suspect('channel', channel, []);
    },
  },
  {
    ...wordRule('unknown_word', 'Interactions with a kind, outcome or author that is not known', 'interactions', {}, [
      bend('service_level', 'either', left),
      bend('first_response_time', 'higher', 'a reply whose author is not known is no reply'),
    ]),
    holds(row) {
      const kind = fieldOf(row, 'kind');
      const outcome = fieldOf(row, 'outcome') ?? 'nothing';
      if (kind === 'call') return suspect('outcome', outcome, outcomes.call);
      if (kind === 'chat') return suspect('outcome', outcome, outcomes.chat);
      if (kind !== 'message') return suspect('kind', kind ?? 'nothing', []);
      const role = fieldOf(fieldOf(row, 'author'), 'role') ?? 'nothing';
      const visibility = fieldOf(row, 'visibility') ?? 'nothing';
      return [
        ...suspect('author', role, roles),
        ...suspect('visibility', visibility, ['public', 'private', 'internal']),
      ];
    },
  },
  wordRule(
    'unknown_word',
    'Surveys of a kind that is not known',
    'surveys',
    { kind: ['csat', 'nps', 'ces', 'esat', 'fcr'] },
    [bend('survey_response_rate', 'either', left)],
  ),
  wordRule(
    'unknown_word',
    'Activities of a kind that is not known',
    'activities',
    { kind: ['handling', 'available', 'after_contact', 'break', 'meeting', 'training', 'offline'] },
    [bend('utilization', 'either', left), bend('occupancy', 'either', left)],
  ),
  wordRule(
    'unknown_word',
    'Sessions with an outcome that is not known',
    'sessions',
    { outcome: ['resolved', 'contacted', 'abandoned'] },
    [bend('self_service_rate', 'either', left)],
  ),
];
