import { rate } from '../../../src/fold/index.ts';
import {
  backlogSeries,
  checks,
  csat,
  days,
  defineKpi,
  escalationRate,
  firstContactResolution,
  firstResponseTime,
  hours,
  type KpiOptions,
  minutes,
  nps,
  type Report,
  type ReportDetails,
  type ReportDetailsOptions,
  reopenRate,
  report,
  reportDetails,
  resolutionTime,
  type Survey,
  slaAttainment,
  surveyResponseRate,
  type Ticket,
  type TicketRow,
  ticketVolume,
} from '../../../src/index.ts';

/** A Monday. */
export const start = Date.UTC(2026, 0, 5);

export interface Desk {
  readonly tickets: readonly Ticket[];
  readonly surveys: readonly Survey[];
}

export interface DeskPlan {
  readonly tickets: number;
  readonly channels?: readonly string[];
  readonly weeks?: number;
}

/** A desk made by counting, without chance. */
export function deskOf({ tickets, channels = ['email', 'chat', 'phone'], weeks = 12 }: DeskPlan): Desk {
  const span = days(7 * weeks);
  const rows = Array.from({ length: tickets }, (_, index) => {
    const createdAt = start + Math.floor((index * span) / Math.max(1, tickets)) + minutes((index * 37) % 600);
    const place = index % channels.length;
    const reply = minutes(2 ** ((index * 7) % 9) * (1 + place));
    const isOpen = index % 17 === 16;
    const status: Ticket['status'] = isOpen ? 'open' : 'solved';
    return {
      ...{ id: `T-${index}`, createdAt, channel: channels[place] as string, status },
      ...{ firstRespondedAt: createdAt + reply, agentReplies: 1 + (index % 3), reopens: index % 11 === 0 ? 1 : 0 },
      ...(isOpen ? {} : { solvedAt: createdAt + reply + hours((index * 5) % 50) }),
    };
  });
  const surveys = rows
    .filter((_, index) => index % 3 === 0)
    .map((ticket, index): Survey => {
      const isNps = index % 2 === 1;
      return {
        ...{ id: `S-${index}`, ticketId: ticket.id, sentAt: ticket.createdAt + days(1) },
        ...{ kind: isNps ? 'nps' : 'csat', scale: isNps ? { min: 0, max: 10 } : { min: 1, max: 5 } },
        ...(index % 4 === 3 ? {} : { score: isNps ? index % 11 : 1 + (index % 5) }),
        ...(index % 4 === 3 ? {} : { respondedAt: ticket.createdAt + days(1) + hours(2) }),
      } as Survey;
    });
  return { tickets: rows, surveys };
}

const zone = { every: 'week', timeZone: 'UTC' } as const;

export const kpis = {
  ticketVolume,
  firstResponseTime,
  resolutionTime,
  firstContactResolution,
  reopenRate,
  escalationRate,
  csat,
  nps,
  surveyResponseRate,
  backlog: backlogSeries.with(zone),
  promises: slaAttainment.with({
    policies: [
      { name: 'first reply', metric: 'first_response', target: hours(2) },
      { metric: 'resolution', target: days(1) },
    ],
    asOf: start + days(90),
  }),
};

export interface Made {
  readonly report: Report;
  readonly details: ReportDetails;
}

/** Report and details of a desk, by channel and week. */
export function made(desk: Desk, asOf = start + days(90), by: ReportDetailsOptions['by'] = 'channel'): Made {
  const own = { asOf, timeZone: 'UTC', ...(by === undefined ? {} : { by }) };
  return {
    report: report(desk, kpis, { ...own, every: 'week' }) as Report,
    details: reportDetails(desk, kpis, own),
  };
}

/** A share of tickets whose words are all given by others. */
export function wordedKpi(word: string) {
  return defineKpi({
    ...{ id: 'own_share', title: word, question: word, formula: word, sources: [word] },
    ...{ rows: 'tickets', unit: 'rate', better: 'higher', options: { word: checks.text } },
    summary: () => rate(),
    measure: (_: WordOptions) => (ticket: TicketRow) => ticket.status === 'solved',
  }).with({ word });
}

interface WordOptions extends KpiOptions {
  readonly word?: string;
}
