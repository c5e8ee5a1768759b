import { expectTypeOf } from 'vitest';
import { rate } from '../../src/fold/index.ts';
import {
  ces,
  checks,
  csat,
  type DurationSummary,
  defineKpi,
  explain,
  type Fold,
  firstResponseTime,
  type KpiOptions,
  type ReadyKpi,
  reopenRate,
  running,
  subtotal,
  type Ticket,
  type TicketBacklog,
  type TicketRow,
  ticketBacklog,
  total,
} from '../../src/index.ts';

declare const tickets: readonly Ticket[];

// A KPI without required options is a fold; one with them becomes one when they are bound.
expectTypeOf(firstResponseTime).toExtend<Fold<TicketRow, DurationSummary>>();
expectTypeOf(firstResponseTime).toExtend<ReadyKpi<TicketRow, DurationSummary, 'tickets'>>();
expectTypeOf(ticketBacklog).not.toExtend<ReadyKpi<TicketRow, TicketBacklog>>();
expectTypeOf(ticketBacklog.with({ asOf: 0 })).toExtend<ReadyKpi<TicketRow, TicketBacklog, 'tickets'>>();
expectTypeOf(ticketBacklog.with({ asOf: 0 })(tickets)).toEqualTypeOf<TicketBacklog>();
expectTypeOf(
  firstResponseTime.with({ statistic: 'p90' }).with({ strict: true })(tickets),
).toEqualTypeOf<DurationSummary>();
ces
  .with({ scale: { min: 1, max: 7 } })
  .with({ direction: 'high_is_easy' })
  .init();
// A bound option may be given again.
ticketBacklog.with({ asOf: 0 })(tickets, { asOf: 1 });

// @ts-expect-error: no such option.
firstResponseTime.with({ nonsense: 1 });
// @ts-expect-error: a misspelt value.
firstResponseTime.with({ statistic: 'average' });
// @ts-expect-error: still without the moment of looking.
ticketBacklog.with({ strict: true })(tickets);
// @ts-expect-error: still without the moment of looking.
ticketBacklog.init();
// @ts-expect-error: still without the direction.
ces.with({ scale: { min: 1, max: 7 } }).init();

// What a KPI says about itself.
expectTypeOf(firstResponseTime.definition.rows).toEqualTypeOf<'tickets'>();
expectTypeOf(csat.definition.rows).toEqualTypeOf<'surveys'>();
expectTypeOf(csat.definition.better).toEqualTypeOf<'higher' | 'lower' | 'neither'>();
// @ts-expect-error: a definition is read-only.
csat.definition.title = 'Happiness';

// Ways to run one.
const live = running(firstResponseTime);
expectTypeOf(live.add).parameter(0).toEqualTypeOf<TicketRow>();
expectTypeOf(live.result()).toEqualTypeOf<DurationSummary>();
expectTypeOf(total(reopenRate, [subtotal(reopenRate, tickets)])).toEqualTypeOf<ReturnType<typeof reopenRate>>();
expectTypeOf(explain(reopenRate, tickets).excluded).toEqualTypeOf<Record<string, (string | number)[]>>();
explain(ticketBacklog, tickets, { asOf: 0 });
// @ts-expect-error: not a survey.
live.add({ id: 'S-1', kind: 'csat', score: 5 });
// @ts-expect-error: not ready.
running(ticketBacklog);
// @ts-expect-error: not ready.
subtotal(ticketBacklog, tickets);
// @ts-expect-error: not ready.
explain(ticketBacklog, tickets);

// A KPI of one's own: its options and its result are inferred.
interface LongRateOptions extends KpiOptions {
  readonly longerThan: number;
  readonly tag?: string;
}
const longRate = defineKpi({
  id: 'long_rate',
  title: 'Long tickets',
  question: 'How many take long?',
  formula: 'long ÷ all',
  rows: 'tickets',
  unit: 'rate',
  better: 'lower',
  sources: [],
  options: { longerThan: checks.required(checks.duration), tag: checks.text },
  summary: rate,
  measure:
    ({ longerThan }: LongRateOptions) =>
    (ticket: Ticket) =>
      Number(ticket.solvedAt) - Number(ticket.createdAt) > longerThan,
});
expectTypeOf(longRate(tickets, { longerThan: 1 }).value).toEqualTypeOf<number | null>();
expectTypeOf(longRate.with({ longerThan: 1 })).toExtend<Fold<Ticket, ReturnType<typeof longRate>>>();
expectTypeOf(longRate.definition.rows).toEqualTypeOf<'tickets'>();
// @ts-expect-error: its own option is required.
longRate(tickets);
// @ts-expect-error: its own row has a status and a channel.
longRate([{ id: 'A-1', createdAt: 0 }], { longerThan: 1 });

const plan = {
  ...{ id: 'x', title: 'x', question: 'x', formula: 'x', rows: 'tickets', unit: 'rate', better: 'lower', sources: [] },
  summary: rate,
} as const;
// @ts-expect-error: an option without a check.
defineKpi({ ...plan, options: {}, measure: (_: LongRateOptions) => (_row: Ticket) => true });
const both = { longerThan: checks.duration, tag: checks.text };
// @ts-expect-error: a required option whose check is not marked as required.
defineKpi({ ...plan, options: both, measure: (_: LongRateOptions) => (_row: Ticket) => true });
// @ts-expect-error: no such collection.
defineKpi({ ...plan, rows: 'letters', options: {}, measure: (_: KpiOptions) => (_row: Ticket) => true });
// @ts-expect-error: a rate asks for yes or no, not for a number.
defineKpi({ ...plan, options: {}, measure: (_: KpiOptions) => (_row: Ticket) => 1 });
