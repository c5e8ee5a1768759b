import type { ReadyKpi } from '../../kpi/kpi.ts';
import type { TicketRow } from '../../model/ticket.ts';

/** A KPI whose values are waits of tickets. */
export type WaitKpi<Row extends TicketRow> = ReadyKpi<Row, { readonly value: number | null }>;
