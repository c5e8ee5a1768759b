import type { TicketEvent } from '../../model/ticket.ts';
import type { HubSpotWords } from './hubSpotWords.ts';
import type { StageReader } from './pipelineStages.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';

interface Version {
  readonly value?: string | null | undefined;
  readonly timestamp?: number | null | undefined;
}

/** The changes that the history of properties tells, in time order; `null` when no history was asked for. HubSpot lists the newest first. */
export function ticketHistory(record: TicketRecord, stageOf: StageReader, words: HubSpotWords): TicketEvent[] | null {
  const { id, properties, propertiesWithHistory: versions } = record;
  const stages = versions?.hs_pipeline_stage ?? null;
  const owners = versions?.hubspot_owner_id ?? null;
  const priorities = versions?.hs_ticket_priority ?? null;
  if (stages === null && owners === null && priorities === null) return null;
  const pipeline = properties?.hs_pipeline ?? null;
  const history = [
    ...changes('status', stages, (stage) => stageOf(pipeline, stage, id)),
    ...changes('assignment', owners, (owner) => owner),
    ...changes('priority', priorities, (priority) => words.priority(priority, id)),
  ];
  return history.sort((left, right) => (left.at as number) - (right.at as number));
}

/** Several stages may mean one status, and a value may be written again: only what differs from before is a change. */
function changes(
  kind: TicketEvent['kind'],
  versions: readonly Version[] | null,
  read: (value: string) => string | null,
): TicketEvent[] {
  const sorted = (versions ?? [])
    .toReversed()
    .flatMap(({ value, timestamp }) => ((timestamp ?? null) === null ? [] : [{ value, at: timestamp as number }]))
    .sort((left, right) => left.at - right.at);
  const events: TicketEvent[] = [];
  let last: string | null = null;
  for (const { value, at } of sorted) {
    const to = (value ?? null) === null ? null : read(value as string);
    if (to === last) continue;
    events.push({ at, kind, ...(last === null ? {} : { from: last }), to });
    last = to;
  }
  return events;
}
