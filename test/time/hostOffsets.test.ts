import { afterEach, describe, expect, test, vi } from 'vitest';
import { hostOffsets } from '../../src/time/hostOffsets.ts';

/** The offset of a zone of an engine that writes it so. */
function offsetOf(written: string): number | undefined {
  vi.stubGlobal('Intl', {
    DateTimeFormat: function DateTimeFormat() {
      return { format: () => `1/31/2024, ${written}` };
    },
  });
  return hostOffsets('Europe/London', 'timeZone')?.(0);
}

describe("an offset as the host's Intl writes it", () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ['GMT', 0],
    ['GMT+00:00', 0],
    ['GMT+05:45', 20_700_000],
    ['GMT-03:30', -12_600_000],
    ['GMT-00:44:30', -2_670_000],
  ])('%s', (written, offset) => {
    expect(offsetOf(written)).toBe(offset);
  });
});
