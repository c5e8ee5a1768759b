import type { KpiDefinition } from '../../../kpi/definition.ts';
import { days, hours, minutes, seconds } from '../../../time/duration.ts';
import { formatDuration } from '../../../time/formatDuration.ts';
import { formatFixed } from '../../formatNumber.ts';
import type { Span } from './scales.ts';

/** A mark of an axis. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

const durationSteps: readonly number[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map(seconds),
  ...[1, 2, 5, 10, 15, 30].map(minutes),
  ...[1, 2, 4, 6, 12].map(hours),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 365, 730, 1825, 3650].map(days),
];

const logMarks: readonly number[] = [
  ...[1, 10].map(seconds),
  ...[1, 10].map(minutes),
  ...[1, 4].map(hours),
  ...[1, 4, 14, 60, 365, 3650].map(days),
];

/** Round values of an axis, at most `most` of them, within the span. */
export function ticks(span: Span, { unit }: Pick<KpiDefinition, 'unit'>, most = 4): Tick[] {
  const [from, to] = span;
  const width = to - from;
  if (!(width > 0) || !Number.isFinite(width)) return [];
  const step = unit === 'duration' ? durationStep(width, most) : decimalStep(width, most, unit);
  const first = Math.ceil(from / step - 1e-9) + 0;
  const marks: Tick[] = [];
  for (let index = first; index * step <= to + width * 1e-9 && marks.length <= most; index++) {
    marks.push({ value: index * step, label: labelOf(index * step, step, unit) });
  }
  return marks;
}

/** Times that people know, on a logarithmic axis. */
export function logTicks([from, to]: Span): Tick[] {
  return logMarks
    .filter((mark) => mark >= from && mark <= to)
    .map((value) => ({ value, label: formatDuration(value) }));
}

function durationStep(width: number, most: number): number {
  return durationSteps.find((step) => width / step <= most) ?? decimalStep(width, most, 'duration');
}

/** 1, 2 or 5 times a power of ten; of tickets never less than one. */
function decimalStep(width: number, most: number, unit: KpiDefinition['unit']): number {
  const rough = width / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  return unit === 'tickets' ? Math.max(1, step) : step;
}

function labelOf(value: number, step: number, unit: KpiDefinition['unit']): string {
  if (unit === 'duration') return value === 0 ? '0' : formatDuration(value).replace('-', '−');
  const [scaled, size] = unit === 'rate' ? [100 * value, 100 * step] : [value, step];
  const decimals = Math.min(6, Math.max(0, -Math.floor(Math.log10(size) + 1e-9)));
  return `${formatFixed(scaled, decimals).replace('-', '−')}${unit === 'rate' ? ' %' : ''}`;
}
