import { fieldOf } from '../../fold/fieldOf.ts';
import type { Fold } from '../../fold/fold.ts';
import { type GroupKey, groupKeysOf } from '../../fold/groupKey.ts';
import type { Grouping, KeysOf } from '../groupBy.ts';
import { groupCells } from '../groupCells.ts';
import { canTakeMany, figuresOf } from './series.ts';
import { type SeriesFrame, seriesFrame } from './seriesFrame.ts';
import { type GroupFigures, seriesMany } from './seriesMany.ts';
import type { SeriesOptions } from './seriesOptions.ts';
import type { Series } from './seriesPeriod.ts';

/**
 * One series per group: how a figure of each channel, team or tag went from period to period.
 *
 * All groups have the same periods, those of all rows together, in the order in which the groups first appear. A row whose
 * field holds a list is in each of its groups; rows without the field are the group `null`. All else is as in
 * {@link series} and {@link groupBy}; rows are read once, not once per group.
 *
 * Trap: small groups have periods of few rows, whose figures jump.
 *
 * @throws SupportKpisError `missing_option` without `by`, `every` or `timeZone`; `invalid_group_key`, `invalid_range`,
 * `unknown_time_zone`, `unknown_option`, `invalid_option`.
 * @example
 * import { seriesBy, ticketVolume } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: Date.UTC(2026, 0, 5), channel: 'email' },
 *   { id: 'A-2', createdAt: Date.UTC(2026, 0, 13), channel: 'chat' },
 * ];
 * const weeks = seriesBy(tickets, 'channel', { by: 'createdAt', every: 'week', timeZone: 'Europe/Berlin' }, ticketVolume);
 * weeks.get('chat')?.map(({ label, result }) => [label, result.value]) // → [['2026-W02', 0], ['2026-W03', 1]]
 */
export function seriesBy<Row, const Field extends keyof Row, Result>(
  rows: Iterable<Row>,
  key: Field,
  options: SeriesOptions<NoInfer<Row>>,
  fold: Fold<NoInfer<Row>, Result>,
): Map<KeysOf<Row[Field]>, Series<Result>>;
export function seriesBy<Row, Value, Result>(
  rows: Iterable<Row>,
  key: Grouping<Row, Value>,
  options: SeriesOptions<NoInfer<Row>>,
  fold: Fold<NoInfer<Row>, Result>,
): Map<KeysOf<Value>, Series<Result>>;
export function seriesBy<Row, Result>(
  rows: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  options: SeriesOptions<Row>,
  fold: Fold<Row, Result>,
): Map<unknown, Series<Result>> {
  const frame = seriesFrame(rows, options, fold, 'seriesBy');
  const keyOf = typeof key === 'function' ? key : (row: Row) => fieldOf(row, key);
  const { window = 1, timeZone } = options;
  if (canTakeMany(frame, window, fold)) {
    const groups = groupCells(frame.rows, keyOf, 'seriesBy: key');
    const many = seriesMany(fold.bulk, frame, groups);
    const named = ({ figures, excluded }: GroupFigures<Result>): Series<Result> =>
      Object.assign(figures, { excluded, timeZone });
    if (many !== null) return new Map(many.map((own, group) => [groups.keys[group], named(own)]));
  }
  return new Map([...framesOf(frame, keyOf)].map(([own, part]) => [own, figuresOf(part, options, fold)]));
}

/** The rows of each group with the periods of all. */
function framesOf<Row>(frame: SeriesFrame<Row>, keyOf: (row: Row) => unknown): Map<GroupKey, SeriesFrame<Row>> {
  const places = new Map<GroupKey, number[]>();
  for (const [index, row] of frame.rows.entries()) {
    for (const own of groupKeysOf(keyOf(row), 'seriesBy: key')) {
      const before = places.get(own);
      if (before === undefined) places.set(own, [index]);
      else before.push(index);
    }
  }
  const partOf = (own: readonly number[]): SeriesFrame<Row> => ({
    ...frame,
    rows: own.map((index) => frame.rows[index] as Row),
    dates: Float64Array.from(own, (index) => frame.dates[index] as number),
  });
  return new Map([...places].map(([key, own]) => [key, partOf(own)]));
}
