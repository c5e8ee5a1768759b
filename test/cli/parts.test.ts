import { EventEmitter } from 'node:events';
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/runCommand.ts';
import { run, temporaryFolder } from './harness.ts';

const { path: folder, write } = temporaryFolder();
const file = (name: string): string => join(folder, `${name}.ndjson`);
let text = '';
let lines: readonly string[] = [];
beforeAll(async () => {
  await run(['sample', '--tickets', '400', '--weeks', '4', '--out', folder]);
  text = readFileSync(file('tickets'), 'utf8');
  lines = text.split('\n').slice(0, -1);
});
const asOf = ['--as-of', '2026-07-01T00:00:00Z'];
const few = ['--kpis', 'first_response_time,resolution_rate,ticket_backlog'];

/** The same report in one go and in parts; both must have succeeded. */
async function bothWays(
  args: readonly string[],
  parts = ['--workers', '3'],
): Promise<[whole: string, inParts: string]> {
  const whole = await run(['report', ...args, '--json']);
  const inParts = await run(['report', ...args, '--json', ...parts]);
  expect([whole.code, inParts.code, inParts.err]).toEqual([0, 0, whole.err]);
  return [whole.out, inParts.out];
}

describe('a report in parts', () => {
  it.each([
    ['exact figures', []],
    ['sketched ones', ['--sketch', '0.01']],
    ['groups and periods', ['--by', 'channel', '--every', 'week', '--time-zone', 'Europe/Berlin']],
    ['slices of time', ['--by', 'day_of_week', '--time-zone', 'Europe/Berlin']],
    ['a given moment', asOf],
  ])('has the same bytes: %s', async (_, more) => {
    const [whole, inParts] = await bothWays([file('tickets'), ...more]);
    expect(inParts).toBe(whole);
  });

  it('has the same bytes of every collection whose rows need no others', async () => {
    const names = ['surveys', 'calls', 'reviews', 'activities', 'outages', 'automation-runs'];
    const period = ['--period-from', '2026-01-05T00:00:00Z', '--period-to', '2026-06-01T00:00:00Z', ...asOf];
    for (const name of names) {
      const more = ['--every', 'month', '--time-zone', 'Europe/Berlin', ...period];
      const [whole, inParts] = await bothWays([file(name), ...more]);
      expect(inParts, name).toBe(whole);
    }
  });

  it('drops rows whose id stands in another part, and says so', async () => {
    const again = write('tickets-again.ndjson', `${[...lines, ...lines.slice(0, 30), lines[399]].join('\n')}\n`);
    const [whole, inParts] = await bothWays([again, ...few]);
    expect(inParts).toBe(whole);
    expect(JSON.parse(inParts)).toMatchObject({ duplicates: { tickets: 31 }, rows: { tickets: 400 } });
    const [kept, keptInParts] = await bothWays([again, '--keep-duplicates', ...few]);
    expect(keptInParts).toBe(kept);
  });

  it('tells bad rows by their number in the file, and refuses a last line that is cut off', async () => {
    const bad = [...lines.slice(0, 350), '{"id":"B-1"}', 'nothing', '', ...lines.slice(350), '{"id":"B-2","cre'];
    const cut = await run(['report', write('tickets-cut.ndjson', bad.join('\n')), '--workers', '2']);
    expect(cut).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('tickets-cut.ndjson: expected a whole last line'),
    });
    expect(cut).toEqual(await run(['report', join(folder, 'tickets-cut.ndjson')]));
    const path = write('tickets-bad.ndjson', `${bad.join('\n')}\n`);
    const [whole, inParts] = await bothWays([path, ...few]);
    expect(inParts).toBe(whole);
    const outs = [join(folder, 'bad-1.ndjson'), join(folder, 'bad-2.ndjson')] as const;
    await run(['report', path, '--bad-rows', outs[0], ...few]);
    await run(['report', path, '--bad-rows', outs[1], '--workers', '2', ...few]);
    expect(readFileSync(outs[1], 'utf8')).toBe(readFileSync(outs[0], 'utf8'));
    const strict = await run(['report', path, '--strict']);
    expect(await run(['report', path, '--strict', '--workers', '2'])).toEqual(strict);
  });

  it('of which no row is good is refused, but for single parts', async () => {
    const path = write('tickets-useless.ndjson', `${'x'.repeat(499)}\n`.repeat(300));
    const whole = await run(['report', path]);
    expect(whole.code).toBe(2);
    expect(await run(['report', path, '--workers', '2'])).toEqual(whole);
    const [one, inParts] = await bothWays([
      write('tickets-half.ndjson', `${`${'x'.repeat(499)}\n`.repeat(300)}${text}`),
      ...few,
    ]);
    expect(inParts).toBe(one);
  });
});

describe('files that cannot be read in parts', () => {
  it.each([
    ['CSV', [write('tickets.csv', 'id,createdAt\n1,2026-01-01T00:00:00Z\n')], 'expected NDJSON in UTF-8, not packed'],
    ['interactions of tickets', [file('tickets'), file('messages')], 'interactions that belong to tickets'],
    [
      'surveys that take over the channel',
      [file('tickets'), file('surveys'), '--by', 'channel'],
      'surveys that another',
    ],
    ['a number that is none', [file('tickets'), '--workers=0'], '--workers: expected a whole number from 1 to 64'],
  ])('are refused: %s', async (_, args, words) => {
    const more = args.some((word) => word.startsWith('--workers')) ? [] : ['--workers', '2'];
    const { code, out, err } = await run(['report', ...args, ...more]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a saved state', () => {
  const [first, second] = [join(folder, 'tickets-1.ndjson'), join(folder, 'tickets-2.ndjson')];
  beforeAll(() => {
    writeFileSync(first, `${lines.slice(0, 200).join('\n')}\n`);
    writeFileSync(second, `${lines.slice(150).join('\n')}\n`);
  });
  const state = join(folder, 'state.json');
  const json = ['--json', ...asOf];

  it('is gone on with: the next file, whose repeated rows are known', async () => {
    const saved = await run(['report', first, '--save-state', state, ...json]);
    expect(saved).toEqual(await run(['report', first, ...json]));
    const next = await run(['report', second, '--resume', state, ...json]);
    const whole = JSON.parse((await run(['report', first, second, ...json])).out) as Record<string, unknown>;
    expect(JSON.parse(next.out)).toEqual({ ...whole, sources: expect.any(Array) });
    const both = JSON.parse(next.out) as { sources: { file: string; rows: number; repeated: number }[] };
    expect(both.sources.map(({ file: name, rows, repeated }) => [name, rows, repeated])).toEqual([
      [first, 200, 0],
      [second, 250, 50],
    ]);
  });

  it('is gone on with: the same file, grown; rows keep their numbers', async () => {
    const grown = write('tickets-grown.ndjson', `${lines.slice(0, 100).join('\n')}\n`);
    const own = join(folder, 'grown.json');
    await run(['report', grown, '--save-state', own, ...json, ...few]);
    appendFileSync(grown, `${[...lines.slice(100, 200), 'nothing', ...lines.slice(200)].join('\n')}\n`);
    const whole = await run(['report', grown, ...json, ...few]);
    expect(whole.err).toContain('First: row 201');
    expect(await run(['report', grown, '--resume', own, '--save-state', own, ...json, ...few])).toEqual(whole);
    expect(await run(['report', grown, '--resume', own, ...json, ...few])).toEqual(whole);
  });

  it('is gone on with where an error ended the reading', async () => {
    const [bad, own] = [
      [...lines.slice(0, 350), 'nothing', ...lines.slice(350)].join('\n'),
      join(folder, 'ended.json'),
    ];
    const path = write('tickets-ended.ndjson', `${bad}\n`);
    const ended = await run(['report', path, '--strict', '--save-state', own, ...json, ...few]);
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('row 351')]);
    writeFileSync(path, text);
    const on = await run(['report', path, '--strict', '--resume', own, ...json, ...few]);
    expect(on).toEqual(await run(['report', path, '--strict', ...json, ...few]));
    const kept = JSON.parse(readFileSync(own, 'utf8').split('\n')[1] ?? '') as {
      report: { rows: { tickets: number } };
    };
    expect(kept.report.rows.tickets).toBeGreaterThan(200);
    expect(kept.report.rows.tickets).toBeLessThan(350);
  });

  it.each([
    ['other options', ['--sketch', '0.01'], /other_options|expected one saved with the same KPIs and options/],
    ['other KPIs', ['--kpis', 'reopen_rate'], /the same KPIs and options/],
    ['another way to read', ['--coerce'], /the same KPIs and options/],
    ['another moment', ['--as-of', '2026-07-02T00:00:00Z'], /the same KPIs and options/],
  ])('of %s is refused', async (_, more, words) => {
    await run(['report', first, '--save-state', state, ...json]);
    const rest = more[0] === '--as-of' ? ['--json'] : json;
    const { code, out, err } = await run(['report', second, '--resume', state, ...rest, ...more]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(words);
  });

  it('H11: of another version, damaged, cut off, or no state at all is refused in one line', async () => {
    await run(['report', first, '--save-state', state, ...json, ...few]);
    const good = readFileSync(state, 'utf8');
    const broken = {
      'expected one of version': good.replace(/"version":"[^"]*"/, '"version":"0.0.1"'),
      'got "a damaged one"': good.replace('"rows":200', '"rows":201'),
      'expected a whole file, got "a damaged one"': good.slice(0, good.length / 2),
      'a file that --save-state wrote, got "another one"': '{"bins":{"length":1e9}}',
      'that --save-state wrote': 'nothing',
    };
    for (const [words, content] of Object.entries(broken)) {
      const { code, out, err } = await run(['report', second, '--resume', write('bad.json', content), ...json, ...few]);
      expect([code, out], words).toEqual([2, '']);
      expect(err).toContain(words);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(await run(['report', second, '--resume', join(folder, 'none.json'), ...json, ...few])).toMatchObject({
      code: 2,
    });
  });

  it('of a file that changed since, or got shorter, is refused', async () => {
    const own = write('tickets-changed.ndjson', `${lines.slice(0, 50).join('\n')}\n`);
    await run(['report', own, '--save-state', state, ...json, ...few]);
    const before = readFileSync(own, 'utf8');
    writeFileSync(own, `${before.replace('"email"', '"phone"')}${lines[60]}\n`);
    const changed = await run(['report', own, '--resume', state, ...json, ...few]);
    expect([changed.code, changed.out]).toEqual([2, '']);
    expect(changed.err).toContain('expected the same file, got "one that begins otherwise');
    writeFileSync(own, before);
    truncateSync(own, 1000);
    expect((await run(['report', own, '--resume', state, ...json, ...few])).err).toContain('got "a shorter one');
  });

  it('is not made of a file whose last line is cut off', async () => {
    const own = write('tickets-cut.ndjson', `${lines.slice(0, 50).join('\n')}\n{"id":"T-9","cre`);
    const { code, out, err } = await run(['report', own, '--save-state', join(folder, 'cut.json'), ...json, ...few]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('expected a whole last line');
    const whole = write('tickets-open.ndjson', lines.slice(0, 50).join('\n'));
    expect((await run(['report', whole, '--save-state', state, ...json, ...few])).code).toBe(0);
    appendFileSync(whole, `\n${lines.slice(50, 60).join('\n')}\n`);
    const on = await run(['report', whole, '--resume', state, ...json, ...few]);
    expect(on).toEqual(await run(['report', whole, ...json, ...few]));
  });

  it('of visits, which always look at a moment, is saved where one is given', async () => {
    const saved = await run(['report', file('sessions'), '--save-state', state, ...json]);
    expect(saved).toEqual(await run(['report', file('sessions'), ...json]));
    const { code, err } = await run(['report', file('sessions'), '--save-state', state]);
    expect([code, err]).toEqual([2, expect.stringContaining('--as-of with it')]);
  });

  it('needs a moment of looking that stays, where figures look at one', async () => {
    const { code, err } = await run(['report', first, '--save-state', state]);
    expect([code, err]).toEqual([2, expect.stringContaining('--as-of with it')]);
    const folderFault = await run(['report', first, '--save-state', join(folder, 'no', 'state.json'), ...json]);
    expect(folderFault).toMatchObject({ code: 2, out: '' });
  });
});

describe('a worker', () => {
  /** Runs a report whose workers do what is told here when they get a job. */
  async function withWorkers(
    onJob: (worker: EventEmitter) => void,
  ): Promise<{ code: number; out: string; err: string }> {
    let [out, err] = ['', ''];
    const startWorker = (): Worker => {
      const worker = new EventEmitter();
      const own = { postMessage: () => queueMicrotask(() => onJob(worker)), terminate: () => Promise.resolve(0) };
      return Object.assign(worker, own) as EventEmitter as Worker;
    };
    const code = await runCommand(['report', file('tickets'), '--workers', '2'], {
      stdin: Readable.from([]),
      stdout: { write: (words) => (out += words) },
      stderr: { write: (words) => (err += words) },
      ...{ env: {}, startWorker },
    });
    return { code, out, err };
  }

  it.each([
    ['ends', (worker: EventEmitter) => worker.emit('exit', 134), 'got "its end with code 134"'],
    ['fails', (worker: EventEmitter) => worker.emit('error', new RangeError('heap')), 'got "heap"'],
  ])('that %s before its part is done ends the report with one line', async (_, onJob, words) => {
    const { code, out, err } = await withWorkers(onJob);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^support-kpis: --workers: expected each worker to finish its part, got .*\n$/);
    expect(err).toContain(words);
  });

  it('that finds a fault of the rows has it told as it is', async () => {
    const fault = { code: 'bad_row', path: 'tickets', message: 'tickets.ndjson: row 7: no' };
    const { code, err } = await withWorkers((worker) => worker.emit('message', { fault }));
    expect([code, err]).toEqual([2, 'support-kpis: tickets.ndjson: row 7: no\n']);
  });
});
