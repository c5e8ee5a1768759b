import { createContext, runInContext } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as stats from '../../src/stats/index.ts';
import { wallClock } from '../../src/time/index.ts';
import { battery } from '../environment/battery.ts';
import { bundled, runIn } from '../environment/inProcess.ts';

const figures = `import { battery } from './test/environment/battery.ts';`;
const expected = battery(60);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('C11: the time zone data', () => {
  test('C11: a canary: Mexico City has had no summer time since 2022, as data of 2022f and later says', () => {
    const { hourOf } = wallClock('America/Mexico_City');
    expect([hourOf(Date.UTC(2022, 6, 1, 18)), hourOf(Date.UTC(2023, 6, 1, 18))]).toEqual([13, 12]);
  });
});

describe('I4: an engine that is locked down', () => {
  test('I4: frozen primordials: the same bytes', () => {
    const program = bundled(`
      import './test/environment/lockedDown.ts';
      ${figures}
      console.log(battery(60));
    `);
    const { out, err, code } = runIn(program);
    expect([code, err]).toEqual([0, '']);
    expect(out.trim() === expected).toBe(true);
  });

  test('I4: primordials that are frozen before the library is loaded: the same bytes', () => {
    const program = bundled(`
      import './test/environment/frozen.ts';
      ${figures}
      console.log(battery(60));
    `);
    const { out, err, code } = runIn(program);
    expect([code, err]).toEqual([0, '']);
    expect(out.trim() === expected).toBe(true);
  });

  test('I4: no code from texts, as under a strict content security policy: the same bytes', () => {
    const { out, err, code } = runIn(bundled(`${figures}\nconsole.log(battery(60));`), {
      flags: ['--disallow-code-generation-from-strings'],
    });
    expect([code, err]).toEqual([0, '']);
    expect(out.trim() === expected).toBe(true);
  });
});

describe('I5: an engine without a host', () => {
  test('I5: no performance, no structuredClone, no process, no timers, no fetch, no fs: the same bytes', () => {
    const context = createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } });
    const given = runInContext(
      '[typeof performance, typeof structuredClone, typeof process, typeof setTimeout].join()',
      context,
    ) as string;
    expect(given).toBe('undefined,undefined,undefined,undefined');
    const program = bundled(`${figures}\nglobalThis.found = battery(60);`, 'cjs');
    runInContext(program, context);
    expect((runInContext('found', context) as string) === expected).toBe(true);
  });
});

describe('I6: engines whose exp and log differ in the last bit', () => {
  /** Moves every second answer by one unit in the last place. */
  function unsteady(name: 'exp' | 'log' | 'pow' | 'log1p' | 'expm1' | 'sqrt'): void {
    const own = Math[name] as (...values: number[]) => number;
    let calls = 0;
    vi.spyOn(Math, name).mockImplementation((...values: number[]) => {
      const exact = own(...values);
      calls++;
      return Number.isFinite(exact) && calls % 2 === 0 ? exact * (1 + Number.EPSILON) : exact;
    });
  }
  const answers = (): number[] => [
    stats.normalQuantile(0.975),
    stats.normalCdf(-1.5),
    stats.tQuantile(0.975, 7),
    stats.betaCdf(0.3, 4, 9),
    stats.betaQuantile(0.9, 4, 9),
    stats.chiSquareTail(11, 6),
    stats.logGamma(12.5),
    stats.erlangCProbability(20, 16) ?? 0,
    stats.wilsonInterval(8, 10)?.lower ?? 0,
    stats.clopperPearsonInterval(8, 10)?.upper ?? 0,
    stats.poissonInterval(9)?.lower ?? 0,
  ];

  test('I6: statistics are the same to eleven digits', () => {
    const steady = answers();
    for (const name of ['exp', 'log', 'pow', 'log1p', 'expm1', 'sqrt'] as const) unsteady(name);
    const moved = answers();
    for (const [index, value] of steady.entries()) {
      expect(Math.abs((moved[index] as number) / value - 1), String(index)).toBeLessThan(1e-11);
    }
  });
});
