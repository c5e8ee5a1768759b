import type { Ticket, TicketEvent, TicketStatus } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import { present } from '../reading/present.ts';
import type { HubSpotWords } from './hubSpotWords.ts';
import type { StageReader } from './pipelineStages.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';
import { ticketHistory } from './ticketHistory.ts';
import { ticketMoments } from './ticketMoments.ts';

const collection = 'tickets';
/** The first stage is written with the ticket. */
const SOON = 60_000;

/** The tickets of the CRM. Which of them were merged away stands in those that they were merged into. */
export function hubSpotTickets(
  records: readonly TicketRecord[],
  stageOf: StageReader,
  words: HubSpotWords,
  findings: Findings,
): Ticket[] {
  const merged = new Set(
    records.flatMap(({ id, properties }) =>
      (properties?.hs_merged_object_ids ?? '').split(/[;,]/).filter((other) => other !== '' && other !== id),
    ),
  );
  return records.flatMap((record) => {
    const createdAt = record.properties?.createdate ?? record.createdAt ?? null;
    if (createdAt !== null) return [hubSpotTicket(record, createdAt, merged.has(record.id), stageOf, words, findings)];
    const message = 'left out: expected an instant of creation';
    findings.add({ code: 'invalid_record', collection, field: 'createdAt', message, id: record.id });
    return [];
  });
}

function hubSpotTicket(
  record: TicketRecord,
  createdAt: number,
  merged: boolean,
  stageOf: StageReader,
  words: HubSpotWords,
  findings: Findings,
): Ticket {
  const { id, archived, associations } = record;
  const properties = record.properties ?? {};
  const { hs_ticket_priority, hs_is_one_touch_ticket } = properties;
  const history = ticketHistory(record, stageOf, words);
  if (history !== null) reportGap(id, createdAt, history, findings);
  const ticket: Ticket = {
    id,
    createdAt,
    status: statusOf(record, stageOf, findings),
    channel: channelOf(record, words, findings),
    ...present({
      customerId: associations?.contacts?.results?.[0]?.id,
      agentId: properties.hubspot_owner_id,
      teamId: properties.hubspot_team_id,
      priority: hs_ticket_priority ? words.priority(hs_ticket_priority, id) : null,
      type: properties.hs_ticket_category,
      resolvedOnFirstContact: hs_is_one_touch_ticket,
      excluded: archived === true ? ('deleted' as const) : merged ? ('merged' as const) : null,
      history,
    }),
    attributes: present({
      pipelineId: properties.hs_pipeline,
      stageId: properties.hs_pipeline_stage,
      companyId: associations?.companies?.results?.[0]?.id,
    }),
  };
  return { ...ticket, ...ticketMoments(ticket, properties, findings) };
}

function channelOf({ id, properties }: TicketRecord, words: HubSpotWords, findings: Findings): string {
  const source = properties?.source_type ?? null;
  if (source !== null) return words.channel(source, id);
  const message = "without a source: taken for 'unknown'";
  findings.add({ code: 'missing_channel', collection, field: 'properties.source_type', message, id });
  return 'unknown';
}

/** Without a stage a date of closing is all that tells. */
function statusOf({ id, properties }: TicketRecord, stageOf: StageReader, findings: Findings): TicketStatus {
  const stage = properties?.hs_pipeline_stage ?? null;
  if (stage !== null) return stageOf(properties?.hs_pipeline ?? null, stage, id);
  const message = 'without a stage: closed when there is a date of closing, else open';
  findings.add({ code: 'missing_status', collection, field: 'properties.hs_pipeline_stage', message, id });
  return (properties?.closed_date ?? null) === null ? 'open' : 'closed';
}

/** HubSpot keeps only the latest values of a property. */
function reportGap(id: string, createdAt: number, history: readonly TicketEvent[], findings: Findings): void {
  const first = history.find(({ kind }) => kind === 'status');
  if (first !== undefined && (first.at as number) <= createdAt + SOON) return;
  const message = 'the history of the stage begins after the ticket, or is not there: earlier changes may be missing';
  findings.add({ code: 'truncated_history', collection, field: 'propertiesWithHistory', message, id });
}
