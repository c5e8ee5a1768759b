import type { CommandReport } from '../report/commandReport.ts';
import { notRunNotes, reportNotes } from './reportNotes.ts';
import type { TextBlock } from './textBlock.ts';

/** Where the figures come from, and which of them are missing. */
export function aboutBlocks(report: CommandReport, clock: string): TextBlock[] {
  const notRun = notRunNotes(report);
  return [
    ...(notRun.length === 0 ? [] : [{ title: 'Not computed', lines: notRun }]),
    { title: 'About these figures', lines: reportNotes(report, clock) },
  ];
}
