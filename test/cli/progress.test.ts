import { describe, expect, it } from 'vitest';
import { createProgress, progressLine } from '../../src/cli/output/progress.ts';

/** What a terminal is written while so many bytes are read of so many. */
function shown(bytes: number, pieces: readonly number[], terminal: { isTTY?: boolean; columns?: number } = {}): string {
  let text = '';
  const progress = createProgress({ isTTY: true, columns: 80, ...terminal, write: (more) => (text += more) });
  const [first = 0, ...rest] = pieces;
  progress.add(first);
  progress.expect(bytes);
  for (const piece of rest) progress.add(piece);
  progress.stop();
  return text;
}

describe('progress', () => {
  it('begins with what was read before it was known how much there is, and goes to the end', () => {
    const text = shown(40_000_000, [10_000_000, 10_000_000, 20_000_000]);
    expect(text).toMatch(/reading \S+ 25 %/);
    expect(text).toMatch(/reading \S+ 100 %/);
    expect(text.indexOf('25 %')).toBeLessThan(text.indexOf('100 %'));
  });
  it('is shown from 30 MB on, and only on a terminal', () => {
    expect(shown(30_000_000, [0])).toContain('reading ');
    expect(shown(29_999_999, [0, 29_999_999])).toBe('');
    expect(shown(40_000_000, [0, 40_000_000], { isTTY: false })).toBe('');
    let text = '';
    const pipe = createProgress({ write: (more) => (text += more) });
    pipe.expect(40_000_000);
    pipe.add(40_000_000);
    pipe.stop();
    expect(text).toBe('');
  });
  it('is one line, and is removed at the end', () => {
    const text = shown(40_000_000, [0, 40_000_000]);
    expect(text).not.toContain('\n');
    expect(text.lastIndexOf('reading')).toBeLessThan(text.lastIndexOf('\u001b['));
  });
  it('tells how fast it goes and how long it will take, as soon as that is known', () => {
    const looks = { barsize: 4, barCompleteString: '####', barIncompleteString: '----', barGlue: '' };
    const half = { progress: 0.5, eta: 90, startTime: 0, stopTime: null, total: 2e9, value: 1e9, maxWidth: 80 };
    expect(progressLine(looks, half)).toBe('reading ##-- 50 % · 11 MB/s · 1m 30s left');
    expect(progressLine(looks, { ...half, eta: 100 })).toBe('reading ##-- 50 % · 10 MB/s · 1m 40s left');
    expect(progressLine(looks, { ...half, eta: 120 })).toBe('reading ##-- 50 % · 8.3 MB/s · 2m left');
    for (const eta of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(progressLine(looks, { ...half, eta })).toBe('reading ##-- 50 %');
    }
    expect(progressLine(looks, { ...half, progress: 0.2599, eta: 0 })).toBe('reading #--- 25 %');
  });
});
