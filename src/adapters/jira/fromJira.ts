import { firstMessageAt, isHumanReply } from '../../model/messages.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { AdaptedDesk } from '../reading/adaptedDesk.ts';
import { checkPayloads } from '../reading/checkPayloads.ts';
import { createFindings, type Findings } from '../reading/findings.ts';
import { compareFigures, type VendorFigure } from '../reading/vendorFigure.ts';
import { jiraDesk, jiraPeople } from './jiraDesk.ts';
import { type JiraOptions, jiraOptions } from './jiraOptions.ts';
import { type JiraPayloads, payloadNames, readPayloads } from './jiraPayloads.ts';
import { jiraStatuses } from './jiraStatuses.ts';
import { ofMetric } from './jiraTicket.ts';
import { jiraWords } from './jiraWords.ts';
import { type JiraSlaCycle, slaRule } from './slaCycles.ts';
import { isSameMoment, measureCycle, slaFigure } from './slaFigures.ts';

/** A desk of Jira Service Management: records for `report` and `prepare`, and the cycles of its SLAs. */
export interface JiraDesk extends AdaptedDesk<'tickets' | 'surveys'> {
  readonly slaCycles: readonly JiraSlaCycle[];
}

/**
 * Turns what the API of Jira Service Management returned into this library's records, and says what it does not tell.
 *
 * Takes parsed JSON as it came: searches, issues, comments, change logs (paged or in bulk), SLAs of requests. Tickets are
 * called by the keys of their issues. They get messages from comments, public or internal, and their history from change
 * logs, with statuses read by their categories. The SLAs' elapsed times are kept apart in `vendorFigures` and compared with
 * the events; all their cycles are in `slaCycles`. What is bad, unknown or contradicts itself is in `findings`.
 *
 * Trap: the SLA of the first response also stops when a request is resolved without an answer, and Jira does not say
 * who is an agent: name the team with `agents` where colleagues are the customers.
 *
 * Takes payloads by collection; gives a desk whose instants are epoch milliseconds and durations milliseconds.
 *
 * @throws SupportKpisError `unknown_collection`, `invalid_payload`, `unknown_envelope`, `unknown_option`,
 * `invalid_option` when the call is wrong; never for what stands in a record.
 * @example
 * import { fromJira } from 'support-kpis/jira';
 * const status = { name: 'Waiting for customer', statusCategory: { key: 'indeterminate' } };
 * const desk = fromJira({
 *   issues: { issues: [{ id: '10001', key: 'HELP-1', fields: { created: '2024-03-01T09:00:00.000+0000', status } }] },
 * });
 * desk.dataset.tickets.map(({ id, status }) => [id, status]) // → [['HELP-1', 'pending']]
 * @see https://developer.atlassian.com/cloud/jira/service-desk/rest/
 */
export function fromJira(payloads: JiraPayloads, options: JiraOptions = {}): JiraDesk {
  checkPayloads('fromJira', payloads, payloadNames);
  const own = jiraOptions('fromJira', options);
  const findings = createFindings();
  const records = readPayloads('fromJira', payloads, findings);
  const { tickets, surveys, cycles } = jiraDesk(records, {
    options: own,
    people: jiraPeople(records, own.agents),
    status: jiraStatuses(records, own.statuses, findings),
    words: jiraWords(findings),
    findings,
  });
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const figures = new Map<VendorFigure, JiraSlaCycle>();
  for (const cycle of cycles) {
    const figure = slaFigure(cycle);
    if (figure !== null) figures.set(figure, cycle);
  }
  compareFigures(
    'slas',
    [...figures.keys()],
    (figure) => {
      const cycle = figures.get(figure) as JiraSlaCycle;
      return measureCycle(cycle, byId.get(cycle.ticketId) as Ticket, slaRule(cycle.sla, own.slas));
    },
    findings,
  );
  for (const cycle of ofMetric(cycles, 'first_response', own)) {
    checkFirstResponse(cycle, byId.get(cycle.ticketId) as Ticket, findings);
  }
  return {
    dataset: { tickets, surveys },
    findings: findings.list(),
    vendorFigures: [...figures.keys()],
    slaCycles: cycles,
  };
}

/** The SLA and the comments both say when the first answer was; a request that was solved before needs none. */
function checkFirstResponse({ ticketId, cycle, stoppedAt }: JiraSlaCycle, ticket: Ticket, findings: Findings): void {
  if (cycle !== 1 || stoppedAt === null || (ticket.interactions ?? null) === null) return;
  const reply = firstMessageAt(ticket.interactions, ticket.createdAt as number, isHumanReply);
  const solved = (ticket.firstSolvedAt ?? null) as number | null;
  if ((reply !== null && isSameMoment(reply, stoppedAt)) || (solved !== null && isSameMoment(solved, stoppedAt)))
    return;
  findings.add({
    code: 'vendor_moment_contradicts',
    collection: 'slas',
    field: 'completedCycles[].stopTime',
    message: 'the SLA of the first response stopped where no agent answered in public: the comments decide',
    id: ticketId,
  });
}
