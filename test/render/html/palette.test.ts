import { describe, expect, it } from 'vitest';
import { palette, type Scheme } from '../../../src/render/html/palette.ts';

/** By WCAG 2.2, from the relative luminance of both colours. */
function contrast(left: string, right: string): number {
  const [dim = 0, bright = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('contrast', () => {
  it('is 21 of black on white, and what W3C says of #767676', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });
});

describe.each(Object.entries(palette))('the %s scheme', (_, scheme: Scheme) => {
  it('has text of a contrast of 4.5 at least on cards and on the page', () => {
    for (const text of ['ink', 'muted', 'accent', 'good', 'bad', 'warn'] as const) {
      for (const ground of ['surface', 'page'] as const) {
        expect(contrast(scheme[text], scheme[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('has text of a contrast of 4.5 on each shade of the heat map, and on the band of a chart', () => {
    expect(scheme.heatInk).toHaveLength(scheme.heat.length);
    for (const [shade, ground] of scheme.heat.entries()) {
      expect(contrast(ground, scheme.heatInk[shade] as string), `shade ${shade}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(scheme.ink, scheme.band)).toBeGreaterThanOrEqual(4.5);
  });

  it('has marks of a contrast of 3 on cards', () => {
    for (const mark of ['accent', 'plain', 'good', 'bad', 'warn'] as const) {
      expect(contrast(scheme[mark], scheme.surface), mark).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(scheme.accent, scheme.band)).toBeGreaterThanOrEqual(3);
  });

  it('has shades that follow each other', () => {
    const steps = scheme.heat.map(luminance);
    const sorted = [...steps].sort((a, b) => a - b);
    expect([sorted, [...sorted].reverse()]).toContainEqual(steps);
  });
});
