import type { TicketRow } from '../../model/ticket.ts';
import type { SlaConditionRecord, SlaPolicyRecord } from './shapes/businessShapes.ts';

export type TicketTest = (ticket: TicketRow) => boolean;

const fields: ReadonlyMap<string, (ticket: TicketRow) => unknown> = new Map<string, (ticket: TicketRow) => unknown>([
  ['type', ({ type }) => type],
  ['priority', ({ priority }) => priority],
  ['group_id', ({ teamId }) => teamId],
  ['assignee_id', ({ agentId }) => agentId],
  ['requester_id', ({ customerId }) => customerId],
  ['organization_id', ({ attributes }) => attributes?.['organizationId']],
  ['brand_id', ({ attributes }) => attributes?.['brandId']],
  ['ticket_form_id', ({ attributes }) => attributes?.['formId']],
]);

/** The filter of an SLA policy as a test of tickets; `null` when one of its conditions asks for what tickets do not tell. */
export function slaFilter(filter: SlaPolicyRecord['filter']): TicketTest | null {
  const [all, any] = [filter?.all, filter?.any].map((conditions) => (conditions ?? []).map(testOf)) as [
    (TicketTest | null)[],
    (TicketTest | null)[],
  ];
  if ([...all, ...any].includes(null)) return null;
  const [every, some] = [all, any] as [TicketTest[], TicketTest[]];
  return (ticket) => every.every((test) => test(ticket)) && (some.length === 0 || some.some((test) => test(ticket)));
}

function testOf({ field, operator, value }: SlaConditionRecord): TicketTest | null {
  if (field === 'current_tags') return tagTest(operator, value);
  const read = fields.get(field);
  if (read === undefined) return null;
  const holds: TicketTest = (ticket) => value.includes(String(read(ticket) ?? ''));
  if (operator === 'is' || operator === 'includes') return holds;
  return operator === 'is_not' || operator === 'not_includes' ? (ticket) => !holds(ticket) : null;
}

/** Tags stand in one text, with spaces between them. */
function tagTest(operator: string, value: readonly string[]): TicketTest | null {
  const wanted = value.flatMap((text) => text.split(' ')).filter((tag) => tag !== '');
  const holds: TicketTest = ({ tags }) => wanted.some((tag) => tags?.includes(tag) ?? false);
  if (operator === 'includes' || operator === 'is') return holds;
  return operator === 'not_includes' || operator === 'is_not' ? (ticket) => !holds(ticket) : null;
}
