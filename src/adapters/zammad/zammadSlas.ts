import type { SlaMetric, SlaPolicy } from '../../kpis/resolution/sla/slaPolicy.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { isObject } from '../../schema/readers/isObject.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { AdaptedCalendar } from '../reading/adaptedDesk.ts';
import { compareIds } from '../reading/compareIds.ts';
import type { Findings } from '../reading/findings.ts';
import { unlessUnreadable } from '../reading/unlessUnreadable.ts';
import type { SlaRecord } from './shapes/businessShapes.ts';

type TicketTest = (ticket: TicketRow) => boolean;

/** An SLA with its calendar, and the tickets that it holds for. */
export interface ZammadPromise {
  readonly sla: SlaRecord;
  readonly calendar: Calendar;
  readonly applies: TicketTest;
}

const collection = 'slas';
const MINUTE = 60_000;

const fields: ReadonlyMap<string, (ticket: TicketRow) => unknown> = new Map<string, (ticket: TicketRow) => unknown>([
  ['ticket.priority_id', ({ attributes }) => attributes?.['priorityId']],
  ['ticket.group_id', ({ teamId }) => teamId],
  ['ticket.owner_id', ({ agentId }) => agentId],
  ['ticket.customer_id', ({ customerId }) => customerId],
  ['ticket.organization_id', ({ attributes }) => attributes?.['organizationId']],
]);

const targets = [
  ['first_response_time', 'first_response'],
  ['response_time', 'next_response'],
  ['update_time', 'periodic_update'],
  ['solution_time', 'resolution'],
] as const satisfies readonly (readonly [keyof SlaRecord, SlaMetric])[];

/**
 * Which SLA holds for which tickets: the first by name and age whose condition lets the ticket in, and one without a
 * condition for what is left. Behind a condition that tickets do not tell, nobody knows; those tickets have no promise.
 */
export function zammadSlas(
  records: readonly SlaRecord[],
  calendars: readonly AdaptedCalendar[],
  findings: Findings,
): ZammadPromise[] {
  const byId = new Map(calendars.map(({ id, calendar }) => [id, calendar]));
  const sorted = [...records].sort(byNameAndAge);
  const conditional = sorted.filter(({ condition }) => unlessUnreadable(() => !isEmpty(condition), true));
  const fallback = sorted.filter((sla) => !conditional.includes(sla)).slice(-1);
  const earlier: TicketTest[] = [];
  const promises: ZammadPromise[] = [];
  for (const sla of [...conditional, ...fallback]) {
    const own = unlessUnreadable(() => conditionTest(sla.condition), null);
    if (own === null) {
      const message = 'a condition that tickets do not tell: this SLA and those after it are left out';
      findings.add({ code: 'inexpressible_filter', collection, field: 'condition', message, id: sla.id });
      break;
    }
    const before = [...earlier];
    earlier.push(own);
    const calendar = byId.get(sla.calendar_id ?? '');
    if (calendar === undefined) {
      const message = 'of a calendar that is not there: left out';
      findings.add({ code: 'unknown_schedule', collection, field: 'calendar_id', message, id: sla.id });
      continue;
    }
    promises.push({ sla, calendar, applies: (ticket) => own(ticket) && !before.some((test) => test(ticket)) });
  }
  return promises;
}

/** The targets of the SLAs, one promise each, for `slaAttainment`. */
export function zammadPolicies(promises: readonly ZammadPromise[]): SlaPolicy[] {
  return promises.flatMap(({ sla, calendar: clock, applies: when }) =>
    targets.flatMap(([name, metric]) => {
      const minutes = sla[name] ?? 0;
      return minutes > 0
        ? [{ name: `${sla.name ?? sla.id}: ${name}`, metric, target: minutes * MINUTE, clock, when }]
        : [];
    }),
  );
}

function isEmpty(condition: unknown): boolean {
  return !isObject(condition) || Object.keys(condition).length === 0;
}

function conditionTest(condition: unknown): TicketTest | null {
  if (!isObject(condition)) return () => true;
  const tests = Object.entries(condition).map(([name, own]) => fieldTest(name, own));
  return tests.includes(null) ? null : (ticket) => tests.every((test) => test?.(ticket));
}

function fieldTest(name: string, own: unknown): TicketTest | null {
  const read = fields.get(name);
  if (read === undefined || !isObject(own)) return null;
  const { operator, value, pre_condition } = own;
  // «Is set», «not set» and «is me» are told apart by a word of their own.
  if (typeof pre_condition === 'string' && pre_condition !== 'specific') return null;
  const wanted = (Array.isArray(value) ? (value as unknown[]) : [value]).map(String);
  const holds: TicketTest = (ticket) => wanted.includes(String(read(ticket) ?? ''));
  if (operator === 'is') return holds;
  return operator === 'is not' ? (ticket) => !holds(ticket) : null;
}

function byNameAndAge(left: SlaRecord, right: SlaRecord): number {
  const [one, other] = [left.name ?? '', right.name ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return (left.created_at ?? 0) - (right.created_at ?? 0) || compareIds(left.id, right.id);
}
