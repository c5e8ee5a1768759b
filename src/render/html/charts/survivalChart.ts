import type { SurvivalStep } from '../../../stats/survivalCurve.ts';
import { formatDuration } from '../../../time/formatDuration.ts';
import { element, type Markup, type Part } from '../markup.ts';
import { areaOf, type ChartWords, drawing, label, line, type Point, stepPath, WIDTH } from './drawing.ts';
import { linearScale, logScale, type Scale, type Span } from './scales.ts';
import { logTicks } from './ticks.ts';

export interface Survival {
  readonly curve: readonly SurvivalStep[];
  readonly median: number | null;
}

const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [184, 46, WIDTH - 10, 12, 160] as const;
/** The axis begins here at the latest: there is no place for nothing on it. */
const FIRST = 1000;
/** Beyond the time by which only so many wait the curve is a matter of a few rows. */
const FEW = 0.01;

/** Which share still waits after which time, with its band. */
export function survivalChart({ curve, median }: Survival, words: ChartWords): Markup {
  const span = spanOf(curve);
  const x = logScale(span, [LEFT, RIGHT]);
  const y = linearScale([0, 1], [BOTTOM, TOP]);
  const content: Part[] = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    line(LEFT, y(share), RIGHT, y(share), share === 0 ? 'axis' : 'grid'),
    label(LEFT - 6, y(share) + 4, `${100 * share} %`, 'muted', 'end'),
  ]);
  for (const { value, label: text } of logTicks(span)) {
    content.push(line(x(value), BOTTOM, x(value), BOTTOM + 4, 'axis'));
    const anchor = x(value) > RIGHT - 14 ? 'end' : 'middle';
    content.push(label(x(value), BOTTOM + 17, text, 'muted', anchor));
  }
  content.push(element('path', { d: bandOf(curve, x, y), class: 'band' }));
  const points: Point[] = [[LEFT, y(1)], ...curve.map(({ time, survival }): Point => [x(time), y(survival)])];
  content.push(element('path', { d: stepPath(points), class: 'line' }));
  if (median !== null) {
    content.push(line(x(median), y(0.5), x(median), BOTTOM, 'mark'));
    const isLate = x(median) > WIDTH - 100;
    const text = `half by ${formatDuration(median)}`;
    // Above the curve there is room to its right, below it to its left.
    const [left, top, anchor] = isLate ? ([-6, 18, 'end'] as const) : ([6, -6, 'start'] as const);
    content.push(label(x(median) + left, y(0.5) + top, text, 'strong', anchor));
  }
  return drawing(HEIGHT, words, content);
}

function spanOf(curve: readonly SurvivalStep[]): Span {
  const first = Math.max(FIRST, curve.find(({ survival }) => survival < 1 - FEW)?.time ?? FIRST);
  const { time: last } = curve.at(-1) as SurvivalStep;
  return [first / 2, Math.max(2 * first, last)];
}

/** Level from each step until the next, as the curve is. */
function bandOf(curve: readonly SurvivalStep[], x: Scale, y: Scale): string {
  const [upper, lower]: [Point[], Point[]] = [[], []];
  let before: SurvivalStep | null = null;
  for (const step of curve) {
    if (step.lower === null || step.upper === null) continue;
    if (before !== null) {
      upper.push([x(step.time), y(before.upper as number)]);
      lower.push([x(step.time), y(before.lower as number)]);
    }
    upper.push([x(step.time), y(step.upper)]);
    lower.push([x(step.time), y(step.lower)]);
    before = step;
  }
  return areaOf(upper, lower);
}
