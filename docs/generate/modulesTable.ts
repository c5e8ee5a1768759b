import { subpaths } from '../../test/docs/subpaths.ts';
import { limits } from '../../test/gates/sizeLimits.ts';
import { table } from './markdown.ts';

const purposes: Readonly<Record<string, string>> = {
  'support-kpis': 'KPIs, groups, series, reports, comparisons, forecasts, calendars',
  'support-kpis/time': 'calendars, periods, time zones, durations',
  'support-kpis/stats': 'exact sums, quantiles, intervals, tests, a mergeable sketch',
  'support-kpis/fold': 'summaries to build KPIs with, and ways to run them',
  'support-kpis/catalogue': 'all KPIs in one object, to list them',
  'support-kpis/schema': 'parsers and zod schemas for JSON and CSV, mappings of any export',
  'support-kpis/report': '`report`, `runningReport` and `reportDetails` alone',
  'support-kpis/render': 'reports as HTML, Markdown, CSV and JSON',
  'support-kpis/zendesk': 'records out of what the API of Zendesk returns',
  'support-kpis/intercom': 'the same for Intercom',
  'support-kpis/chatwoot': 'the same for Chatwoot',
  'support-kpis/freshdesk': 'the same for Freshdesk',
  'support-kpis/helpscout': 'the same for Help Scout',
  'support-kpis/hubspot': 'the same for the tickets of HubSpot',
  'support-kpis/jira': 'the same for Jira Service Management',
  'support-kpis/zammad': 'the same for Zammad',
  'support-kpis/engines': 'KPIs in the shapes of Beam, SQL databases, BigQuery, RisingWave and Databend',
  'support-kpis/engines/bundle': 'the same with all KPIs as one file without imports',
  'support-kpis/testing': 'the laws of a KPI as tests, and made-up rows',
};

/** The names whose size tells most of a module, where it has many. */
const shown: Readonly<Record<string, readonly string[]>> = {
  'support-kpis': ['nps', 'firstResponseTime', 'createCalendar', 'report', 'compare', 'forecast', '*'],
  'support-kpis/render': ['renderHtml', 'renderMarkdown', 'renderCsv'],
  'support-kpis/schema': ['parseTickets', 'ticketSchema', 'mapRecords'],
};

/** What can be imported from where, and what it costs at most; the tests hold the limits. */
export function modulesTable(): string {
  const places = Object.keys(purposes);
  const modules = [...subpaths.keys()].sort((left, right) => places.indexOf(left) - places.indexOf(right));
  const rows = modules.map((from) => {
    const own = Object.entries(limits).filter(([name, limit]) => {
      return limit.from === from && (shown[from] ?? [name]).includes(name);
    });
    const costs = own.map(([name, { most }]) => `${name === '*' ? 'all' : `\`${name}\``} ${kilobytes(most)}`);
    return [`\`${from}\``, purposeOf(from), costs.length === 0 ? '–' : costs.join(', ')];
  });
  return table(['Import from', 'For', 'kB at most'], rows);
}

function purposeOf(from: string): string {
  const purpose = purposes[from];
  if (purpose === undefined) throw new Error(`docs/generate/modulesTable.ts: ${from} has no purpose`);
  return purpose;
}

function kilobytes(bytes: number): string {
  return bytes < 10_000 ? (bytes / 1000).toFixed(1) : String(Math.round(bytes / 1000));
}
