import type { Call } from '../../model/interaction.ts';
import type { Findings } from '../reading/findings.ts';
import { wordReader } from '../reading/wordReader.ts';
import { somebody } from './conversationTicket.ts';
import type { CallRecord } from './shapes/callShape.ts';

const collection = 'calls';

/** Why a call ended that nobody took. */
const outcomes: Readonly<Record<string, Call['outcome']>> = {
  missed: 'missed',
  no_answer: 'missed',
  voicemail: 'voicemail',
  callback: 'callback',
  abandoned: 'abandoned',
  customer_hang_up: 'abandoned',
};

/**
 * Calls of Intercom Phone. The wait runs from the start of the call: greeting and menu are in it, for when the queue
 * began is not told. Calls that still run are left out.
 */
export function intercomCalls(records: readonly CallRecord[], findings: Findings): Call[] {
  const outcomeOf = wordReader<Call['outcome']>(
    { collection, field: 'ended_reason', words: outcomes, otherwise: () => 'missed', fate: 'taken for missed' },
    findings,
  );
  const directionOf = wordReader<Call['direction']>(
    {
      collection,
      field: 'direction',
      words: { inbound: 'inbound', outbound: 'outbound' },
      otherwise: () => 'inbound',
      fate: 'taken for inbound',
    },
    findings,
  );
  return records.flatMap((record): Call[] => {
    const { id, answered_at, ended_at, ended_reason } = record;
    const queuedAt = record.initiated_at ?? record.created_at ?? null;
    const endedAt = ended_at ?? null;
    if (queuedAt === null || endedAt === null) {
      const message = 'a call without a start or an end, perhaps still running: left out';
      findings.add({ code: 'running_call', collection, message, id });
      return [];
    }
    const answeredAt = answered_at ?? null;
    const outcome = answeredAt !== null ? 'answered' : ended_reason ? outcomeOf(ended_reason, id) : 'missed';
    return [
      {
        kind: 'call',
        id,
        direction: directionOf(record.direction ?? 'inbound', id),
        queuedAt,
        ...(answeredAt === null ? {} : { answeredAt }),
        endedAt,
        outcome,
        ...(somebody(record.conversation_id) ? { ticketId: record.conversation_id } : {}),
        ...(somebody(record.contact_id) ? { customerId: record.contact_id } : {}),
        ...(somebody(record.admin_id) ? { agentId: record.admin_id } : {}),
      },
    ];
  });
}
