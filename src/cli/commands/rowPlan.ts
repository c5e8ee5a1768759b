import type { CommandArguments } from '../args/optionSpec.ts';
import { parseInstantFlag } from '../args/parseInstantFlag.ts';
import type { CommandIo } from '../commandIo.ts';
import { mappingFor } from '../mapping/mapping.ts';
import { createProgress } from '../output/progress.ts';
import { type BadRowsFile, openBadRows } from '../read/badRowsFile.ts';
import { type FileRequest, findSources } from '../read/findSources.ts';
import { readRecords } from '../read/readRecords.ts';
import { assertEncoding } from '../read/readText.ts';
import type { BadRow } from '../read/sourceTally.ts';
import type { AnyKpi } from '../report/anyKpi.ts';
import type { RowPlan } from '../report/gatherRows.ts';
import { groupField } from './groupField.ts';
import { badRowsPath, delimiterOf, mappingOf } from './reportFiles.ts';
import { reportSettings } from './reportSettings.ts';

/** Who is told what while files are read. */
export interface RowListeners {
  readonly onBytes: (count: number) => void;
  readonly onPlan: (bytes: number) => void;
  readonly onBadRow: (bad: BadRow) => void | Promise<void>;
}

export interface OpenedPlan {
  readonly plan: RowPlan;
  /** Parts of JSON files that are no collection. */
  readonly unread: readonly string[];
}

/** Opens the files that a command line names, to be read as its options say. */
export async function openRowPlan(
  args: CommandArguments,
  requests: readonly FileRequest[],
  selected: ReadonlyMap<string, AnyKpi>,
  io: CommandIo,
  { onBytes, onPlan, onBadRow }: RowListeners,
): Promise<OpenedPlan> {
  const settings = reportSettings(args);
  const { timeZone } = settings;
  const asOf = parseInstantFlag('--as-of', args.value('as-of'), timeZone);
  const encoding = args.value('encoding');
  if (encoding !== undefined) assertEncoding(encoding);
  const reading = { encoding, delimiter: delimiterOf(args), onBytes };
  const { sources, unread } = await findSources(requests, args.value('format'), reading, io);
  const read = [...new Set(sources.map(({ holding }) => holding))];
  const by = groupField(args, read);
  const mapping = mappingOf(args, read);
  const rules = { coerce: args.has('coerce'), normalize: args.has('normalize'), strict: args.has('strict') };
  const plan: RowPlan = {
    ...{ sources, selected, settings, asOf, by, keepDuplicates: args.has('keep-duplicates'), onPlan },
    read: (source, tally, { since, onBadRow: told = onBadRow } = {}) => {
      const counts = { final: since === undefined, since, onBadRow: told };
      const own = { mapping: mappingFor(mapping, source.holding), timeZone, ...counts };
      return readRecords(source, { ...own, ...rules }, tally);
    },
  };
  return { plan, unread };
}

/** Opens the files, and has `use` read them; shows how far it is, and writes bad rows where they are wanted. */
export async function withRowPlan<Result>(
  args: CommandArguments,
  requests: readonly FileRequest[],
  selected: ReadonlyMap<string, AnyKpi>,
  io: CommandIo,
  use: (opened: OpenedPlan, listeners: RowListeners) => Promise<Result>,
): Promise<Result> {
  const progress = createProgress(io.stderr);
  let badRows: BadRowsFile | undefined;
  const listeners: RowListeners = {
    onBytes: progress.add,
    onPlan: progress.expect,
    onBadRow: (bad) => badRows?.write(bad),
  };
  const opened = await openRowPlan(args, requests, selected, io, listeners);
  badRows = await openBadRows(badRowsPath(args, requests));
  try {
    return await use(opened, listeners);
  } finally {
    progress.stop();
    await badRows.close();
  }
}
