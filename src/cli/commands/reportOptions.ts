import { type CollectionName, recordNames } from '../../model/collections.ts';
import type { OptionSpec } from '../args/optionSpec.ts';
import { optionName } from '../read/fileKind.ts';

/** Collections by the option that names their files. */
export const collectionOptions: ReadonlyMap<string, CollectionName> = new Map(
  (Object.keys(recordNames) as CollectionName[]).map((name) => [optionName(name), name]),
);

/** The options of `report`, as help lists them. */
export const reportOptions: readonly OptionSpec[] = [
  ...[...collectionOptions].map(
    ([name, collection]): OptionSpec => ({ name, value: '<file>', many: true, help: `a file of ${collection}` }),
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
  { name: 'kpis', value: '<ids>', many: true, help: 'only these, with commas between; default: all that can run' },
  { name: 'by', value: '<field>', help: 'groups side by side: channel, priority, agentId …' },
  { name: 'every', value: '<unit>', help: 'periods: hour, day, week, month, quarter or year; needs --time-zone' },
  { name: 'week-starts-on', value: '<day>', help: 'monday (default), sunday or saturday' },
  { name: 'calendar', value: '<file.json>', help: 'business hours, the clock of all durations; default: elapsed time' },
  { name: 'sla', value: '<file.json>', help: 'the promises of sla_attainment' },
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
  { name: 'keep-duplicates', help: 'count rows whose id was there before; default: drop and count them' },
  { name: 'strict', help: 'stop at the first bad row' },
  { name: 'bad-rows', value: '<file>', help: 'write every fault: file, row, path, code, message (NDJSON)' },
  { name: 'json', help: 'the whole report as JSON' },
  { name: 'markdown', help: 'tables in Markdown' },
  { name: 'csv', help: 'one long table of raw figures' },
];
