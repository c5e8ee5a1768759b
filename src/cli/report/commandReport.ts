import type { Report } from '../../report/reportTypes.ts';
import type { SourceTally } from '../read/sourceTally.ts';

/** A KPI that is not in the report, and why. */
export interface NotRun {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

/** A report with what the command knows beyond it: where the records came from, and what was left out of it and why. */
export interface CommandReport extends Report {
  /** Where the moment of looking comes from; `null` when no figure needs one. */
  readonly asOfSource: 'option' | 'latest_instant' | 'latest_date' | null;
  readonly sources: readonly SourceTally[];
  /** Files that no KPI needed, and parts of JSON files that are no collection. */
  readonly unread: readonly string[];
  readonly notRun: readonly NotRun[];
}
