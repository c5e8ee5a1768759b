import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect } from 'vitest';
import { runCommand } from '../../src/cli/runCommand.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Place {
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command in this process, in a pipe unless a terminal is asked for. */
export async function run(args: readonly string[], { stdin = '', isTTY, columns, env = {} }: Place = {}): Promise<Ran> {
  let [out, err] = ['', ''];
  const place = { isTTY, columns };
  const code = await runCommand(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: { ...place, write: (text) => (out += text) },
    stderr: { ...place, write: (text) => (err += text) },
    env,
  });
  return { code, out, err };
}

/** A test that these arguments and more are refused: code 2, nothing on standard output, and a line like that. */
export function refusing(first: readonly string[]) {
  return async (more: readonly string[], line: RegExp): Promise<void> => {
    const { code, out, err } = await run([...first, ...more]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(line);
  };
}

/** A folder that is removed when the tests of the file are done. */
export function temporaryFolder(): {
  readonly path: string;
  write(name: string, content: string | Uint8Array): string;
} {
  const path = mkdtempSync(join(tmpdir(), 'support-kpis-test-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, content) {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
  };
}

/** The report that `--json` writes. */
export interface JsonReport {
  readonly asOf: number | null;
  readonly asOfSource: string | null;
  readonly timeZone: string | null;
  readonly rows: Readonly<Record<string, number>>;
  readonly duplicates: Readonly<Record<string, number>>;
  readonly joined: readonly { rows: string; matched: number; orphans: number; unattached: number }[];
  readonly kpis: Readonly<Record<string, JsonKpi>>;
  readonly notRun: readonly { id: string; reason: string }[];
  readonly unread: readonly string[];
  readonly sources: readonly {
    file: string;
    rows: number;
    bad: number;
    faults: Readonly<Record<string, number>>;
    unknownWords: Readonly<Record<string, number>>;
    unreadColumns: readonly string[];
  }[];
}

interface JsonKpi {
  readonly result: Readonly<Record<string, unknown>>;
  readonly accounting: { counted: number; pending: number; excluded: Readonly<Record<string, number>> };
  readonly options: Readonly<Record<string, unknown>>;
  readonly groups?: readonly { key: unknown; rows: number; result: Readonly<Record<string, unknown>> }[];
  readonly periods?: readonly { label: string; complete: boolean; result: Readonly<Record<string, unknown>> }[];
}

/** Runs `report --json`, which must succeed, and gives what it wrote. */
export async function report(args: readonly string[], place: Place = {}): Promise<JsonReport> {
  const { code, out, err } = await run(['report', ...args, '--json'], place);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as JsonReport;
}

/** Three tickets: answered after 15 and 5 minutes, solved after 2½ hours and after 30 minutes; the last one is open. */
export const deskRows = [
  {
    ...{ id: 'A-1', createdAt: '2026-01-05T09:00:00Z', status: 'solved', channel: 'email' },
    ...{ firstRespondedAt: '2026-01-05T09:15:00Z', solvedAt: '2026-01-05T11:30:00Z' },
  },
  {
    ...{ id: 'A-2', createdAt: '2026-01-05T10:00:00Z', status: 'solved', channel: 'chat' },
    ...{ firstRespondedAt: '2026-01-05T10:05:00Z', solvedAt: '2026-01-05T10:30:00Z' },
  },
  { id: 'A-3', createdAt: '2026-01-06T08:00:00Z', status: 'open', channel: 'email' },
] as const;

export const deskCsv = [
  'id,createdAt,status,channel,firstRespondedAt,solvedAt',
  'A-1,2026-01-05T09:00:00Z,solved,email,2026-01-05T09:15:00Z,2026-01-05T11:30:00Z',
  'A-2,2026-01-05T10:00:00Z,solved,chat,2026-01-05T10:05:00Z,2026-01-05T10:30:00Z',
  'A-3,2026-01-06T08:00:00Z,open,email,,',
  '',
].join('\n');

export const ndjson = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
