import type { Accounting } from '../fold/fold.ts';
import type { GroupCount } from '../fold/keyCounts.ts';
import type { KpiDefinition } from '../kpi/definition.ts';
import type { ReadyKpi } from '../kpi/kpi.ts';
import type { Attribution } from '../model/attribution.ts';
import type { CollectionName, Collections, Dataset } from '../model/collections.ts';
import type { Join } from '../prepare/join.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import type { Period } from '../time/period.ts';
import type { PeriodOptions } from '../time/periodOptions.ts';

/** KPIs under the names that the report gives them. */
export type ReportKpis = Readonly<Record<string, ReadyKpi<never, unknown>>>;

export type ResultOf<Own> = Own extends ReadyKpi<never, infer Result> ? Result : never;
type CollectionOf<Kpis extends ReportKpis> = Kpis[keyof Kpis]['definition']['rows'];

/** A report needs exactly the collections that its KPIs count; a ledger it makes of costs, contacts and sessions. */
export type DatasetFor<Kpis extends ReportKpis> = Dataset & {
  readonly [Name in Exclude<CollectionOf<Kpis>, 'ledger'>]: Iterable<Collections[Name]>;
};

export interface ReportOptions extends Partial<PeriodOptions> {
  /**
   * A field to put the figures of its values side by side: `'channel'`, `'agentId'`, `'tags'` …; or `'hour_of_day'` and
   * `'day_of_week'` (in `timeZone`), or `'open_hours'` (with `calendar`) of the date that puts a row in a period.
   */
  readonly by?: string;
  /** To whom ratings and replies are attributed where agents are compared. Default: the agent whom the record names. */
  readonly attribute?: Attribution | undefined;
  /** The opening hours of `by: 'open_hours'`. */
  readonly calendar?: Calendar;
  /** The moment of looking: tells whether a period is complete. Default: the last date found. */
  readonly asOf?: Instant;
  /**
   * The field that puts a row of a collection in a period. Default: `createdAt` of tickets, `respondedAt` of surveys
   * (`sentAt` for those without, and for the response rate), the begin of interactions, sessions and activities.
   */
  readonly dates?: { readonly [Name in CollectionName]?: string };
}

/** One KPI of a report. */
export interface KpiReport<Result> {
  readonly definition: KpiDefinition;
  readonly options: object;
  readonly result: Result;
  /** Every row is counted, pending or excluded. Where one ticket gives several values, values are counted. */
  readonly accounting: Accounting;
  /** With `by`: largest group first. */
  readonly groups?: readonly GroupReport<Result>[];
  /** With `every`: in time order, without gaps. */
  readonly periods?: readonly PeriodReport<Result>[];
  /** With `every`: rows whose date is missing, and so lie in no period. */
  readonly undated?: number;
}

export interface GroupReport<Result> {
  readonly key: GroupCount['key'];
  readonly rows: number;
  readonly result: Result;
}

export interface PeriodReport<Result> extends Period {
  readonly complete: boolean;
  readonly result: Result;
}

/** Many KPIs over a desk's records: plain JSON, with what each figure means and what became of every row. */
export interface Report<Kpis extends ReportKpis = ReportKpis> {
  readonly version: 1;
  readonly by: string | null;
  readonly every: PeriodOptions['every'] | null;
  readonly timeZone: string | null;
  readonly asOf: number | null;
  /** Rows per collection, after repeated ids were dropped. */
  readonly rows: { readonly [Name in CollectionName]?: number };
  /** Rows dropped because their id had been there before. */
  readonly duplicates: { readonly [Name in CollectionName]?: number };
  /** How well collections met that belong together, one line per join. */
  readonly joined: readonly Join[];
  readonly kpis: { readonly [Name in keyof Kpis]: KpiReport<ResultOf<Kpis[Name]>> };
}
