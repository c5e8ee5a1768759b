import type { BacklogPeriod } from '../../../kpis/backlog/backlogFlows.ts';
import type { Markup, Part } from '../markup.ts';
import { bar, type ChartWords, drawing, label, line } from './drawing.ts';
import { linearScale } from './scales.ts';
import { ticks } from './ticks.ts';

type Flow = Pick<BacklogPeriod, 'label' | 'created' | 'reopened' | 'solved' | 'removed' | 'complete'>;

const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [184, 46, 350, 18, 148] as const;
/** A part of a column that is free. */
const GAP = 0.25;

/** What came in above the line, what went out below it, period by period. */
export function flowChart(periods: readonly Flow[], words: ChartWords): Markup {
  let [most, least] = [0, 0];
  for (const { created, reopened, solved, removed } of periods) {
    most = Math.max(most, created + reopened);
    least = Math.max(least, solved + removed);
  }
  const span = most + least === 0 ? ([-1, 1] as const) : ([-least, most] as const);
  const y = linearScale(span, [BOTTOM, TOP]);
  const step = (RIGHT - LEFT) / Math.max(1, periods.length);
  const content: Part[] = ticks(span, { unit: 'tickets' }, 4).flatMap(({ value, label: text }) => [
    line(LEFT, y(value), RIGHT, y(value), value === 0 ? 'axis' : 'grid'),
    label(LEFT - 6, y(value) + 4, text.replace('−', ''), 'muted', 'end'),
  ]);
  for (const [index, period] of periods.entries()) {
    const place = { x: LEFT + index * step + (GAP * step) / 2, width: step * (1 - GAP) };
    const { created, reopened, solved, removed } = period;
    const column = (from: number, to: number, kind: string, what: string): Markup =>
      bar({ ...place, y: y(to), height: y(from) - y(to) }, kind, `${period.label}: ${Math.abs(to - from)} ${what}`);
    if (created > 0) content.push(column(0, created, 'bar', 'created'));
    if (reopened > 0) content.push(column(created, created + reopened, 'bar hatched', 'reopened'));
    if (solved > 0) content.push(column(-solved, 0, 'bar goodbar', 'solved'));
    if (removed > 0) content.push(column(-solved - removed, -solved, 'bar hatched', 'merged or deleted'));
  }
  content.push(label(LEFT, 11, 'in: created, hatched: reopened'));
  content.push(label(LEFT, HEIGHT - 8, periods[0]?.label ?? ''));
  content.push(label(LEFT, HEIGHT - 22, 'out: solved, hatched: removed'));
  const last = periods.at(-1);
  if (last !== undefined && last !== periods[0]) content.push(label(RIGHT, HEIGHT - 8, last.label, 'muted', 'end'));
  return drawing(HEIGHT, words, content);
}
