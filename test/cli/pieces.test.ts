import { EventEmitter } from 'node:events';
import { appendFileSync, renameSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseShareFlag } from '../../src/cli/args/parseShareFlag.ts';
import { withMapFlags } from '../../src/cli/mapping/mapFlags.ts';
import { columnWidths } from '../../src/cli/output/columnWidths.ts';
import { createProgress } from '../../src/cli/output/progress.ts';
import { cutFile } from '../../src/cli/parts/cutFile.ts';
import { createFileHash, textHash } from '../../src/cli/parts/fileHash.ts';
import { savedFiles } from '../../src/cli/parts/fileProgress.ts';
import { finishStates } from '../../src/cli/parts/finishStates.ts';
import { partSources } from '../../src/cli/parts/partSources.ts';
import { loadState, saveState } from '../../src/cli/parts/savedState.ts';
import { serveJobs } from '../../src/cli/parts/serveJobs.ts';
import { unchanged } from '../../src/cli/parts/unchanged.ts';
import { holdings } from '../../src/cli/read/holding.ts';
import { fileFault } from '../../src/cli/report/fileFault.ts';
import { finishReport } from '../../src/cli/report/finishReport.ts';
import { guardedKpis } from '../../src/cli/report/guardedKpis.ts';
import { createInteractionStore } from '../../src/cli/report/interactionStore.ts';
import { missingOption } from '../../src/cli/report/missingOption.ts';
import { needsOf } from '../../src/cli/report/needs.ts';
import { readPolicies } from '../../src/cli/report/readPolicies.ts';
import { runCommand } from '../../src/cli/runCommand.ts';
import { createDesk } from '../../src/cli/sample/desk.ts';
import { createRandom } from '../../src/cli/sample/random.ts';
import { customerAt } from '../../src/cli/sample/sampleCustomer.ts';
import { sampleSessions } from '../../src/cli/sample/sampleSessions.ts';
import { costPerContact, csat, days, resolutionRate, SupportKpisError } from '../../src/index.ts';
import { figures, text } from '../../src/render/reportTable.ts';
import { codeOf } from '../kpis/records.ts';
import { temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const foreign = new TypeError('a fault of the program');
const fault = new SupportKpisError({ code: 'some_fault', path: 'here', expected: 'this', received: 'that' });

describe('words of the command line', () => {
  it.each([
    ['30%', 0.3],
    ['0.3', 0.3],
    ['100 %', 1],
    ['0', 0],
  ])('a share is a percentage or a part of one: %s', (given, share) => {
    expect(parseShareFlag('--shrinkage', given)).toBe(share);
  });
  it.each(['some', '', '101%', '1.1', '-0.1', '.5'])('%j is no share', (given) => {
    expect(codeOf(() => parseShareFlag('--shrinkage', given))).toBe('usage');
  });
  it.each([
    ['scale', 'csat', 'no survey of this kind names its scale: --csat-scale says it'],
    ['scale', 'own_kpi', 'no survey of this kind names its scale: a scale says it'],
    ['window', 'churn_rate', 'needs --window churn_rate=<duration>, such as churn_rate=90d'],
    ['policies', 'sla', 'needs --sla <file>'],
    ['somethingElse', 'csat', 'needs the option somethingElse of the library'],
  ])('a missing %s of %s is told as its flag, where there is one', (option, id, words) => {
    expect(missingOption(option, id)).toBe(words);
  });
  it('a column without a collection in front is refused where several are read, or none is', () => {
    const asked = (...read: string[]) => {
      try {
        withMapFlags(
          new Map(),
          ['score=Rating'],
          read.map((name) => holdings.get(name as never) as never),
        );
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    expect(asked('surveys', 'tickets')).toContain('such as surveys.score=…');
    expect(asked()).toContain('such as tickets.score=…');
  });
  it('columns are never narrower than their longest words, however narrow the terminal is', () => {
    const columns = [text('KPI'), figures('Value')];
    // The words are 8 and 5 letters long, and a column has one space more.
    expect(columnWidths({ columns, rows: [['own solution', '12 %']] }, 1)).toEqual([9, 6]);
  });
  it('a terminal that does not say how wide it is gets a bar for eighty columns', () => {
    let shown = '';
    const progress = createProgress({ isTTY: true, write: (piece: string) => (shown += piece) } as never);
    progress.expect(40_000_000);
    progress.add(20_000_000);
    progress.stop();
    expect(shown).toContain('reading');
  });
});

describe('faults', () => {
  it('of a file name the file first, and those of the program stay what they are', () => {
    const named = new SupportKpisError({ code: 'some_fault', path: 'here', expected: 'this', received: 'that' });
    expect(() =>
      fileFault('a.json', () => {
        throw named;
      }),
    ).toThrow(/^a\.json: here: expected this/);
    expect(() =>
      fileFault('a.json', () => {
        throw foreign;
      }),
    ).toThrow(/^a fault of the program$/);
  });
  it('of one figure end that figure alone, and those of the program end all', () => {
    const failing = (error: Error) => ({
      ...csat,
      result: () => {
        throw error;
      },
    });
    const guarded = guardedKpis(new Map([['csat', failing(fault) as never]]));
    expect(guarded.kpis['csat']?.result({})).toBeNull();
    expect(guarded.refusals.get('csat')).toBe(fault);
    const broken = guardedKpis(new Map([['csat', failing(foreign) as never]]));
    expect(() => broken.kpis['csat']?.result({})).toThrow(foreign);
  });
  it('of a figure are told in their own words, unless the command line can help', () => {
    const own = { definition: csat.definition, options: {}, result: null, accounting: {} };
    const report = { kpis: { csat: own }, every: null, asOf: null } as never;
    const found = { notRun: [], tallies: [], joined: [], unread: [] } as never;
    expect(finishReport(report, found, new Map([['csat', fault]]), true).notRun).toEqual([
      { id: 'csat', title: csat.definition.title, reason: fault.message },
    ]);
  });
  it('a policy is an object', () => {
    for (const policy of [5, null]) expect(codeOf(() => readPolicies([policy], 'sla.json'))).toBe('invalid_policy');
  });
});

describe('faults of the program', () => {
  it('are thrown, and not told as those of files', async () => {
    const io = {
      stdout: {
        write() {
          throw foreign;
        },
      },
    };
    await expect(runCommand(['--version'], io as never)).rejects.toBe(foreign);
  });
  it('end a thread too', async () => {
    const port = new EventEmitter({ captureRejections: true });
    const ended = new Promise((resolve) => port.on('error', resolve));
    serveJobs(port as never, () => Promise.reject(foreign));
    port.emit('message', {});
    expect(await ended).toBe(foreign);
  });
});

describe('records that meet', () => {
  it('interactions of a ticket that comes by twice are matched once', () => {
    const store = createInteractionStore();
    store.add({ kind: 'message', id: 'M-1', ticketId: 'T-1' } as never);
    for (const id of ['T-1', 'T-1', 'T-2']) store.join({ id } as never);
    expect(store.joined()).toEqual({ matched: 1, orphans: 0, unattached: 0 });
  });
  it('customers are read for their tiers, and only where there are any', () => {
    const needs = (there: string[]) =>
      needsOf([resolutionRate as never], new Set(there) as never, 'customerTier', { attribute: undefined });
    expect([...needs(['tickets', 'customers']).read]).toEqual(['tickets', 'customers']);
    expect([...needs(['tickets']).read]).toEqual(['tickets']);
  });
  it('a ledger of several files is not read in parts', () => {
    const plan = { sources: [{ collection: 'costs' }, { collection: 'tickets' }], settings: {} };
    expect(codeOf(() => partSources(plan as never, new Map([['costPerContact', costPerContact as never]])))).toBe(
      'usage',
    );
  });
  it('without a customer of that time the first one asks', () => {
    const desk = createDesk({ tickets: 100, seed: 1, from: '2026-01-05', weeks: 12 });
    expect(customerAt(desk, desk.start - days(400), createRandom(1, 1)).id).toBe('C-000001');
  });
});

describe('files that are read in parts', () => {
  const lines = `${'a'.repeat(70_000)}\nb\nc\n`;

  it('are cut behind lines, however long those are', () => {
    expect(cutFile(write('long.ndjson', lines), 0, 70_005, 10)).toEqual([
      { from: 0, to: 70_001 },
      { from: 70_001, to: 70_005 },
    ]);
  });
  it('are one piece up to the end where no line ends any more', () => {
    expect(cutFile(write('none.ndjson', 'abc'), 0, 70_000, 2)).toEqual([{ from: 0, to: 70_000 }]);
  });
  it('have the fingerprint of what was read of them, and of nothing twice', async () => {
    const hash = createFileHash(write('hashed.ndjson', lines));
    await hash.read(70_003);
    await hash.read(70_001);
    expect(hash.hex()).toBe(textHash(lines.slice(0, 70_003)));
  });
  it('are saved beside those that were read before, each as what it holds', () => {
    const past = (file: string, holds: string) => ({ file, holds, bytes: 1, lines: 1, sha256: 'x' });
    const before = [past('a', 'calls'), past('a', 'chats'), past('b', 'calls')];
    const hash = { hex: () => 'y' };
    const now = [{ source: { file: 'a', holding: { name: 'calls' } }, hash, place: 0, bytes: 5, lines: 2 }];
    const own = { file: 'a', holds: 'calls', bytes: 5, lines: 2, sha256: 'y' };
    expect(savedFiles(now as never, { files: before } as never)).toEqual([before[1], before[2], own]);
    expect(savedFiles(now as never, null)).toEqual([own]);
  });
  it('may grow meanwhile, and neither change nor be put in the place of others', () => {
    const file = write('changing.ndjson', 'a\n');
    const check = unchanged([{ file } as never]);
    expect(check).not.toThrow();
    appendFileSync(file, 'b\n');
    expect(check).not.toThrow();
    renameSync(write('other.ndjson', 'a\nb\n'), file);
    expect(codeOf(check)).toBe('changed_file');
    const later = unchanged([{ file } as never]);
    writeFileSync(file, '');
    expect(codeOf(later)).toBe('changed_file');
  });
  it('a state comes back as it was saved, with the ids of each collection', () => {
    const path = write('state.json', '');
    const ids = new Map([
      ['tickets', Uint32Array.of(1, 2, 4_294_967_295, 0)],
      ['surveys', new Uint32Array(0)],
      ['calls', Uint32Array.from({ length: 5000 }, (_, index) => index * 7)],
    ]);
    const state = { files: [{ file: 'a' }], tallies: [{ rows: 1 }], report: { asOf: 5 }, ids };
    saveState(path, 'question', state as never);
    expect(loadState(path, 'question')).toEqual(state);
  });
  it('a state that makes no text is told as too large, and faults of the program stay what they are', () => {
    const state = (error: Error) => ({
      ...{ files: [], tallies: [], ids: new Map() },
      report: {
        toJSON() {
          throw error;
        },
      },
    });
    // What JavaScript says of more than half a billion characters.
    const tooLong = new RangeError('Invalid string length');
    expect(codeOf(() => saveState('a.json', '', state(tooLong) as never))).toBe('state_too_large');
    expect(() => saveState('a.json', '', state(foreign) as never)).toThrow(foreign);
  });
});

describe('states of parts', () => {
  const at = (day: number) => Date.UTC(2026, 0, day);
  const row = { id: 'A', createdAt: at(5), status: 'solved', solvedAt: at(5) } as never;
  const solved = resolutionRate.add(resolutionRate.init(), row);
  const own = { definition: resolutionRate.definition, options: {}, result: solved };
  const finished = (more: object, options: object) =>
    finishStates(
      { resolutionRate: resolutionRate as never },
      { asOf: at(8), kpis: { resolutionRate: { ...own, ...more } } } as never,
      options as never,
    ).kpis['resolutionRate'];
  const group = (key: unknown, rows = 1) => ({ key, rows, result: solved });
  const period = (day: number) => ({ start: at(day), end: at(day + 1), label: '', complete: true, result: solved });

  it('groups of an order of their own stand in it, what is not known last', () => {
    const slice = { by: 'day_of_week', timeZone: 'UTC', weekStartsOn: 'mon' };
    const groups = [group(null, 9), group('fri'), group('mon')];
    expect(finished({ groups }, slice)?.groups?.map(({ key }) => key)).toEqual(['mon', 'fri', null]);
  });
  it('other groups stand by their rows, and equal ones by their names', () => {
    const groups = [group('web'), group('email'), group('chat', 3)];
    expect(finished({ groups }, { by: 'channel' })?.groups?.map(({ key }) => key)).toEqual(['chat', 'email', 'web']);
  });
  it('periods without a row between others are there, and none where there is no row at all', () => {
    const daily = { every: 'day', timeZone: 'UTC' };
    const found = finished({ periods: [period(5), period(7)], undated: 0 }, daily);
    expect(
      found?.periods?.map(({ label, complete, result }) => [
        label,
        complete,
        (result as { denominator: number }).denominator,
      ]),
    ).toEqual([
      ['2026-01-05', true, 1],
      ['2026-01-06', true, 0],
      ['2026-01-07', true, 1],
    ]);
    expect(finished({ periods: [], undated: 2 }, daily)).toMatchObject({ periods: [], undated: 2 });
  });
});

describe('the visits of a sample', () => {
  it('end before the sample does', () => {
    const desk = createDesk({ tickets: 100, seed: 1, from: '2026-01-05', weeks: 1 });
    const visits = (createdAt: number) =>
      Array.from({ length: 20 }, (_, stream) =>
        sampleSessions(
          desk,
          { id: `T-${stream}`, createdAt, createdBy: 'agent', channel: 'phone', type: 'login' } as never,
          createRandom(1, stream),
        ),
      ).flat();
    expect(visits(desk.start).length).toBeGreaterThan(5);
    // Whoever comes in the last second stays longer.
    expect(visits(desk.end - 1)).toEqual([]);
  });
});
