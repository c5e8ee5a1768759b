import type { Fold } from '../../fold/fold.ts';
import { type GroupKey, groupKeysOf } from '../../fold/groupKey.ts';
import type { Grouping, KeysOf } from '../groupBy.ts';
import { type GroupReading, groupCells } from '../groupCells.ts';
import { type GroupOptions, groupOptionChecks, groupReader, restLast } from '../groupOptions.ts';
import { canTakeMany, figuresOf } from './series.ts';
import { type SeriesFrame, seriesFrame, seriesRows } from './seriesFrame.ts';
import { type GroupFigures, seriesMany } from './seriesMany.ts';
import type { SeriesOptions } from './seriesOptions.ts';
import type { Series } from './seriesPeriod.ts';

export interface SeriesByOptions<Row, Key = GroupKey, Name = Key, Other = 'other'>
  extends SeriesOptions<Row>,
    GroupOptions<Key, Name, Other> {}

/**
 * One series per group: how a figure of each channel, team or tag went from period to period.
 *
 * All groups have the same periods, those of all rows together, in the order in which the groups first appear. A row whose
 * field holds a list is in each of its groups; rows without the field are the group `null`. All else is as in
 * {@link series} and {@link groupBy}, also `normalizeKey`, `topK` and `other`; rows are read once, not once per group.
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
export function seriesBy<
  Row,
  const Field extends keyof Row,
  Result,
  Name = KeysOf<Row[Field]>,
  const Other extends GroupKey = 'other',
>(
  rows: Iterable<Row>,
  key: Field,
  options: SeriesByOptions<NoInfer<Row>, KeysOf<Row[Field]>, Name, Other>,
  fold: Fold<NoInfer<Row>, Result>,
): Map<Name | Other, Series<Result>>;
export function seriesBy<Row, Value, Result, Name = KeysOf<Value>, const Other extends GroupKey = 'other'>(
  rows: Iterable<Row>,
  key: Grouping<Row, Value>,
  options: SeriesByOptions<NoInfer<Row>, KeysOf<Value>, Name, Other>,
  fold: Fold<NoInfer<Row>, Result>,
): Map<Name | Other, Series<Result>>;
export function seriesBy<Row, Result>(
  rows: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  options: SeriesByOptions<Row, never, unknown, GroupKey>,
  fold: Fold<Row, Result>,
): Map<unknown, Series<Result>> {
  const list = seriesRows(rows, options, fold, 'seriesBy', groupOptionChecks);
  const ranked = options.topK === undefined ? [] : rowsWithin(seriesFrame(list, options, fold));
  const path = 'seriesBy: key';
  const keyOf = groupReader(ranked, key, options, path);
  return restLast(groupSeries({ rows: list, keyOf, field: key, path }, options, fold), options);
}

function groupSeries<Row, Result>(
  reading: GroupReading<Row>,
  options: SeriesOptions<Row>,
  fold: Fold<Row, Result>,
): Map<unknown, Series<Result>> {
  const { rows, keyOf } = reading;
  const { window = 1, timeZone } = options;
  if (canTakeMany(rows, window, fold)) {
    const groups = groupCells(reading);
    const many = seriesMany(fold.bulk, rows, options, groups);
    const named = ({ figures, excluded }: GroupFigures<Result>): Series<Result> =>
      Object.assign(figures, { excluded, timeZone });
    if (many !== null) return new Map(many.map((own, group) => [groups.keys[group], named(own)]));
  }
  const frame = seriesFrame(rows, options, fold);
  return new Map([...framesOf(frame, keyOf)].map(([own, part]) => [own, figuresOf(part, options, fold)]));
}

/** The largest groups are those of the rows that are shown. */
function rowsWithin<Row>({ rows, dates, from, to }: SeriesFrame<Row>): Row[] {
  return rows.filter((_, index) => (dates[index] as number) >= from && (dates[index] as number) < to);
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
