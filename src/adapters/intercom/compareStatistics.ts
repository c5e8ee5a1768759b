import type { Calendar } from '../../time/calendar.ts';
import type { Findings } from '../reading/findings.ts';
import { compareFigures, type VendorFigure } from '../reading/vendorFigure.ts';
import type { ConversationMoments } from './conversationMoments.ts';
import type { StatisticsRecord } from './shapes/statisticsSchema.ts';

const collection = 'conversations';
const moments = [
  ['first_contact_reply_at', 'firstContactReply'],
  ['first_admin_reply_at', 'firstAdminReply'],
  ['first_close_at', 'firstClose'],
  ['last_close_at', 'lastClose'],
] as const;
const ends: ReadonlyMap<string, keyof ConversationMoments> = new Map<string, keyof ConversationMoments>([
  ['time_to_assignment', 'assignment'],
  ['time_to_admin_reply', 'firstAdminReply'],
  ['time_to_first_close', 'firstClose'],
  ['time_to_last_close', 'lastClose'],
]);

/** Compares the statistics of a conversation with its events, and where those do not tell with themselves. */
export function compareStatistics(
  id: string,
  statistics: StatisticsRecord,
  figures: readonly VendorFigure[],
  events: ConversationMoments,
  office: Calendar | null,
  findings: Findings,
): void {
  for (const [field, name] of moments) {
    const [theirs, ours] = [statistics[field] ?? null, events[name]];
    if (theirs === null || ours === null || Math.abs(theirs - ours) < 1000) continue;
    const message = 'a moment of the statistics is not that of the parts: the figures of this library follow the parts';
    findings.add({ code: 'vendor_moment_contradicts', collection, field: `statistics.${field}`, message, id });
  }
  const known = { ...stated(statistics), ...told(events) };
  compareFigures(collection, figures, (figure) => recompute(figure, known, office), findings);
}

function stated(statistics: StatisticsRecord): Partial<ConversationMoments> {
  return {
    firstContactReply: statistics.first_contact_reply_at ?? null,
    firstAdminReply: statistics.first_admin_reply_at ?? null,
    firstClose: statistics.first_close_at ?? null,
    lastClose: statistics.last_close_at ?? null,
  };
}

function told(events: ConversationMoments): Partial<ConversationMoments> {
  return Object.fromEntries(Object.entries(events).filter(([, value]) => value !== null));
}

/** Without the office hours there is no more to say of a duration than that it cannot be longer than the time itself. */
function recompute(
  { metric, value }: VendorFigure,
  known: Partial<ConversationMoments>,
  office: Calendar | null,
): number | null {
  if (metric === 'count_reopens') return known.reopens ?? null;
  if (metric === 'count_assignments') return known.assignments ?? null;
  const start = known.firstContactReply ?? null;
  const name = ends.get(metric);
  const end = name === undefined ? null : (known[name] ?? null);
  if (start === null || end === null) return null;
  return office === null ? Math.min(value, Math.max(end - start, 0)) : Math.max(office.between(start, end), 0);
}
