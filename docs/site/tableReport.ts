import {
  ces,
  csat,
  firstResponseTime,
  isSupportKpisError,
  nps,
  type ReadyKpi,
  reopenRate,
  report,
  reportDetails,
  resolutionRate,
  resolutionTime,
  surveyResponseRate,
  ticketBacklog,
  ticketVolume,
} from '../../src/index.ts';
import { renderHtml } from '../../src/render/index.ts';
import { type ColumnMapping, mapRecords } from '../../src/schema/index.ts';
import type { Table } from './readTable.ts';

export type PlaygroundCollection = 'tickets' | 'surveys';

/** What the visitor chose. */
export interface PlaygroundChoice {
  readonly collection: PlaygroundCollection;
  /** Column by field. */
  readonly columns: Readonly<Record<string, string>>;
  readonly timeZone: string;
  readonly every: 'day' | 'week' | 'month';
  readonly guessed: ColumnMapping;
}

/** A page to show, and what could not be read; or what is wrong with the choice. */
export type PlaygroundAnswer =
  | { readonly error: string }
  | { readonly html: string; readonly read: number; readonly rejected: number; readonly problems: readonly string[] };

const SHOWN_PROBLEMS = 20;

/** The report of a file that never leaves the page. */
export function tableReport({ rows }: Table, choice: PlaygroundChoice): PlaygroundAnswer {
  const { collection, columns, timeZone, every, guessed } = choice;
  try {
    const mapped = mapRecords(collection, rows, { ...guessed, columns, timeZone }, { normalize: true });
    const { records, problems, rejected } = mapped;
    const asOf = latestInstant(records);
    const settings = { every, timeZone, asOf, ...('channel' in columns ? { by: 'channel' } : {}) };
    const dataset = { [collection]: records };
    const kpis = collection === 'tickets' ? ticketKpis(asOf) : surveyKpis(records);
    const page = report(dataset as never, kpis, settings);
    const { every: _, ...detailed } = settings;
    const details = reportDetails(dataset as never, kpis, detailed);
    return {
      html: renderHtml(page, { title: 'Your desk', details }),
      read: records.length,
      rejected,
      problems: problems.slice(0, SHOWN_PROBLEMS).map(({ message }) => message),
    };
  } catch (error) {
    if (isSupportKpisError(error)) return { error: error.message };
    throw error;
  }
}

type Kpis = Readonly<Record<string, ReadyKpi<never, unknown>>>;

function ticketKpis(asOf: number): Kpis {
  return {
    ...{ ticketVolume, firstResponseTime, resolutionTime, resolutionRate, reopenRate },
    ticketBacklog: ticketBacklog.with({ asOf }),
  };
}

/** The scores of the kinds of survey that are in the file. */
function surveyKpis(surveys: readonly object[]): Kpis {
  const has = (kind: string) => surveys.some((survey) => 'kind' in survey && survey.kind === kind);
  return {
    ...(has('csat') ? { csat } : {}),
    ...(has('nps') ? { nps } : {}),
    ...(has('ces') ? { ces: ces.with({ direction: 'high_is_easy' }) } : {}),
    surveyResponseRate,
  };
}

const dates = ['createdAt', 'firstRespondedAt', 'solvedAt', 'closedAt', 'sentAt', 'respondedAt'];

/** Nothing later than the file's own last date is known. */
function latestInstant(records: readonly object[]): number {
  let latest = 0;
  for (const record of records) {
    for (const name of dates) {
      const value = (record as Readonly<Record<string, unknown>>)[name];
      if (typeof value === 'number' && value > latest) latest = value;
    }
  }
  return latest;
}
