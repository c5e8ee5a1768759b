import type { PlainReading } from './alertReading.ts';
import type { AlertFigure } from './alertStanding.ts';
import type { ReadPatternFigure } from './readPatterns.ts';

/** A figure that led to an event. The moment is `null` for earlier figures of a chart that knows no periods. */
export interface EventFigure {
  readonly at: number | null;
  readonly value: number | null;
}

/** The figures of the patterns that fired, after those of earlier readings in which the condition held. */
export function eventFigures(
  held: readonly AlertFigure[],
  { patterns, at }: PlainReading,
  signals: readonly string[],
): readonly EventFigure[] {
  const parts = new Map<number, ReadPatternFigure>();
  for (const { rule, figures } of patterns) {
    for (const figure of signals.includes(rule) ? figures : []) parts.set(figure.index, figure);
  }
  const inOrder = [...parts.values()].sort((left, right) => left.index - right.index);
  const first = inOrder[0];
  if (first === undefined) return held;
  const since = first.at;
  const last = inOrder.length - 1;
  return [
    ...held.filter((figure) => since !== null && figure.at < since && figure.at !== at),
    // The last figure of a pattern is the reading itself.
    ...inOrder.map((figure, place) => ({ at: place === last ? at : figure.at, value: figure.value })),
  ];
}
