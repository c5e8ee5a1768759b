import type { SlaMetric, SlaPolicy } from '../../kpis/resolution/sla/slaPolicy.ts';
import type { Calendar } from '../../time/calendar.ts';
import { compareIds } from '../reading/compareIds.ts';
import type { Findings } from '../reading/findings.ts';
import type { SlaPolicyRecord } from './shapes/businessShapes.ts';
import { slaFilter, type TicketTest } from './slaFilter.ts';

const metrics: ReadonlyMap<string, SlaMetric> = new Map([
  ['first_reply_time', 'first_response'],
  ['next_reply_time', 'next_response'],
  ['periodic_update_time', 'periodic_update'],
  ['requester_wait_time', 'requester_wait'],
  ['agent_work_time', 'agent_work'],
  ['resolution_time', 'resolution'],
  ['total_resolution_time', 'resolution'],
]);

const collection = 'slaPolicies';

/**
 * The targets of the SLA policies, one promise each. Of the policies whose filter lets a ticket in, the first by position
 * holds. What cannot be said here is reported and left out: metrics and conditions that tickets do not tell, and business
 * hours when it is not known which.
 */
export function zendeskPolicies(
  records: readonly SlaPolicyRecord[],
  office: Calendar | null,
  findings: Findings,
): SlaPolicy[] {
  const sorted = [...records].sort(
    (left, right) => (left.position ?? 0) - (right.position ?? 0) || compareIds(left.id, right.id),
  );
  const earlier: TicketTest[] = [];
  const policies: SlaPolicy[] = [];
  for (const record of sorted) {
    const own = slaFilter(record.filter);
    if (own === null) {
      const message = 'a filter that tickets do not tell: left out, so that policies after it hold for more tickets';
      findings.add({ code: 'inexpressible_filter', collection, field: 'filter', message, id: record.id });
      continue;
    }
    const before = [...earlier];
    earlier.push(own);
    const applies: TicketTest = (ticket) => own(ticket) && !before.some((test) => test(ticket));
    for (const policy of promisesOf(record, applies, office, findings)) policies.push(policy);
  }
  return policies;
}

function promisesOf(
  { id, title, policy_metrics }: SlaPolicyRecord,
  applies: TicketTest,
  office: Calendar | null,
  findings: Findings,
): SlaPolicy[] {
  return (policy_metrics ?? []).flatMap(({ metric: word, priority, target, target_in_seconds, business_hours }) => {
    const leaveOut = (code: string, field: string, message: string): [] => {
      findings.add({ code, collection, field: `policy_metrics[].${field}`, message, id, word });
      return [];
    };
    const metric = metrics.get(word);
    if (metric === undefined)
      return leaveOut('unsupported_metric', 'metric', 'a metric without a counterpart: left out');
    const due = target_in_seconds ?? target ?? null;
    if (due === null) return leaveOut('missing_target', 'target', 'no target: left out');
    const inOffice = business_hours === true;
    if (inOffice && office === null) {
      const message = 'business hours, and not one schedule that they could be of (option schedule): left out';
      return leaveOut('unknown_schedule', 'business_hours', message);
    }
    const when: TicketTest =
      (priority ?? null) === null ? applies : (ticket) => ticket.priority === priority && applies(ticket);
    const name = `${title ?? id}: ${word}${(priority ?? null) === null ? '' : `, ${priority}`}`;
    return [{ name, metric, target: due, ...(inOffice && office !== null ? { clock: office } : {}), when }];
  });
}
