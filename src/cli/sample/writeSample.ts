import { createWriteStream, mkdirSync, rmSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { type Holding, holdings, optionName } from '../read/holding.ts';
import type { SamplePlan } from './desk.ts';
import { type SampleFileName, sampleFiles, sampleRecords } from './sampleRecords.ts';

/** A file that was written. */
export interface SampleFile {
  /** What it holds: `tickets`, `calls` … */
  readonly name: SampleFileName;
  readonly path: string;
  readonly rows: number;
}

/** Characters that are gathered before they are written. */
const PIECE = 65_536;

interface Output {
  readonly path: string;
  readonly stream: WriteStream;
  text: string;
  rows: number;
}

/** Writes a sample desk as NDJSON, row by row, whatever its size. A small one has no rows of some kinds, and no file. */
export async function writeSample(plan: SamplePlan, folder: string): Promise<SampleFile[]> {
  mkdirSync(folder, { recursive: true });
  const outputs = new Map<SampleFileName, Output>();
  for (const name of sampleFiles) {
    const path = join(folder, `${optionName(holdings.get(name) as Holding)}.ndjson`);
    outputs.set(name, { path, stream: createWriteStream(path), text: '', rows: 0 });
  }
  const all = [...outputs.values()];
  const ends = Promise.all(all.map(({ stream }) => finished(stream)));
  await Promise.race([ends, writeRows(plan, outputs)]);
  for (const { stream, text } of all) stream.end(text);
  await ends;
  for (const { path, rows } of all) if (rows === 0) rmSync(path);
  return [...outputs].map(([name, { path, rows }]) => ({ name, path, rows })).filter(({ rows }) => rows > 0);
}

async function writeRows(plan: SamplePlan, outputs: ReadonlyMap<SampleFileName, Output>): Promise<void> {
  for (const { file, row } of sampleRecords(plan)) {
    const output = outputs.get(file) as Output;
    output.text += `${JSON.stringify(row)}\n`;
    output.rows++;
    if (output.text.length < PIECE) continue;
    // A piece is more than a stream holds.
    output.stream.write(output.text);
    output.text = '';
    await drained(output.stream);
  }
}

function drained(stream: WriteStream): Promise<void> {
  return new Promise((resolve) => stream.once('drain', resolve));
}
