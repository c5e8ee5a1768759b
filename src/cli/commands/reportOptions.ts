import { collectionWords } from '../../render/collectionWords.ts';
import type { OptionSpec } from '../args/optionSpec.ts';
import { type Holding, holdings, optionName } from '../read/holding.ts';
import { periodFlags } from './periodFlags.ts';

/** What files hold, by the option that names them. */
export const fileOptions: ReadonlyMap<string, Holding> = new Map(
  [...holdings.values()].map((holding) => [optionName(holding), holding]),
);

/** Options that say which records there are and how they are written. */
export const readingOptions: readonly OptionSpec[] = [
  ...[...fileOptions].map(
    ([option, { name, kind }]): OptionSpec => ({
      ...{ name: option, value: '<file>', many: true },
      help: `a file of ${collectionWords(name)}${kind === undefined ? '' : ', which need no column kind'}`,
    }),
  ),
  { name: 'as', value: '<collection>', help: 'what files hold whose name does not say it' },
  { name: 'format', value: '<format>', help: 'csv, json or ndjson, of files whose name does not say it and of -' },
  { name: 'delimiter', value: '<character>', help: 'of CSV; default: found out from the header (tab: \\t)' },
  { name: 'encoding', value: '<name>', help: 'of the files; default: UTF-8, or UTF-16 with a byte order mark' },
  { name: 'map', value: '<field=Column>', many: true, help: 'a column under another name: createdAt="Created at"' },
  { name: 'mapping', value: '<file.json>', help: 'columns, words and time zone of each collection' },
  { name: 'coerce', help: 'take numbers and flags written as text also in JSON (CSV: always)' },
  { name: 'normalize', help: 'trim and lower-case words of fixed lists: status, priority, kind' },
  { name: 'time-zone', value: '<zone>', help: 'the reporting zone, and that of timestamps that name none' },
  { name: 'as-of', value: '<instant>', help: 'the moment of looking; default: the latest instant found in the data' },
  { name: 'keep-duplicates', help: 'count rows whose id was there before; default: drop and count them' },
  { name: 'strict', help: 'stop at the first bad row' },
  { name: 'bad-rows', value: '<file>', help: 'write every fault: file, row, path, code, message (NDJSON)' },
];

/** Options that say what figures mean. */
export const meaningOptions: readonly OptionSpec[] = [
  { name: 'attribute', value: '<rule>', help: 'whose a rating is: first_responder, solver, assignee_at, assignee_now' },
  { name: 'calendar', value: '<file.json>', help: 'business hours, the clock of all durations; default: elapsed time' },
  { name: 'sla', value: '<file.json>', help: 'the promises of sla_attainment' },
  { name: 'threshold', value: '<duration>', help: 'the wait that service_level calls in time: 20s, 2m' },
  {
    name: 'abandoned',
    value: '<rule>',
    help: 'in service_level: negative (default), ignore, positive, late_only, short_served',
  },
  { name: 'short-abandon', value: '<duration>', help: 'abandoned calls this short are left out: 5s' },
  {
    name: 'fcr-method',
    value: '<method>',
    help: 'one_reply (default), at_most_one_reply, solved_by_first_reply, flag, survey, no_customer_follow_up, no_repeat_contact',
  },
  {
    ...{ name: 'window', value: '<[kpi=]duration>', many: true },
    help: 'how long figures look ahead: 24h, or retention=90d for one of them',
  },
  { name: 'period-from', value: '<instant>', help: 'the period of shifts, reviews and outages begins here' },
  { name: 'period-to', value: '<instant>', help: 'and ends before this; uptime needs both' },
  { name: 'currency', value: '<code>', help: 'the currency of all money; needs --rates' },
  { name: 'rates', value: '<file.json>', help: 'what one unit of other currencies is worth in it: { "USD": 0.92 }' },
  {
    name: 'weights',
    value: '<file.json>',
    help: 'of the signals of customer_health: { "satisfaction": 3, "reopens": 1 }',
  },
  { name: 'csat-scale', value: '<scale>', help: 'of surveys that name none: 1-5, 1-10, 1-7, thumbs' },
  { name: 'nps-scale', value: '<scale>', help: '0-10 or 1-10' },
  { name: 'ces-scale', value: '<scale>', help: '1-7 or 1-5' },
  { name: 'esat-scale', value: '<scale>', help: 'as --csat-scale, of surveys of agents' },
  { name: 'ces-direction', value: '<direction>', help: 'high_is_easy or low_is_easy' },
  {
    name: 'sketch',
    value: '<error>',
    help: 'quantiles within this relative error (0.01) instead of exact: less memory',
  },
];

/** Options of the page that `--html` writes. */
export const pageOptions: readonly OptionSpec[] = [
  { name: 'html', value: '<file>', help: 'a page with charts, in one file; - is standard output' },
  { name: 'title', value: '<text>', help: 'of the page' },
  { name: 'targets', value: '<file.json>', help: 'what figures are held against on the page; see scorecard' },
];

/** The options of `report`, as help lists them. */
export const reportOptions: readonly OptionSpec[] = [
  ...readingOptions,
  { name: 'kpis', value: '<ids>', many: true, help: 'only these, with commas between; default: all that can run' },
  {
    name: 'by',
    value: '<field>',
    help: 'groups side by side: channel, priority, agentId …, hour_of_day, day_of_week (--time-zone), open_hours (--calendar)',
  },
  ...periodFlags,
  ...meaningOptions,
  { name: 'json', help: 'the whole report as JSON' },
  { name: 'markdown', help: 'tables in Markdown' },
  { name: 'csv', help: 'one long table of raw figures' },
  ...pageOptions,
];
