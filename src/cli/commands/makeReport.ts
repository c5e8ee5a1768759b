import type { CommandArguments } from '../args/optionSpec.ts';
import { usageError } from '../args/usageError.ts';
import type { CommandIo } from '../commandIo.ts';
import { tellFaults } from '../output/reportNotes.ts';
import { gatherParts } from '../parts/gatherParts.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { gatherReport, type HeldRows } from '../report/gatherReport.ts';
import { partRules } from './partFlags.ts';
import { requestsOf } from './reportFiles.ts';
import { startJobs } from './reportJobs.ts';
import { withRowPlan } from './rowPlan.ts';
import type { SelectedKpis } from './selectedKpis.ts';

export interface WantedReport extends SelectedKpis {
  /** The command that makes it, as faults name it. */
  readonly command: string;
  /** The option that asked for the KPIs. Default: `--kpis`. */
  readonly askedBy?: string;
  /** Groups that the command itself needs, whatever `--by` says. */
  readonly by?: string;
  /** Told the rows themselves, which are kept in memory for it. */
  readonly onRows?: (held: HeldRows) => void;
}

/** Reads the files that a command line names, makes the report of them, and tells what was wrong with their rows. */
export async function makeReport(
  args: CommandArguments,
  io: CommandIo,
  { command, selected, named, askedBy = '--kpis', by, onRows }: WantedReport,
): Promise<CommandReport> {
  const requests = requestsOf(args);
  if (requests.length === 0) throw usageError(command, 'at least one file, or - for standard input', undefined);
  const parts = partRules(args);
  const report = await withRowPlan(args, requests, selected, io, async ({ plan, unread }, listeners) => {
    const whole = { ...plan, by: by ?? plan.by, named, onRows };
    const made =
      parts === null
        ? await gatherReport(whole)
        : await gatherParts(
            whole,
            parts,
            (own, count) => startJobs(args, own, count, io, listeners),
            listeners.onBadRow,
          );
    return { ...made, unread: [...unread, ...made.unread] };
  });
  tellFaults(report.sources, io);
  if (named) refuseNotRun(report, askedBy);
  return report;
}

/** A KPI that was asked for by name must be there; of all of them those that cannot run are only listed. */
function refuseNotRun({ notRun }: CommandReport, askedBy: string): void {
  const [first] = notRun;
  if (first !== undefined) throw usageError(`${askedBy} ${first.id}`, 'all that it needs', undefined, first.reason);
}
