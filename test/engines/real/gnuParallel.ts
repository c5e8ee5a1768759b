import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledHours } from '../deskRows.ts';
import { isThere, outputOf, type Place, type Shown } from './place.ts';

/** GNU parallel: the file cut into blocks at line ends, a process for each, their states put together by one. */
export function gnuParallel(place: Place): Shown {
  if (!isThere('parallel')) return { absent: 'no program parallel (Debian: parallel)' };
  const calendar = join(place.path, 'hours.json');
  writeFileSync(calendar, JSON.stringify(compiledHours));
  const seen: string[] = [];
  let same = true;
  for (const more of [[], ['--calendar', calendar], ['--sketch', '0.01']]) {
    const flags = ['--kpis', 'first_response_time,resolution_time,reopen_rate,resolution_rate', ...more];
    const one = run(place, ['result', ...flags], run(place, ['partial', place.rows, ...flags]));
    const part = ['node', place.command, 'partial', '-', '--as', 'tickets', '--format', 'ndjson', ...flags].join(' ');
    const lines = outputOf('parallel', [
      '--will-cite',
      '--pipepart',
      '--block',
      '400k',
      '--jobs',
      '2',
      '-a',
      place.rows,
      part,
    ]);
    const many = run(place, ['result', ...flags], run(place, ['merge', ...flags], lines));
    same &&= one === many && one.trim() !== '';
    const parts = lines.trimEnd().split('\n').length / 4;
    seen.push(
      `${more.join(' ').replace(place.path, '…') || 'exact'}: ${parts} parts, ${one.length} bytes of figures, ${one === many ? 'the same bytes' : 'OTHER BYTES'}`,
    );
  }
  return { version: outputOf('parallel', ['--version']).split('\n')[0] ?? '', seen, same };
}

function run({ command }: Place, args: readonly string[], input = ''): string {
  return outputOf('node', [command, ...args], { input });
}
