import { type CollectionName, recordNames } from '../../model/collections.ts';
import { collectionWords } from '../../render/collectionWords.ts';
import { ungrouped } from '../../render/groupTables.ts';
import { visibleText } from '../../render/visibleText.ts';
import type { CommandIo } from '../commandIo.ts';
import type { SourceTally } from '../read/sourceTally.ts';
import type { CommandReport } from '../report/commandReport.ts';

/** What a reader of the figures must know: where they come from, what was left out, what could not be computed. */
export function reportNotes(report: CommandReport, clock: string): string[] {
  return [
    ...report.sources.map(sourceNote),
    ...report.unread.map((name) => `Not read: ${visibleText(name)}.`),
    ...joinNotes(report),
    `Durations are ${clock}.${asOfNote(report)}`,
    ...(report.every === null ? [] : [`Periods of ${report.timeZone}: ${datesOf(report)}.`]),
    ...(slices.includes(report.by) ? [`The time of a row, for ${report.by}: ${datesOf(report)}.`] : []),
    ...ungrouped(report).map(
      (name) => `No ${collectionWords(name)} have the field ${report.by}, so they are in no group.`,
    ),
  ];
}

const slices: readonly (string | null)[] = ['hour_of_day', 'day_of_week', 'open_hours'];

const dates: { readonly [Name in CollectionName]?: string } = {
  tickets: 'tickets by creation',
  surveys: 'surveys by answer, else by sending',
  interactions: 'interactions by begin',
  sessions: 'visits by begin',
  customers: 'customers by first contact',
  activities: 'shifts and outages cut at the borders',
};

/** Which date puts the rows that are there in a period. */
function datesOf({ rows }: CommandReport): string {
  const words = (Object.keys(dates) as CollectionName[]).filter((name) => rows[name] !== undefined);
  return words.map((name) => dates[name]).join(', ');
}

/** Why some KPIs are missing. */
export function notRunNotes({ notRun }: CommandReport): string[] {
  return notRun.map(({ id, title, reason }) => `${title} (${id}): ${reason}`);
}

/** What was wrong with the rows of a file, in one line; `null` when nothing was. */
function faultNote({ file, rows, bad, faults, firstFault, unknownWords }: SourceTally): string | null {
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

/** Tells on standard error what was wrong with the rows of each file. */
export function tellFaults(sources: readonly SourceTally[], { stderr }: Pick<CommandIo, 'stderr'>): void {
  for (const tally of sources) {
    const note = faultNote(tally);
    if (note !== null) stderr.write(`support-kpis: ${note}\n`);
  }
}

function sourceNote({ file, holds, rows, bad, repeated, unreadColumns }: SourceTally): string {
  const left = [
    ...(bad === 0 ? [] : [`${bad} bad ${bad === 1 ? 'row' : 'rows'} left out`]),
    ...(repeated === 0 ? [] : [`${repeated} with an id that was there before left out`]),
    ...(unreadColumns.length === 0 ? [] : [`columns not read: ${unreadColumns.map(visibleText).join(', ')}`]),
  ];
  return `${file}: ${rows} ${collectionWords(holds)}${left.length === 0 ? '' : `; ${left.join('; ')}`}.`;
}

function joinNotes({ joined }: CommandReport): string[] {
  return joined
    .filter(({ orphans, unattached }) => orphans + unattached > 0)
    .map(({ rows, to, matched, orphans, unattached }) => {
      const [together, apart, none] = joinWords(rows, to);
      return `${capital(rows)}: ${matched} ${together}, ${orphans} ${apart}, ${unattached} ${none}.`;
    });
}

function joinWords(rows: CollectionName, to: CollectionName): readonly [string, string, string] {
  if (rows === 'sessions') return ['of known customers', 'of customers that nobody knows', 'name nobody'];
  if (rows === 'costs') return ['of a channel with contacts', 'of a channel without', 'of no channel (overheads)'];
  const other = recordNames[to];
  return [`belong to a ${other}`, `to a ${other} that is not there`, 'name none'];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function asOfNote({ asOf, asOfSource }: CommandReport): string {
  if (asOf === null || asOfSource === null) return '';
  const at = ` Seen as of ${new Date(asOf).toISOString()}`;
  if (asOfSource === 'option') return `${at}.`;
  return asOfSource === 'latest_instant'
    ? `${at}, the latest instant in the data; --as-of sets another.`
    : `${at}, the latest date of a row; --as-of sets another.`;
}
