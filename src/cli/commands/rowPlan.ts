import type { CommandArguments } from '../args/optionSpec.ts';
import { parseInstantFlag } from '../args/parseInstantFlag.ts';
import type { CommandIo } from '../commandIo.ts';
import { mappingFor } from '../mapping/mapping.ts';
import { createProgress } from '../output/progress.ts';
import { openBadRows } from '../read/badRowsFile.ts';
import { type FileRequest, findSources } from '../read/findSources.ts';
import { readRecords } from '../read/readRecords.ts';
import { assertEncoding } from '../read/readText.ts';
import type { AnyKpi } from '../report/anyKpi.ts';
import type { RowPlan } from '../report/gatherRows.ts';
import { groupField } from './groupField.ts';
import { badRowsPath, delimiterOf, mappingOf } from './reportFiles.ts';
import { reportSettings } from './reportSettings.ts';

/**
 * Opens the files that a command line names, and has `use` read them as its options say. `unread` are parts of JSON
 * files that are no collection.
 */
export async function withRowPlan<Result>(
  args: CommandArguments,
  requests: readonly FileRequest[],
  selected: ReadonlyMap<string, AnyKpi>,
  io: CommandIo,
  use: (plan: RowPlan, unread: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const settings = reportSettings(args);
  const { timeZone } = settings;
  const asOf = parseInstantFlag('--as-of', args.value('as-of'), timeZone);
  const progress = createProgress(io.stderr);
  const encoding = args.value('encoding');
  if (encoding !== undefined) assertEncoding(encoding);
  const reading = { encoding, delimiter: delimiterOf(args), onBytes: progress.add };
  const { sources, unread } = await findSources(requests, args.value('format'), reading, io);
  const read = [...new Set(sources.map(({ holding }) => holding))];
  const by = groupField(args, read);
  const mapping = mappingOf(args, read);
  const badRows = await openBadRows(badRowsPath(args, requests));
  const rules = { coerce: args.has('coerce'), normalize: args.has('normalize'), strict: args.has('strict') };
  const plan: RowPlan = {
    ...{ sources, selected, settings, asOf, by, keepDuplicates: args.has('keep-duplicates') },
    onPlan: progress.expect,
    read: (source, tally, since) => {
      const counts = { final: since === undefined, since, onBadRow: badRows.write };
      const own = { mapping: mappingFor(mapping, source.holding), timeZone, ...counts };
      return readRecords(source, { ...own, ...rules }, tally);
    },
  };
  try {
    return await use(plan, unread);
  } finally {
    progress.stop();
    await badRows.close();
  }
}
