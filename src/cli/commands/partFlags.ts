import type { CommandArguments, OptionSpec } from '../args/optionSpec.ts';
import { parseNumberFlag } from '../args/parseNumberFlag.ts';
import type { PartRules } from '../parts/gatherParts.ts';
import { readJsonFile } from '../read/readJsonFile.ts';

export const partFlags: readonly OptionSpec[] = [
  {
    name: 'workers',
    value: '<number>',
    help: 'read NDJSON files in parts, in so many threads; the figures are the same',
  },
  { name: 'save-state', value: '<file>', help: 'save what was added up, while the files are read and at the end' },
  {
    name: 'resume',
    value: '<file>',
    help: 'go on from what was saved: with the same files, grown ones, or the next ones',
  },
];

const MOST_WORKERS = 64;

/** What the options say of parts; `null` where they say nothing. */
export function partRules(args: CommandArguments): PartRules | null {
  const [workers, save, resume] = [args.value('workers'), args.value('save-state'), args.value('resume')];
  if (workers === undefined && save === undefined && resume === undefined) return null;
  const limits = { from: 1, to: MOST_WORKERS, whole: true };
  return { workers: parseNumberFlag('--workers', workers ?? '1', limits), save, resume, reading: readingOf(args) };
}

/** What the options say of how rows are read, as one text. */
function readingOf(args: CommandArguments): string {
  const mapping = args.value('mapping');
  return JSON.stringify([
    ...[args.has('coerce'), args.has('normalize'), args.value('time-zone') ?? null, args.values('map')],
    mapping === undefined ? null : readJsonFile(mapping),
  ]);
}
