import { expectTypeOf } from 'vitest';
import { byDayOfWeek, byHourOfDay, byOpenHours } from '../../src/analysis/slices.ts';
import {
  type Calendar,
  csat,
  type DurationSummary,
  firstResponseTime,
  groupBy,
  type Interaction,
  type SatisfactionScore,
  type Survey,
  sentiment,
  type Ticket,
} from '../../src/index.ts';

interface MyTicket extends Ticket {
  readonly shippedAt?: number | null;
  readonly weight: string;
}

declare const tickets: readonly MyTicket[];
declare const surveys: readonly Survey[];
declare const interactions: readonly Interaction[];
declare const office: Calendar;

// Keys of slices are hours, days and openness; rows without a date are null.
expectTypeOf(groupBy(tickets, byHourOfDay('createdAt', 'Europe/Berlin'), firstResponseTime)).toEqualTypeOf<
  Map<number | null, DurationSummary>
>();
expectTypeOf(groupBy(tickets, byDayOfWeek('shippedAt', 'Europe/Berlin'), firstResponseTime)).toEqualTypeOf<
  Map<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun' | null, DurationSummary>
>();
expectTypeOf(groupBy(surveys, byOpenHours('respondedAt', office), csat)).toEqualTypeOf<
  Map<'open' | 'closed' | null, SatisfactionScore>
>();

// A function finds dates that stand in several fields.
groupBy(
  tickets,
  byDayOfWeek(({ solvedAt, createdAt }: Ticket) => solvedAt ?? createdAt, 'UTC'),
  firstResponseTime,
);
groupBy(
  interactions,
  byHourOfDay((own: Interaction) => (own.kind === 'message' ? own.at : own.endedAt), 'UTC'),
  sentiment,
);

// @ts-expect-error: no such field.
groupBy(tickets, byHourOfDay('craetedAt', 'Europe/Berlin'), firstResponseTime);
// @ts-expect-error: no date.
groupBy(tickets, byHourOfDay('weight', 'Europe/Berlin'), firstResponseTime);
// @ts-expect-error: surveys have no such field.
groupBy(surveys, byDayOfWeek('solvedAt', 'UTC'), csat);
// @ts-expect-error: of which zone?
byHourOfDay('createdAt');
// @ts-expect-error: a zone is no calendar.
byOpenHours('createdAt', 'Europe/Berlin');
// @ts-expect-error: no such group.
groupBy(tickets, byOpenHours('createdAt', office), firstResponseTime).get('night');
