import { afterEach, describe, expect, test, vi } from 'vitest';
import { tzdbVersion } from '../../src/time/index.ts';

describe('C11: the edition of the time zone data', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('C11: is told where the host says it', () => {
    expect(tzdbVersion()).toBe(process.versions['tz'] ?? null);
    expect(tzdbVersion()).toMatch(/^\d{4}[a-z]+$/);
  });

  test.each([
    undefined,
    {},
    { versions: undefined },
    { versions: {} },
    { versions: { tz: '' } },
    { versions: { tz: 5 } },
  ])('C11: is null in a browser, and where a program hides its process: %j', (process) => {
    vi.stubGlobal('process', process);
    const found = tzdbVersion();
    vi.unstubAllGlobals();
    expect(found).toBeNull();
  });
});
