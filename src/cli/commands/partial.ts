import { isSupportKpisError } from '../../errors/supportKpisError.ts';
import type { ReportOptions } from '../../report/reportTypes.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { usageError } from '../args/usageError.ts';
import type { CommandIo } from '../commandIo.ts';
import { tellFaults } from '../output/reportNotes.ts';
import type { RawRows } from '../read/rawRow.ts';
import type { Source } from '../read/source.ts';
import type { SourceTally } from '../read/sourceTally.ts';
import { gatherRows, type RowPlan } from '../report/gatherRows.ts';
import { type GroupStates, groupStates } from '../states/groupStates.ts';
import type { Command, ExitCode } from './command.ts';
import { requestsOf } from './reportFiles.ts';
import { withRowPlan } from './rowPlan.ts';
import { partialOptions, wantedKpis } from './stateOptions.ts';

export const partialCommand: Command = {
  name: 'partial',
  summary: 'states of KPIs over a part of the rows, for merge and result',
  usage: 'support-kpis partial <file…> --kpis <ids> [options]',
  details: [
    'Reads rows as report does and writes NDJSON: a line for each KPI with its state over these rows, with --by one for',
    'each group too. Machines that have a part of the rows each run this, one puts the lines together. A part without any row',
    'is a part. Records that belong together, such as a ticket and its interactions, have to be in one part.',
    'Repeated rows are not looked for, because those of other parts are not seen. Figures that look at a moment need',
    '--as-of. Bad rows are left out and told on standard error; a line that is no JSON, or cut off, ends it.',
  ],
  options: partialOptions,
  run: runPartial,
};

async function runPartial(args: CommandArguments, io: CommandIo): Promise<ExitCode> {
  const selected = wantedKpis(args, 'partial');
  const requests = requestsOf(args);
  if (requests.length === 0) throw usageError('partial', 'at least one file, or - for standard input', undefined);
  let kept: GroupStates[] = [];
  const found = await withRowPlan(args, requests, selected, io, ({ plan }) =>
    gatherRows(asPart(plan), (kpis, asOf) => {
      kept = [...kpis.values()].map((kpi) => groupStates(kpi, slicing(plan, asOf)));
      return (collection, row) => {
        for (const own of kept) if (own.kpi.definition.rows === collection) own.add(row);
      };
    }),
  );
  const [missing] = found.notRun;
  if (missing !== undefined) throw usageError(`--kpis ${missing.id}`, 'all that it needs', undefined, missing.reason);
  tellFaults(found.tallies, io);
  refuseDamaged(found.tallies);
  for (const own of kept) for (const line of own.lines()) io.stdout.write(`${JSON.stringify(line)}\n`);
  return 0;
}

/** A part is not read twice to find the latest instant in it, which would be another one in each part. */
function asPart(plan: RowPlan): RowPlan {
  const sources = plan.sources.map(
    (source): Source => ({
      ...source,
      rereadable: false,
      rows: (mapping, onColumns) => orNone(source.rows(mapping, onColumns)),
    }),
  );
  return { ...plan, sources, keepDuplicates: true };
}

async function* orNone(rows: RawRows): RawRows {
  try {
    yield* rows;
  } catch (error) {
    if (!isSupportKpisError(error) || error.code !== 'empty_file') throw error;
  }
}

function slicing({ by, settings }: RowPlan, asOf: number | undefined): ReportOptions {
  const { timeZone, clock } = settings;
  return {
    ...(by === undefined ? {} : { by }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(clock === undefined ? {} : { calendar: clock }),
  };
}

/** Text that is no JSON is no faulty record but a fault on the way here: nobody knows what stood in it. */
function refuseDamaged(tallies: readonly SourceTally[]): void {
  for (const { file, faults } of tallies) {
    if ((faults['invalid_json'] ?? 0) > 0) throw usageError(file, 'whole lines of JSON', 'other lines');
  }
}
