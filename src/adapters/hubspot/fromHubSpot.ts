import { checkOptions } from '../../kpi/checkOptions.ts';
import { matching } from '../../kpi/checks.ts';
import { isScale } from '../../kpi/scale.ts';
import type { TicketStatus } from '../../model/ticket.ts';
import { isObject } from '../../schema/readers/isObject.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { AdaptedDesk } from '../reading/adaptedDesk.ts';
import { checkPayloads } from '../reading/checkPayloads.ts';
import { createFindings } from '../reading/findings.ts';
import { statusMapCheck } from '../reading/optionChecks.ts';
import { compareFigures } from '../reading/vendorFigure.ts';
import { hubSpotFigures, hubSpotMeasure } from './hubSpotFigures.ts';
import { type HubSpotPayloads, payloadNames, readPayloads } from './hubSpotPayloads.ts';
import { hubSpotSurveys, type SurveyScales, ticketRatings } from './hubSpotSurveys.ts';
import { hubSpotTickets } from './hubSpotTickets.ts';
import { hubSpotWords } from './hubSpotWords.ts';
import { pipelineStages } from './pipelineStages.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';

type Properties = NonNullable<TicketRecord['properties']>;

export interface HubSpotOptions {
  /** What the stages of pipelines mean, by the id of the stage, or by `pipeline/stage`. */
  readonly stages?: Readonly<Record<string, TicketStatus>>;
  /** The scales of the surveys. Default: CSAT 1–5, NPS 0–10, CES 1–7. */
  readonly scales?: Partial<SurveyScales>;
  /** The operating hours, by which HubSpot's durations in them are worked out anew. Default: they are not. */
  readonly operatingHours?: Calendar;
}

/** A desk of HubSpot: records for `report` and `prepare`. */
export type HubSpotDesk = AdaptedDesk<'tickets' | 'surveys'>;

const usualScales: SurveyScales = { csat: { min: 1, max: 5 }, nps: { min: 0, max: 10 }, ces: { min: 1, max: 7 } };

const checks = {
  stages: statusMapCheck,
  scales: matching<Partial<SurveyScales>>(
    '{ csat, nps, ces }, each { min, max } in whole numbers',
    (value) =>
      isObject(value) &&
      Object.entries(value).every(([kind, scale]) => Object.hasOwn(usualScales, kind) && isScale(scale)),
  ),
  operatingHours: matching<Calendar>(
    'a calendar',
    (value) => isObject(value) && typeof value['between'] === 'function',
  ),
};

/**
 * Turns tickets of HubSpot's CRM into this library's records, and says what the export does not tell.
 *
 * Takes parsed JSON as it came: tickets, with the history of their stage where it was asked for
 * (`propertiesWithHistory=hs_pipeline_stage`), feedback submissions, pipelines. All properties are texts, and the empty
 * one is «none»; durations in them are milliseconds, kept apart in `vendorFigures` and compared with the dates. Bad
 * records, stages that nobody explained, reopenings that cannot be counted and contradictions are `findings`; nothing
 * is dropped silently, nothing is changed or fetched.
 *
 * Trap: which stage is closed differs by pipeline; without `stages` or the payload `pipelines` a stage of your own is
 * taken for open. The first reply is an agent's e-mail, also an automatic one; chats are not counted.
 *
 * Takes payloads by collection; gives a desk whose instants are epoch milliseconds and durations milliseconds.
 *
 * @throws SupportKpisError `unknown_collection`, `invalid_payload`, `unknown_envelope`, `unknown_option`,
 * `invalid_option` when the call is wrong; never for what stands in a record.
 * @example
 * import { fromHubSpot } from 'support-kpis/hubspot';
 * const desk = fromHubSpot({
 *   tickets: {
 *     results: [
 *       {
 *         id: '512',
 *         createdAt: '2024-03-01T09:00:00Z',
 *         properties: { hs_pipeline: '0', hs_pipeline_stage: '4', source_type: 'CHAT', time_to_close: '3600000' },
 *       },
 *     ],
 *   },
 * });
 * [desk.dataset.tickets[0]?.status, desk.dataset.tickets[0]?.channel] // → ['closed', 'chat']
 * desk.vendorFigures[0]?.value // → 3600000
 * @see https://developers.hubspot.com/docs/api/crm/tickets
 */
export function fromHubSpot(payloads: HubSpotPayloads, options: HubSpotOptions = {}): HubSpotDesk {
  checkPayloads('fromHubSpot', payloads, payloadNames);
  const { stages = {}, scales, operatingHours } = checkOptions('fromHubSpot', checks, options) as HubSpotOptions;
  const findings = createFindings();
  const words = hubSpotWords(findings);
  const records = readPayloads('fromHubSpot', payloads, findings);
  const rows = records.tickets ?? [];
  const tickets = hubSpotTickets(rows, pipelineStages(stages, records.pipelines ?? [], findings), words, findings);
  const figures = hubSpotFigures(rows);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const propertiesOf = new Map(rows.map(({ id, properties }): [string, Properties] => [id, properties ?? {}]));
  compareFigures(
    'tickets',
    figures,
    (figure) => {
      const { ticketId } = figure;
      const ticket = byId.get(ticketId);
      const properties = propertiesOf.get(ticketId) as Properties;
      return ticket === undefined ? null : hubSpotMeasure(ticket, properties, figure, operatingHours ?? null);
    },
    findings,
  );
  const ownScales = { ...usualScales, ...scales };
  const surveys =
    records.feedbackSubmissions === null
      ? ticketRatings(rows, ownScales)
      : hubSpotSurveys(records.feedbackSubmissions, ownScales, words, findings);
  return { dataset: { tickets, surveys }, findings: findings.list(), vendorFigures: figures };
}
