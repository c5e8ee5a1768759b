import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { divergingBars } from '../../../src/render/html/charts/divergingBars.ts';
import { dotPlot } from '../../../src/render/html/charts/dotPlot.ts';
import { areaOf, pathOf, stepPath } from '../../../src/render/html/charts/drawing.ts';
import { flowChart } from '../../../src/render/html/charts/flowChart.ts';
import { histogram } from '../../../src/render/html/charts/histogram.ts';
import { partBars } from '../../../src/render/html/charts/partBars.ts';
import { linearScale, logScale } from '../../../src/render/html/charts/scales.ts';
import { sparkline } from '../../../src/render/html/charts/sparkline.ts';
import { survivalChart } from '../../../src/render/html/charts/survivalChart.ts';
import { logTicks, ticks } from '../../../src/render/html/charts/ticks.ts';
import { trendChart } from '../../../src/render/html/charts/trendChart.ts';
import type { Markup } from '../../../src/render/html/markup.ts';
import { days, hours, minutes, seconds } from '../../../src/time/duration.ts';

const words = { title: 'T', description: 'D' };

function drawn(markup: Markup | null) {
  const { document } = parseHTML(`<body>${markup?.markup ?? ''}</body>`);
  const each = (selector: string, ...names: string[]): (string | null)[][] =>
    [...document.querySelectorAll(selector)].map((own) => names.map((name) => own.getAttribute(name)));
  const textOf = (selector: string): (string | null)[] =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return { document, each, textOf };
}

describe('scales', () => {
  it('go evenly from one end to the other, and no further', () => {
    const scale = linearScale([10, 20], [100, 0]);
    expect([10, 15, 20, 5, 99].map(scale)).toEqual([100, 50, 0, 100, 0]);
  });
  it('put everything in the middle of a span without width', () => {
    expect(linearScale([5, 5], [0, 100])(5)).toBe(50);
    expect(linearScale([0, Number.POSITIVE_INFINITY], [0, 100])(1)).toBe(50);
    expect(linearScale([Number.NaN, 1], [0, 100])(1)).toBe(50);
  });
  it('take the same way for each doubling', () => {
    const scale = logScale([1, 16], [0, 400]);
    expect([1, 2, 4, 8, 16, 0, -3, 99].map(scale)).toEqual([0, 100, 200, 300, 400, 0, 0, 400]);
  });
});

describe('ticks', () => {
  const labels = (span: readonly [number, number], unit: Parameters<typeof ticks>[1]['unit'], most?: number) =>
    ticks(span, { unit }, most).map(({ label }) => label);
  it('are round numbers within the span', () => {
    expect(labels([0, 10], 'tickets')).toEqual(['0', '5', '10']);
    expect(labels([3, 97], 'count', 5)).toEqual(['20', '40', '60', '80']);
    expect(labels([-60, 60], 'score', 4)).toEqual(['−50', '0', '50']);
    expect(labels([0, 1], 'tickets')).toEqual(['0', '1']);
  });
  it('are shares in per cent, and times that people know', () => {
    expect(labels([0, 1], 'rate')).toEqual(['0 %', '50 %', '100 %']);
    expect(labels([0.01, 0.02], 'rate', 2)).toEqual(['1.0 %', '1.5 %', '2.0 %'].slice(0, 3));
    expect(labels([0, hours(9)], 'duration')).toEqual(['0', '4h', '8h']);
    expect(labels([0, days(3)], 'duration')).toEqual(['0', '1d', '2d', '3d']);
  });
  it('of hundreds of years are round numbers of milliseconds', () => {
    // A span beyond all times that people know: 300 years in at most four.
    expect(ticks([0, days(109_500)], { unit: 'duration' }).map(({ value }) => value)).toEqual([0, 5e12]);
  });
  it('are none of a span that has no width', () => {
    expect([ticks([1, 1], { unit: 'count' }), ticks([0, Number.NaN], { unit: 'count' })]).toEqual([[], []]);
  });
  it('stand on a logarithmic axis at seconds, minutes, hours and days', () => {
    expect(logTicks([seconds(5), days(5)]).map(({ label }) => label)).toEqual([
      ...['10s', '1m', '10m', '1h', '4h', '1d', '4d'],
    ]);
  });
});

describe('paths', () => {
  it('begin anew after a gap', () => {
    expect(pathOf([[0, 0], [1, 2], null, [3, 4]])).toBe('M0 0L1 2M3 4');
    expect(pathOf([])).toBe('');
  });
  it('are level until the next step', () => {
    expect(
      stepPath([
        [0, 10],
        [5, 8],
        [9, 2],
      ]),
    ).toBe('M0 10H5V8H9V2');
  });
  it('close around an area', () => {
    expect(
      areaOf(
        [
          [0, 1],
          [2, 1],
        ],
        [
          [0, 5],
          [2, 6],
        ],
      ),
    ).toBe('M0 1L2 1L2 6L0 5Z');
    expect(areaOf([], [])).toBe('');
  });
});

const point = (label: string, value: number | null, more = {}) => ({
  ...{ label, value, lower: null, upper: null, complete: true, isSignal: false, words: label },
  ...more,
});

describe('a trend', () => {
  const definition = { id: 'x', unit: 'tickets' } as const;
  it('has a point for each figure: from left to right, 0 at the bottom', () => {
    const { each, document } = drawn(
      trendChart(
        { points: [point('a', 0), point('b', 5), point('c', 10)], limits: null, definition, last: '10' },
        words,
      ),
    );
    expect(each('circle', 'cx', 'cy')).toEqual([
      ['52', '122'],
      ['180', '68'],
      ['308', '14'],
    ]);
    expect(each('path.line', 'd')).toEqual([['M52 122L180 68L308 14']]);
    const svg = document.querySelector('svg');
    expect([svg?.getAttribute('role'), svg?.querySelector('title')?.textContent]).toEqual(['img', 'T']);
    expect(svg?.querySelector('desc')?.textContent).toBe('D');
  });
  it('is broken where a figure is missing', () => {
    const points = [point('a', 0), point('b', null), point('c', 10), point('d', 0)];
    expect(drawn(trendChart({ points, limits: null, definition, last: '0' }, words)).each('path.line', 'd')).toEqual([
      ['M52 122M222.67 14L308 122'],
    ]);
  });
  it('has a band where figures have ranges, and dashed lines at its limits', () => {
    const points = [point('a', 4, { lower: 0, upper: 8 }), point('b', 6, { lower: 2, upper: 10 })];
    const { each } = drawn(
      trendChart({ points, limits: { center: 5, lower: 0, upper: 10 }, definition, last: '6' }, words),
    );
    expect(each('path.band', 'd')).toEqual([['M52 35.6L308 14L308 100.4L52 122Z']]);
    expect(each('line.center', 'y1')).toEqual([['68']]);
    expect(each('line.limit', 'y1')).toEqual([['122'], ['14']]);
  });
  it('of one figure alone goes from nothing to twice as much, and of nothing to one', () => {
    const circles = (value: number) =>
      drawn(
        trendChart({ points: [point('a', value), point('b', value)], limits: null, definition, last: '' }, words),
      ).each('circle', 'cy');
    expect(circles(5)).toEqual([['68'], ['68']]);
    expect(circles(-5)).toEqual([['68'], ['68']]);
    expect(circles(0)).toEqual([['122'], ['122']]);
  });
  it('gives a signal a form of its own, and an unfinished period a hollow point', () => {
    const points = [point('a', 0), point('b', 9, { isSignal: true }), point('c', 4, { complete: false })];
    const { each } = drawn(trendChart({ points, limits: null, definition, last: '4' }, words));
    expect(each('path.signal', 'd')).toEqual([['M180 9.5l4.5 4.5l-4.5 4.5l-4.5 -4.5Z']]);
    expect(each('circle', 'class')).toEqual([['dot'], ['dot open']]);
  });
});

describe('a sparkline', () => {
  it('goes through all figures', () => {
    expect(drawn(sparkline([0, 10, 5])).each('path', 'd')).toEqual([['M4 24L48 4L92 14']]);
  });
  it('is none without two figures beside each other', () => {
    expect([sparkline([]), sparkline([1]), sparkline([1, null, 2])]).toEqual([null, null, null]);
  });
});

describe('a histogram', () => {
  const bins = [
    { from: minutes(1), to: minutes(2), count: 4 },
    { from: minutes(2), to: minutes(4), count: 8 },
    { from: minutes(4), to: minutes(8), count: 0 },
    { from: minutes(8), to: minutes(16), count: 2 },
  ];
  it('has columns of one width whose heights are the counts', () => {
    const { each, textOf } = drawn(histogram({ bins, marks: [{ label: 'median', value: minutes(4) }] }, words));
    expect(each('rect', 'x', 'width', 'y', 'height')).toEqual([
      ['10.5', '84', '109', '51'],
      ['95.5', '84', '58', '102'],
      ['265.5', '84', '134.5', '25.5'],
    ]);
    expect(each('line.mark', 'x1')).toEqual([['180']]);
    expect(textOf('text.strong')).toEqual(['median 4m']);
    expect(textOf('rect title')).toEqual(['1m to 2m: 4', '2m to 4m: 8', '8m to 16m: 2']);
  });
});

describe('a curve of waits', () => {
  it('begins with all and goes down by steps', () => {
    const step = (time: number, survival: number) => ({
      ...{ time, survival, standardError: 0.1, lower: survival, upper: survival, atRisk: 4, events: 1 },
    });
    const curve = [step(seconds(8), 0.75), step(seconds(16), 0.5), step(seconds(32), 0)];
    const { each, textOf } = drawn(survivalChart({ curve, median: seconds(16) }, words));
    // The axis runs from 4 to 32 s: three doublings over 304 points.
    expect(each('path.line', 'd')).toEqual([['M46 12H147.33V49H248.67V86H350V160']]);
    expect(each('line.mark', 'x1', 'y1')).toEqual([['248.67', '86']]);
    expect(textOf('text.strong')).toEqual(['half by 16s']);
  });
});

describe('a curve of waits that nearly all still run', () => {
  it('begins with its first second', () => {
    const step = { time: seconds(64), survival: 0.995, standardError: 0.1, lower: null, upper: null };
    const curve = [{ ...step, atRisk: 200, events: 1 }];
    // From half a second to 64 of them: seven doublings over 304 points.
    const { each } = drawn(survivalChart({ curve, median: null }, words));
    expect(each('path.line', 'd')).toEqual([['M46 12H350V12.74']]);
  });
});

describe('groups that are all alike', () => {
  it('stand in the middle, as nothing does', () => {
    const row = { name: 'a', lower: null, upper: null, text: '', verdict: '' } as const;
    for (const value of [0, 5]) {
      const { each } = drawn(
        dotPlot(
          {
            rows: [
              { ...row, value },
              { ...row, value },
            ],
            whole: value,
            definition: { unit: 'count' },
          },
          words,
        ),
      );
      expect(each('circle', 'cx')).toEqual([['169'], ['169']]);
    }
  });
});

describe('groups', () => {
  it('have a point, a line for the range, a figure, and a verdict in a word', () => {
    const row = { lower: null, upper: null, verdict: '' } as const;
    const rows = [
      { ...row, name: 'email', value: 0, text: '0', lower: 0, upper: 5, verdict: 'worse' as const },
      { ...row, name: 'a very long name', value: 10, text: '10' },
    ];
    const { each, textOf } = drawn(dotPlot({ rows, whole: 5, definition: { unit: 'count' } }, words));
    expect(each('circle', 'cx', 'cy', 'class')).toEqual([
      ['92', '33', 'dot worse'],
      ['246', '55', 'dot open'],
    ]);
    expect(each('line.whisker', 'x1', 'x2')).toEqual([['92', '169']]);
    expect(each('line.center', 'x1')).toEqual([['169']]);
    expect(textOf('text.verdict')).toEqual(['worse']);
    for (const open of [{ lower: null }, { upper: null }]) {
      const half = rows.map((own) => ({ ...own, ...open }));
      expect(
        drawn(dotPlot({ rows: half, whole: 5, definition: { unit: 'count' } }, words)).each('line.whisker'),
      ).toEqual([]);
    }
    expect(textOf('text.name title')).toEqual(['a very long name']);
  });
});

describe('flows', () => {
  it('stand above the line when they come in, and below when they go out', () => {
    const flow = { label: 'W1', created: 6, reopened: 2, solved: 4, removed: 1, complete: true };
    const { each, textOf } = drawn(flowChart([flow], words));
    // 13 tickets over 130 points: the line stands at 18 + 80.
    expect(each('rect', 'y', 'height', 'class')).toEqual([
      ['38', '60', 'bar'],
      ['18', '20', 'bar hatched'],
      ['98', '40', 'bar goodbar'],
      ['138', '10', 'bar hatched'],
    ]);
    expect(textOf('rect title')).toEqual([
      ...['W1: 6 created', 'W1: 2 reopened', 'W1: 4 solved', 'W1: 1 merged or deleted'],
    ]);
  });
  it('of several periods name the first and the last', () => {
    const flow = { label: 'W1', created: 1, reopened: 0, solved: 0, removed: 0, complete: true };
    const { textOf } = drawn(flowChart([flow, { ...flow, label: 'W2' }, { ...flow, label: 'W3' }], words));
    expect(textOf('text').filter((text) => text?.startsWith('W'))).toEqual(['W1', 'W3']);
  });
  it('of nothing have no columns', () => {
    const flow = { label: 'W1', created: 0, reopened: 0, solved: 0, removed: 0, complete: true };
    expect(drawn(flowChart([flow], words)).each('rect', 'x')).toEqual([]);
    expect(drawn(flowChart([], words)).each('rect', 'x')).toEqual([]);
  });
});

describe('parts of a whole', () => {
  it('are as wide as their share, and named with their counts', () => {
    const parts = [
      { name: 'hit', count: 3, kind: 'goodbar' as const },
      { name: 'missed', count: 1, kind: 'badbar' as const },
      { name: 'running', count: 0, kind: 'openbar' as const },
    ];
    const { each, textOf } = drawn(partBars([{ name: 'reply', figure: '75.0 %', parts }], words));
    expect(each('rect', 'x', 'width').slice(0, 1)).toEqual([['0', '269']]);
    expect(each('rect.badbar', 'x', 'width')[0]).toEqual(['270', '89']);
    expect(textOf('text')).toEqual(['reply', '75.0 %', '3 hit', '1 missed']);
  });
  it('say so where there are none', () => {
    expect(drawn(partBars([{ name: 'x', figure: '–', parts: [] }], words)).textOf('text')).toEqual(['x', '–', 'none']);
  });
});

describe('answers', () => {
  it('lie on both sides of the middle', () => {
    const { each, textOf } = drawn(
      divergingBars([{ name: 'CSAT', figure: '50 %', negative: 1, neutral: 1, positive: 2 }], words),
    );
    // The widest half is 0.125 + 0.5, on 138 points.
    expect(each('rect', 'x', 'width')).toEqual([
      ['97.2', '55.2'],
      ['152.4', '55.2'],
      ['207.6', '110.4'],
    ]);
    expect(textOf('text.muted')).toEqual(['− 25 %', '+ 50 %']);
  });
});
