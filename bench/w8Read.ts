import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';
import split2 from 'split2';
import { holdings } from '../src/cli/read/holding.ts';
import { ndjsonRows } from '../src/cli/read/ndjsonRows.ts';
import { fileBytes, readBytes } from '../src/cli/read/readBytes.ts';
import { readRecords } from '../src/cli/read/readRecords.ts';
import { openInput, streamedSource } from '../src/cli/read/source.ts';
import { startTally } from '../src/cli/read/sourceTally.ts';
import { noMapping } from '../src/schema/mapping/compileMapping.ts';
import { deskColumns, deskOf } from './desk.ts';
import type { Timed } from './timed.ts';
import type { Outcome, Workload } from './workload.ts';

type Way = readonly [name: string, read: (path: string) => Promise<number>];

/** The most that a reader could do: only counting the line ends. */
async function countLines(path: string): Promise<number> {
  let lines = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines++;
  }
  return lines;
}

/** By hand: pieces as text, cut at line ends, `JSON.parse` of each line. */
async function byHand(path: string): Promise<number> {
  let rest = '';
  let rows = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 262_144, encoding: 'utf8' })) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      JSON.parse(line);
      rows++;
    }
  }
  return rows;
}

async function wholeObjects(path: string): Promise<number> {
  let rows = 0;
  for await (const heap of ndjsonRows(readBytes(fileBytes(path)), { file: path })) rows += heap.length;
  return rows;
}

/** What `support-kpis report` does before any figure: objects, checked and converted. */
async function records(path: string): Promise<number> {
  const holding = holdings.get('tickets');
  if (holding === undefined) throw new Error('no tickets');
  const place = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: {} };
  const how = { encoding: undefined, delimiter: undefined, onBytes: () => undefined };
  const source = streamedSource(openInput(path, place, how.onBytes), holding, 'ndjson', how);
  const reading = {
    mapping: noMapping,
    timeZone: undefined,
    coerce: false,
    normalize: false,
    strict: true,
    final: true,
  };
  let rows = 0;
  for await (const heap of readRecords(source, { ...reading, onBadRow: () => undefined }, startTally(source))) {
    rows += heap.length;
  }
  return rows;
}

async function byReadline(path: string): Promise<number> {
  let rows = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    JSON.parse(line);
    rows++;
  }
  return rows;
}

async function bySplit2(path: string): Promise<number> {
  let rows = 0;
  for await (const _ of createReadStream(path).pipe(split2((line) => JSON.parse(line)))) rows++;
  return rows;
}

async function atOnce(path: string): Promise<number> {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line)).length;
}

async function byDuckDb(path: string): Promise<number> {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run('SET threads = 1');
  const query = `SELECT count(id), max("createdAt"), count("solvedAt") FROM read_json('${path}', format = 'newline_delimited')`;
  return Number((await connection.runAndReadAll(query)).getRows()[0]?.[0]);
}

async function time([name, read]: Way, path: string, rows: number, rounds: number): Promise<Timed> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    const found = await read(path);
    const { user, system } = process.cpuUsage(before);
    if (found !== rows) throw new Error(`${name} found ${found} rows of ${rows}`);
    best = Math.min(best, ((user + system) * 1000) / rows);
  }
  return { name, nanoseconds: best, ratio: 1 };
}

export const readNdjson: Workload = {
  ...{ name: 'W8', question: 'read NDJSON of tickets into whole objects', target: 1.1, rows: 1_000_000 },
  async run(rows): Promise<Outcome> {
    const folder = mkdtempSync(join(tmpdir(), 'support-kpis-bench-'));
    try {
      const path = join(folder, 'tickets.ndjson');
      for (let row = 0; row < rows; row += 50_000) {
        const { tickets } = deskOf(deskColumns(Math.min(50_000, rows - row), row + 1));
        const text = tickets
          .map((ticket, place) => `${JSON.stringify({ ...ticket, id: `T-${row + place}` })}\n`)
          .join('');
        writeFileSync(path, text, { flag: 'a' });
      }
      const { size } = statSync(path);
      const timed = async (way: Way, rounds = 3): Promise<Timed> => time(way, path, rows, rounds);
      const own = [
        await timed(['lines as objects, as the command reads them', wholeObjects]),
        await timed(['checked and converted records', records]),
      ];
      const limit = await timed(['JSON.parse of each line by hand', byHand]);
      const peers = [
        await timed(['counting line ends only', countLines]),
        await timed(['split2', bySplit2]),
        await timed(['readline', byReadline]),
        await timed(['DuckDB read_json, one thread', byDuckDb]),
        await timed(['readFileSync and split', atOnce], 1),
      ];
      const related = (own: Timed): Timed => ({ ...own, ratio: own.nanoseconds / limit.nanoseconds });
      const speeds = [limit, ...own, ...peers].map(
        ({ name, nanoseconds }) => `${name} ${((size / rows / nanoseconds) * 1000).toFixed(0)} MB/s`,
      );
      return { limit, ours: own.map(related), peers: peers.map(related), notes: speeds };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
