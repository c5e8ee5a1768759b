import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openBadRows } from '../../src/cli/read/badRowsFile.ts';
import { csvDelimiter } from '../../src/cli/read/csvDelimiter.ts';
import { csvRecord } from '../../src/cli/read/csvRecord.ts';
import { formatOf, namedHolding } from '../../src/cli/read/fileKind.ts';
import { firstRows } from '../../src/cli/read/firstRows.ts';
import { gatherListed } from '../../src/cli/read/gatherListed.ts';
import { holdingOf } from '../../src/cli/read/holding.ts';
import { rawRows, readJson } from '../../src/cli/read/jsonRows.ts';
import { kindReader } from '../../src/cli/read/kindReader.ts';
import { ndjsonRows } from '../../src/cli/read/ndjsonRows.ts';
import { fileBytes, isPlainText, rangeBytes, readBytes } from '../../src/cli/read/readBytes.ts';
import { readJsonFile } from '../../src/cli/read/readJsonFile.ts';
import { lineTexts, readText, readUtf8 } from '../../src/cli/read/readText.ts';
import { openInput } from '../../src/cli/read/source.ts';
import { mergeTallies, noteFault, type SourceTally } from '../../src/cli/read/sourceTally.ts';
import { codeOf } from '../kpis/records.ts';
import { deskCsv, run, temporaryFolder } from './harness.ts';

const { path: folder, write } = temporaryFolder();

async function* pieces(...list: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* list;
}
async function* texts(...list: readonly string[]): AsyncGenerator<string> {
  yield* list;
}
async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
async function thrown(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return undefined;
}

describe('text', () => {
  it('of UTF-16 in either order of bytes is read by its mark, and given as UTF-8', async () => {
    const little = Buffer.from('\ufeffid,é', 'utf16le');
    const big = Buffer.from(little).swap16();
    expect((await all(readText(pieces(little), 'x', undefined))).join('')).toBe('id,é');
    expect((await all(readText(pieces(big), 'x', undefined))).join('')).toBe('id,é');
    const bytes = await all(readUtf8(pieces(big.subarray(0, 5), big.subarray(5)), 'x', undefined));
    expect(Buffer.concat(bytes).toString('utf8')).toBe('id,é');
    const latin = await all(readUtf8(pieces(Buffer.from([0xe9])), 'x', 'windows-1252'));
    expect(Buffer.concat(latin).toString('utf8')).toBe('é');
  });

  it('that ends within a character is no text, neither of UTF-8 nor of UTF-16', async () => {
    for (const bytes of [
      [0x61, 0xc3],
      [0xff, 0xfe, 0x61],
      [0xff, 0xfe, 0x3d, 0xd8],
    ]) {
      expect(await thrown(() => all(readText(pieces(Buffer.from(bytes)), 'x', undefined)))).toBe('invalid_encoding');
    }
    expect(codeOf(() => lineTexts(Buffer.from([0xc3, 0x28]), 'x')(0, 2))).toBe('invalid_encoding');
  });
});

describe('bytes', () => {
  it('of an empty range are none, and those of a file that is gone are told', async () => {
    const path = write('some.ndjson', '{"id":1}\n');
    expect(await all(rangeBytes(fileBytes(path), 5, 5))).toEqual([]);
    const gone = fileBytes(join(folder, 'gone.ndjson'));
    expect(await thrown(() => all(rangeBytes(gone, 0, 5)))).toBe('missing_file');
    expect(await thrown(() => all(readBytes(fileBytes(folder))))).toBe('is_directory');
    expect(isPlainText(join(folder, 'gone.ndjson'))).toBe(false);
  });

  it('may come as text', async () => {
    const source = { file: 'stdin', open: () => Readable.from(['id\n', '1\n']) };
    expect(Buffer.concat(await all(readBytes(source))).toString()).toBe('id\n1\n');
  });

  it('that may not be read are told as such', async () => {
    const denied = (code: string) => {
      const stream = new Readable({
        read() {
          this.destroy(Object.assign(new Error('no'), { code }));
        },
      });
      return thrown(() => all(readBytes({ file: 'x', open: () => stream })));
    };
    expect([await denied('EACCES'), await denied('EPERM'), await denied('EIO')]).toEqual([
      'unreadable_file',
      'unreadable_file',
      'EIO',
    ]);
  });
});

describe('a small file of JSON', () => {
  it('may be a directory, missing, or beyond what may be read', () => {
    mkdirSync(join(folder, 'rules.json'));
    expect(codeOf(() => readJsonFile(join(folder, 'rules.json')))).toBe('is_directory');
    expect(codeOf(() => readJsonFile(join(folder, 'no.json')))).toBe('missing_file');
    const file = write('file.json', '{}');
    expect(codeOf(() => readJsonFile(join(file, 'deeper.json')))).toBe('missing_file');
    expect(codeOf(() => openInput(join(file, 'deeper.json'), {} as never, () => undefined))).toBe('missing_file');
    // A chain of links that leads to itself can be followed by nobody.
    const ring = join(folder, 'ring.json');
    symlinkSync(ring, ring);
    expect(() => readJsonFile(ring)).toThrow('ELOOP');
    expect(codeOf(() => openInput(ring, {} as never, () => undefined))).toBe('unreadable_file');
    chmodSync(file, 0o600);
  });
});

describe('rows of JSON', () => {
  const read = (text: string) => thrown(() => readJson(texts(text), 'x.json'));

  it('are a list, or lists under the names of their collections', async () => {
    expect(await readJson(texts('[1', ',2]'), 'x.json')).toMatchObject({ rows: [1, 2] });
    for (const scalar of ['5', 'null', '"x"']) expect(await read(scalar)).toBe('wrong_shape');
    expect([await read(''), await read('[1,'), await read('[1,}')]).toEqual([
      'empty_file',
      'invalid_json',
      'invalid_json',
    ]);
  });

  it('are counted from 1', () => {
    expect(rawRows(['a', null])).toEqual([
      { row: 1, value: 'a' },
      { row: 2, value: null },
    ]);
  });
  it('are refused where their text is longer than one can be', async () => {
    const cut = () => readJson(texts('[1', ',2]'), 'x.json', 4);
    await expect(cut()).rejects.toMatchObject({
      code: 'file_too_large',
      message: expect.stringContaining('x.json: expected at most 0.000004 million characters of JSON'),
    });
    expect(await readJson(texts('[1', ',2]'), 'x.json', 5)).toMatchObject({ rows: [1, 2] });
  });
});

describe('rows of NDJSON', () => {
  const bytes = (...list: readonly string[]) => pieces(...list.map((text) => Buffer.from(text)));
  const read = async (longest: number, ...list: readonly string[]) =>
    (await all(ndjsonRows(bytes(...list), { file: 'x.ndjson' }, longest))).flat();

  it('may lie over many pieces', async () => {
    expect(await read(50, '{"a":1}\n{"b', '":', '2', '}\n{"c":3}')).toEqual([
      { row: 1, value: { a: 1 } },
      { row: 2, value: { b: 2 } },
      { row: 3, value: { c: 3 } },
    ]);
  });

  it('are refused where a line has no end for so long that there are none', async () => {
    await expect(read(8, '{"a":1}\n', '{"b":', '"xyz', 'xyz', '"}\n')).rejects.toMatchObject({
      code: 'line_too_long',
      message: expect.stringContaining('x.ndjson: row 2: expected lines of at most 0.000008 million characters'),
    });
  });
});

describe('a row of a file of one kind', () => {
  it('that is no record stays what it is', () => {
    const reader = kindReader(holdingOf('calls') as never, false);
    for (const row of [null, 5, [1]]) expect(reader?.(row)).toEqual({ value: row });
    expect(reader?.({ id: 1 })).toEqual({ value: { id: 1, kind: 'call' } });
  });
});

describe('rows of CSV that bear one item each', () => {
  it('are put together by their id; a bad one and one without an item bear none', async () => {
    const heap = [
      { row: 2, value: { id: 'R', criteria: { criterion: 'a' } } },
      { row: 3, value: { id: 'R' } },
      { row: 4, problem: { code: 'x', path: '', message: '' } },
      { row: 5, value: { id: 'R', criteria: { criterion: 'b' } } },
    ];
    async function* rows() {
      yield heap as never;
    }
    const found = (await all(gatherListed(rows(), () => 'criteria'))).flat();
    expect(found).toContainEqual(heap[2]);
    expect(found).toContainEqual({
      row: 2,
      value: { id: 'R', criteria: [{ criterion: 'a' }, { criterion: 'b' }] },
    });
  });
});

describe('a header of CSV', () => {
  it('suggests what stands between its cells, outside of quotes', () => {
    expect(csvDelimiter('id;"a,b,c,d";x')).toBe(';');
    expect(csvDelimiter('id')).toBe(',');
  });

  it('and the rows below it are looked at so far that one knows what they are, the last one perhaps cut off', async () => {
    const some = texts('id;name\n1;"a;', '\n"\n2;', 'b\n3;', 'c\n');
    expect(await firstRows(some, undefined, 16)).toEqual([
      ['id', 'name'],
      ['1', 'a;\n'],
      ['2', ''],
    ]);
    expect(await firstRows(texts('a,b\n', '1,"x', 'y"\n'), undefined, 5)).toEqual([['a', 'b']]);
  });

  it('may be longer than a row', () => {
    const columns = [0, 1].map((index) => ({ index, name: 'x', field: `f${index}`, kind: 'text', emptyList: false }));
    expect(csvRecord(['a'], columns as never)).toEqual({ f0: 'a' });
  });

  it('is read in pieces, and may be all that there is', async () => {
    const long = `${'x'.repeat(70_000)},${deskCsv}`;
    expect((await run(['report', write('long-tickets.csv', long)])).code).toBe(2);
    expect((await run(['report', write('head-tickets.csv', 'id,createdAt,status')])).code).toBe(0);
  });
});

describe('the name of a file', () => {
  it('says what it holds, whatever the folders are called', () => {
    const named = (file: string) => namedHolding(file)?.name;
    expect(named('surveys/tickets.csv')).toBe('tickets');
    expect(named('D:\\surveys\\calls\\Automation-Runs.ndjson')).toBe('automationRuns');
    expect(named('tickets/2026\n/export.csv')).toBeUndefined();
  });

  it('without an ending says nothing of its format', () => {
    expect(codeOf(() => formatOf('tickets', undefined, true))).toBe('unknown_format');
    expect(codeOf(() => formatOf('tickets.xls', undefined, true))).toBe('unknown_format');
  });
});

describe('what was found in a file', () => {
  const tally = (): SourceTally => ({
    ...({ file: 'x', collection: 'tickets', holds: 'tickets', format: 'csv', rows: 0, bad: 0, repeated: 0 } as const),
    ...{ faults: {}, firstFault: null, unknownWords: {}, unreadColumns: [] },
  });
  const unknown = (word: string) => ({
    ...{ file: 'x', row: 2, path: 'tags[3]', code: 'unknown_word', message: `no, got "${word}"` },
  });

  it('has unknown words by field with their counts, two hundred of them at most', () => {
    const own = tally();
    for (let index = 0; index < 250; index++) noteFault(own, unknown(`w${index % 210}`));
    noteFault(own, { ...unknown('x'), message: 'nothing' });
    expect(Object.keys(own.unknownWords)).toHaveLength(200);
    expect(own.unknownWords['tags[]: "w0"']).toBe(2);
    const other = tally();
    mergeTallies(other, own);
    mergeTallies(other, own);
    expect(other.unknownWords['tags[]: "w0"']).toBe(4);
    expect(other.faults).toEqual({ unknown_word: 2 * 251 });
  });
});

describe('a file of bad rows', () => {
  it('is waited for when it takes no more at once', async () => {
    const path = join(folder, 'bad.ndjson');
    const file = await openBadRows(path);
    const bad = { file: 'x', row: 1, path: '', code: 'x', message: 'y'.repeat(100_000) };
    const waits = [1, 2, 3].map(() => file.write(bad));
    expect(waits.some((wait) => wait instanceof Promise)).toBe(true);
    await Promise.all(waits);
    await file.close();
  });
});
