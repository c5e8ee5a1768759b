import * as z from 'zod/mini';
import { maybe, rawFlag, rawId, rawInstant, rawList } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { durationProperty, flagProperty, momentProperty, numberProperty, textProperty } from './propertyFields.ts';

const properties = z.object({
  createdate: momentProperty(),
  closed_date: momentProperty(),
  hs_last_closed_date: momentProperty(),
  hs_ticket_reopened_at: momentProperty(),
  first_agent_reply_date: momentProperty(),
  hs_first_agent_message_sent_at: momentProperty(),
  hs_pipeline: textProperty(),
  hs_pipeline_stage: textProperty(),
  hs_ticket_priority: textProperty(),
  hs_ticket_category: textProperty(),
  source_type: textProperty(),
  hubspot_owner_id: textProperty(),
  hubspot_team_id: textProperty(),
  hs_merged_object_ids: textProperty(),
  hs_is_one_touch_ticket: flagProperty(),
  hs_last_csat_rating: numberProperty(),
  nps_score: numberProperty(),
  time_to_close: durationProperty(),
  time_to_first_agent_reply: durationProperty(),
  hs_time_to_first_rep_assignment: durationProperty(),
  hs_time_to_first_response_in_operating_hours: durationProperty(),
  hs_time_to_close_in_operating_hours: durationProperty(),
});

const versions = maybe(rawList(z.object({ value: textProperty(), timestamp: momentProperty() })));

const associated = maybe(z.object({ results: maybe(rawList(z.object({ id: rawId() }))) }));

const schema = z.object({
  id: rawId(),
  createdAt: maybe(rawInstant()),
  updatedAt: maybe(rawInstant()),
  archived: maybe(rawFlag()),
  properties: maybe(properties),
  propertiesWithHistory: maybe(
    z.object({ hs_pipeline_stage: versions, hubspot_owner_id: versions, hs_ticket_priority: versions }),
  ),
  associations: maybe(z.object({ contacts: associated, companies: associated })),
});

/** What is read of a ticket of the CRM. */
export type HubSpotTicket = z.input<typeof schema>;
export type TicketRecord = z.output<typeof schema>;
export type TicketProperties = z.output<typeof properties>;

export const ticketShape: RecordShape<typeof schema> = {
  collection: 'tickets',
  envelopes: ['results'],
  schema,
  key: ({ id }) => id,
  version: ({ updatedAt }) => updatedAt,
};
