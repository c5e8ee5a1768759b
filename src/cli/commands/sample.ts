import { collectionWords } from '../../render/collectionWords.ts';
import { usageError } from '../args/usageError.ts';
import { unusableFile } from '../read/readBytes.ts';
import type { SamplePlan } from '../sample/desk.ts';
import { type SampleFile, writeSample } from '../sample/writeSample.ts';
import type { Command, ExitCode } from './command.ts';
import { refusePositionals } from './refusePositionals.ts';
import { sampleOptions, samplePlan } from './sampleOptions.ts';

export const sampleCommand: Command = {
  name: 'sample',
  summary: 'writes the records of a made-up desk, of any size',
  usage: 'support-kpis sample --out <folder> [--tickets 2000] [--seed 7]',
  details: [
    'Writes tickets, messages, calls, chats, surveys, reviews, sessions, customers, costs, revenue, activities, outages',
    'and automation-runs as NDJSON: five channels, three teams, business hours in Europe/Berlin, reopened, escalated,',
    'transferred, merged and spam tickets, surveys that most people never answer, callers who hang up, visits to the',
    'help centre that end in a ticket, and tickets that are still open at the end. Older files of these names are',
    'replaced.',
  ],
  options: [
    { name: 'out', value: '<folder>', help: 'where the files go; made when it is not there' },
    ...sampleOptions,
  ],
  async run(args, io): Promise<ExitCode> {
    refusePositionals(args, 'sample');
    const folder = args.value('out');
    if (folder === undefined) throw usageError('sample', '--out <folder>', undefined);
    for (const { path, rows, name } of await written(samplePlan(args), folder)) {
      io.stdout.write(`${path}: ${rows} ${collectionWords(name)}\n`);
    }
    return 0;
  },
};

async function written(plan: SamplePlan, folder: string): Promise<SampleFile[]> {
  try {
    return await writeSample(plan, folder);
  } catch (error) {
    // Errors of the file system bear the name of the system call that failed.
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw unusableFile(folder, 'unwritable_folder', 'another place', 'a folder that can be written');
  }
}
