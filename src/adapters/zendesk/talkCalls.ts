import type { Call } from '../../model/interaction.ts';
import type { Findings } from '../reading/findings.ts';
import { wordReader } from '../reading/wordReader.ts';
import type { CallRecord } from './shapes/callShape.ts';

/** Who hangs up while on hold had been answered; who hangs up in the menu or the voicemail had not. */
const outcomes: Readonly<Record<string, Call['outcome']>> = {
  completed: 'answered',
  abandoned_in_queue: 'abandoned',
  abandoned_in_ivr: 'abandoned',
  abandoned_in_voicemail: 'abandoned',
  abandoned_on_hold: 'answered',
  pending_voicemail: 'voicemail',
};

/**
 * Calls of Zendesk Talk. The wait is `wait_time`, in the queue; greeting and menu come before it. A call that asks to be
 * called back, or that leaves a message, and spoke to nobody, is that and not abandoned.
 */
export function talkCalls(records: readonly CallRecord[], findings: Findings): Call[] {
  const outcomeOf = wordReader<Call['outcome'] | null>(
    {
      collection: 'calls',
      field: 'completion_status',
      words: outcomes,
      otherwise: () => null,
      fate: 'told by its talk time',
    },
    findings,
  );
  const directionOf = wordReader<Call['direction']>(
    {
      collection: 'calls',
      field: 'direction',
      words: { inbound: 'inbound', outbound: 'outbound' },
      otherwise: () => 'inbound',
      fate: 'taken for inbound',
    },
    findings,
  );
  return records.map((record) => {
    const { id, completion_status } = record;
    const spoke = (record.talk_time ?? 0) > 0;
    const word = (completion_status ?? null) === null ? null : outcomeOf(completion_status as string, id);
    const told = word ?? (spoke ? 'answered' : 'missed');
    const outcome = spoke
      ? told
      : record.callback === true
        ? 'callback'
        : record.voicemail === true
          ? 'voicemail'
          : told;
    return callOf(record, directionOf(record.direction, id), outcome);
  });
}

function callOf(record: CallRecord, direction: Call['direction'], outcome: Call['outcome']): Call {
  const { created_at: begun, talk_time: talk, hold_time: hold, wrap_up_time: wrapUp } = record;
  const wait = record.wait_time ?? null;
  const answeredAt = outcome === 'answered' ? begun + (record.time_to_answer ?? wait ?? 0) : null;
  const endedAt = Math.max(begun + (record.duration ?? 0), answeredAt ?? begun);
  return {
    kind: 'call',
    id: record.id,
    direction,
    queuedAt: wait === null ? begun : Math.max(begun, (answeredAt ?? endedAt) - wait),
    ...(answeredAt === null ? {} : { answeredAt }),
    endedAt,
    outcome,
    ...(record.ticket_id ? { ticketId: record.ticket_id } : {}),
    ...(record.customer_id ? { customerId: record.customer_id } : {}),
    ...(record.agent_id ? { agentId: record.agent_id } : {}),
    ...(record.call_group_id ? { queue: record.call_group_id } : {}),
    ...((talk ?? null) === null ? {} : { talk }),
    ...((hold ?? null) === null ? {} : { hold }),
    ...((wrapUp ?? null) === null ? {} : { wrapUp }),
  };
}
