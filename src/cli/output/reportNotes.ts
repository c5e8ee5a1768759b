import { ungrouped } from '../../render/groupTables.ts';
import { visibleText } from '../../render/visibleText.ts';
import type { SourceTally } from '../read/sourceTally.ts';
import type { CommandReport } from '../report/commandReport.ts';

/** What a reader of the figures must know: where they come from, what was left out, what could not be computed. */
export function reportNotes(report: CommandReport, clock: string): string[] {
  return [
    ...report.sources.map(sourceNote),
    ...report.unread.map((name) => `Not read: ${visibleText(name)}.`),
    ...joinNotes(report),
    `Durations are ${clock}.${asOfNote(report)}`,
    ...(report.every === null
      ? []
      : [`Periods of ${report.timeZone}: tickets by creation, surveys by answer, else by sending.`]),
    ...ungrouped(report).map((name) => `No ${name} have the field ${report.by}, so they are in no group.`),
  ];
}

/** Why some KPIs are missing. */
export function notRunNotes({ notRun }: CommandReport): string[] {
  return notRun.map(({ id, title, reason }) => `${title} (${id}): ${reason}`);
}

/** What was wrong with the rows of a file, in one line; `null` when nothing was. */
export function faultNote({ file, rows, bad, faults, firstFault, unknownWords }: SourceTally): string | null {
  if (bad === 0) return null;
  const codes = Object.entries(faults)
    .sort(([, left], [, right]) => right - left)
    .map(([code, count]) => `${count} ${code}`);
  const words = Object.entries(unknownWords)
    .sort(([, left], [, right]) => right - left)
    .slice(0, 5)
    .map(([word, count]) => `${word} ×${count}`);
  const unknown = words.length === 0 ? '' : ` Unknown words: ${words.join(', ')}.`;
  return `${file}: ${bad} of ${rows} rows are bad and left out (${codes.join(', ')}). First: ${firstFault?.slice(file.length + 2)}.${unknown}`;
}

function sourceNote({ file, collection, rows, bad, repeated, unreadColumns }: SourceTally): string {
  const left = [
    ...(bad === 0 ? [] : [`${bad} bad ${bad === 1 ? 'row' : 'rows'} left out`]),
    ...(repeated === 0 ? [] : [`${repeated} with an id that was there before left out`]),
    ...(unreadColumns.length === 0 ? [] : [`columns not read: ${unreadColumns.map(visibleText).join(', ')}`]),
  ];
  return `${file}: ${rows} ${collection}${left.length === 0 ? '' : `; ${left.join('; ')}`}.`;
}

function joinNotes({ joined }: CommandReport): string[] {
  if (joined === null || joined.orphans + joined.unattached === 0) return [];
  return [
    `Interactions: ${joined.matched} belong to a ticket, ${joined.orphans} to a ticket that is not there, ${joined.unattached} name none.`,
  ];
}

function asOfNote({ asOf, asOfSource }: CommandReport): string {
  if (asOf === null || asOfSource === null) return '';
  const at = ` Seen as of ${new Date(asOf).toISOString()}`;
  if (asOfSource === 'option') return `${at}.`;
  return asOfSource === 'latest_instant'
    ? `${at}, the latest instant in the data; --as-of sets another.`
    : `${at}, the latest date of a row; --as-of sets another.`;
}
