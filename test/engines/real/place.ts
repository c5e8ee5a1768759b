import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { root } from '../../docs/subpaths.ts';
import { deskTickets, engineKpis } from '../deskRows.ts';

/** What an engine showed: lines to print, whether it gave the results of one process, or why it could not be asked. */
export type Shown =
  | { readonly absent: string }
  | { readonly version: string; readonly seen: readonly string[]; readonly same: boolean };

/** A folder with what engines need: rows, the module for engines, the command. */
export interface Place {
  readonly path: string;
  readonly tickets: readonly TicketRow[];
  /** NDJSON of the tickets. */
  readonly rows: string;
  /** The command as one file. */
  readonly command: string;
  /** The module for engines as CommonJS. */
  readonly module: string;
  /** Whether engines may be fetched that are not here. */
  readonly mayInstall: boolean;
}

/** How often the sample is repeated: 5,000 tickets, or 1,500 where it must not take long. */
const COPIES = { thorough: 10, quick: 3 };

/** Writes what all engines share into a folder that everybody may read, as databases run under a user of their own. */
export async function makePlace(mayInstall: boolean): Promise<Place> {
  const path = mkdtempSync(join(tmpdir(), 'support-kpis-engines-'));
  chmodSync(path, 0o755);
  const sample = deskTickets(500);
  const tickets = Array.from({ length: mayInstall ? COPIES.thorough : COPIES.quick }, (_, copy) =>
    sample.map((own) => ({ ...own, id: `${own.id}-${copy}` })),
  ).flat();
  const [rows, command, module] = ['tickets.ndjson', 'support-kpis.cjs', 'engines.cjs'].map((name) =>
    join(path, name),
  ) as [string, string, string];
  writeFileSync(rows, tickets.map((own) => `${JSON.stringify(own)}\n`).join(''));
  const shared = { bundle: true, format: 'cjs', target: 'es2022', logLevel: 'error', absWorkingDir: root } as const;
  await build({
    ...shared,
    entryPoints: ['src/engines/bundle/index.ts'],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    outfile: module,
  });
  await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    ...{ platform: 'node', format: 'esm', outfile: command.replace('.cjs', '.mjs') },
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
  });
  return { path, tickets, rows, command: command.replace('.cjs', '.mjs'), module, mayInstall };
}

export function removePlace({ path }: Place): void {
  rmSync(path, { recursive: true, force: true });
}

/** What one process makes of these tickets, KPI by KPI, as JSON. */
export function inOneProcess(tickets: readonly TicketRow[]): string[] {
  return engineKpis.map(({ kpi }) => JSON.stringify(kpi.result(tickets.reduce(kpi.add, kpi.init()))));
}

/** Standard output of a program; `null` when it is not there. */
export function outputOf(program: string, args: readonly string[], options: object = {}): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e9, stdio: ['pipe', 'pipe', 'pipe'], ...options });
}

export function isThere(program: string, args: readonly string[] = ['--version']): boolean {
  try {
    outputOf(program, args);
    return true;
  } catch {
    return false;
  }
}
