import { join } from 'node:path';
import { isThere, outputOf, type Place, type Shown } from './place.ts';

/** Debian's Python first: another one on the path may lack its packages. */
const pythons = ['/usr/bin/python3', 'python3'];

/** Dask distributed: a scheduler and two workers, each running `partial` on its pieces of the file. */
export function dask(place: Place): Shown {
  const python = pythons.find((own) => isThere(own, ['-c', 'import distributed']));
  if (python === undefined) return { absent: 'no Python module distributed (Debian: python3-distributed)' };
  const kpis = 'first_response_time,resolution_time,reopen_rate,resolution_rate';
  const printed = outputOf(python, [join(import.meta.dirname, 'daskParts.py'), place.command, place.rows, kpis]);
  const { version, workers, parts, lines } = JSON.parse(printed.trimEnd().split('\n').at(-1) ?? '') as {
    readonly version: string;
    readonly workers: number;
    readonly parts: number;
    readonly lines: string;
  };
  const flags = ['--kpis', kpis, '--sketch', '0.01'];
  const run = (args: readonly string[], input = ''): string =>
    outputOf('node', [place.command, ...args, ...flags], { input });
  const one = run(['result'], run(['partial', place.rows]));
  return {
    version: `Dask distributed ${version}`,
    seen: [`${place.tickets.length} tickets in ${parts} parts, which ${workers} workers had`],
    same: workers > 1 && run(['result'], lines) === one,
  };
}
