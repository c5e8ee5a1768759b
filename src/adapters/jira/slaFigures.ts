import { firstMessageAt, isHumanReply } from '../../model/messages.ts';
import { statusSpans } from '../../model/statusSpans.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { Calendar } from '../../time/calendar.ts';
import { elapsed } from '../../time/elapsed.ts';
import type { VendorFigure } from '../reading/vendorFigure.ts';
import type { JiraSlaRule } from './jiraOptions.ts';
import type { JiraSlaCycle } from './slaCycles.ts';

const MINUTE = 60_000;

/** The elapsed time of each finished cycle. Of one that runs it is that of the moment of the export, which nobody kept. */
export function slaFigure({ ticketId, sla, cycle, ...own }: JiraSlaCycle): VendorFigure | null {
  if (own.elapsed === null || own.stoppedAt === null) return null;
  const whole = Math.abs(own.stoppedAt - own.startedAt - own.elapsed) < MINUTE;
  return {
    metric: `${sla}${cycle === 1 ? '' : ` (cycle ${cycle})`}.elapsedTime`,
    ticketId,
    value: own.elapsed + 0,
    unit: 'milliseconds',
    clock: whole ? 'calendar' : 'business',
    precision: MINUTE,
  };
}

/**
 * What the elapsed time of a finished cycle should be by the ticket's messages and history. Where the calendar of the
 * SLA is not known, all that can be said is that no clock runs faster than time: `null`, or the time that passed.
 */
export function measureCycle(cycle: JiraSlaCycle, ticket: Ticket, rule: JiraSlaRule): number | null {
  const { startedAt } = cycle;
  const [stoppedAt, elapsedTime] = [cycle.stoppedAt, cycle.elapsed] as [number, number];
  const end = endOf(cycle, ticket, rule) ?? stoppedAt;
  const passed = Math.max(0, end - startedAt);
  if (elapsedTime >= passed + MINUTE) return passed;
  if (rule.calendar === undefined) return null;
  const pause = pausedTime(ticket, startedAt, end, rule.calendar, rule.pausedIn ?? ['pending']);
  return pause === null ? null : rule.calendar.between(startedAt, Math.max(startedAt, end)) - pause;
}

/** The first answer, where the SLA is of that and the answer is known; a solving stops it as well. */
function endOf({ cycle, stoppedAt }: JiraSlaCycle, ticket: Ticket, { metric }: JiraSlaRule): number | null {
  if (metric !== 'first_response' || cycle !== 1) return null;
  const reply = firstMessageAt(ticket.interactions, ticket.createdAt as number, isHumanReply);
  const solved = (ticket.firstSolvedAt ?? null) as number | null;
  return reply === null || (solved !== null && solved < reply) ? stoppedAt : reply;
}

/** `null` when the history does not tell. Without a history an SLA of the first answer is taken to have run through. */
function pausedTime(
  ticket: Ticket,
  start: number,
  end: number,
  calendar: Calendar,
  pausedIn: readonly string[],
): number | null {
  if (pausedIn.length === 0) return 0;
  const spans = statusSpans(ticket.history, ticket.createdAt as number);
  if (spans === null) return null;
  let time = 0;
  for (const span of spans) {
    if (!pausedIn.includes(span.status)) continue;
    const [from, to] = [Math.max(start, span.start), Math.min(end, span.end ?? end)];
    if (to > from) time += calendar.between(from, to);
  }
  return time;
}

/** Whether two instants are the same as far as Jira's clocks tell. */
export function isSameMoment(left: number, right: number): boolean {
  return Math.abs(elapsed.between(left, right)) < MINUTE;
}
