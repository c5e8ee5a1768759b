import { assertFold } from '../fold/assertFold.ts';
import { runCells } from '../fold/bulk/runCells.ts';
import type { Fold } from '../fold/fold.ts';
import { type GroupKey, groupKeysOf } from '../fold/groupKey.ts';
import { assertRows, eachRow } from '../fold/run.ts';
import { checkOptions } from '../kpi/checkOptions.ts';
import { groupCells } from './groupCells.ts';
import { type GroupOptions, groupOptionChecks, groupReader, restLast } from './groupOptions.ts';
import { keyReader } from './keyReader.ts';

type Element<Value> = Value extends readonly (infer Own)[] ? Own : Value;

/** The keys of groups by a field: the field's values, a list's elements, and `null` for rows without it. */
export type KeysOf<Value> = NonNullable<Element<NonNullable<Value>>> | Extract<Value, null> | NullFor<Value>;
type NullFor<Value> = undefined extends Value
  ? null
  : null extends Value
    ? null
    : Value extends readonly unknown[]
      ? null
      : never;

/** A field of the row, or a function that says which group (or groups) a row belongs to. */
export type Grouping<Row, Value> = (row: Row) => Value;

/**
 * One figure per group, in the order in which the groups first appear.
 *
 * Keys keep their type: `1` and `'1'` are two groups; rows without the field are the group `null`. Where the field
 * holds a list, such as tags, a row is in each of its groups, so the groups may add up to more than all rows.
 *
 * Nothing is folded unless `normalizeKey` says what is the same. Time and memory grow with the rows, also where each has
 * a key of its own; with `topK` there is a figure for so many of the largest groups and one for all `other` rows, and each
 * row is asked for its key twice.
 *
 * @throws SupportKpisError `invalid_group_key` when a key is an object or a date: name the part of it that you mean;
 * `not_iterable`, `not_a_kpi`, `unknown_option`, `invalid_option`.
 * @example
 * import { firstResponseTime, groupBy, minutes } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'open', channel: 'email', firstRespondedAt: minutes(30) },
 *   { id: 'A-2', createdAt: 0, status: 'open', channel: 'chat', firstRespondedAt: minutes(2) },
 * ] as const;
 * groupBy(tickets, 'channel', firstResponseTime).get('chat')?.value // → 120000
 * groupBy(tickets, 'id', firstResponseTime, { topK: 1 }).get('other')?.value // → 120000
 */
export function groupBy<Row, const Field extends keyof Row, Result>(
  rows: Iterable<Row>,
  key: Field,
  fold: Fold<NoInfer<Row>, Result>,
): Map<KeysOf<Row[Field]>, Result>;
export function groupBy<Row, Value, Result>(
  rows: Iterable<Row>,
  key: Grouping<Row, Value>,
  fold: Fold<NoInfer<Row>, Result>,
): Map<KeysOf<Value>, Result>;
export function groupBy<
  Row,
  const Field extends keyof Row,
  Result,
  Name = KeysOf<Row[Field]>,
  const Other extends GroupKey = 'other',
>(
  rows: Iterable<Row>,
  key: Field,
  fold: Fold<NoInfer<Row>, Result>,
  options: GroupOptions<KeysOf<Row[Field]>, Name, Other>,
): Map<Name | Other, Result>;
export function groupBy<Row, Value, Result, Name = KeysOf<Value>, const Other extends GroupKey = 'other'>(
  rows: Iterable<Row>,
  key: Grouping<Row, Value>,
  fold: Fold<NoInfer<Row>, Result>,
  options: GroupOptions<KeysOf<Value>, Name, Other>,
): Map<Name | Other, Result>;
export function groupBy<Row, Result>(
  rows: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  fold: Fold<NoInfer<Row>, Result>,
  options?: GroupOptions<never, unknown, GroupKey>,
): Map<unknown, Result> {
  if (options === undefined) return groupsOf(rows, key, fold);
  const own = checkOptions('groupBy', groupOptionChecks, options) as typeof options;
  assertRows(rows, 'groupBy');
  const list = Array.isArray(rows) ? (rows as readonly Row[]) : [...rows];
  return restLast(groupsOf(list, groupReader(list, key, own, 'groupBy: key'), fold), own);
}

function groupsOf<Row, Result>(
  rows: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  fold: Fold<Row, Result>,
): Map<unknown, Result> {
  const many = groupMany(rows, key, fold);
  if (many !== null) return many;
  const states = groupStates(rows, key, fold);
  return new Map([...states].map(([own, state]) => [own, fold.result(state)]));
}

/** Fewer rows are read one by one, each field of them once. */
const FEW = 64;

/** `null` where rows have to be added one by one. */
function groupMany<Row, Result>(
  rows: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  fold: Fold<Row, Result>,
): Map<unknown, Result> | null {
  if (!Array.isArray(rows) || rows.length < FEW) return null;
  assertFold(fold, 'groupBy: kpi');
  const { bulk } = fold;
  if (!bulk) return null;
  const list = rows as readonly Row[];
  const path = 'groupBy: key';
  const { keys, cellsOf } = groupCells({ rows: list, keyOf: keyReader<Row>(key, path), field: key, path });
  const run = runCells(bulk, list, cellsOf);
  return run === null ? null : new Map(keys.map((own, cell) => [own, run.result(cell).result]));
}

/** The state of each group, for callers that need the accounting too. */
export function groupStates<Row, Result>(
  rows: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  fold: Fold<Row, Result>,
): Map<GroupKey, unknown> {
  assertRows(rows, 'groupBy');
  assertFold(fold, 'groupBy: kpi');
  const keyOf = keyReader<Row>(key, 'groupBy: key');
  const states = new Map<GroupKey, unknown>();
  const take = (row: Row): void => {
    for (const own of groupKeysOf(keyOf(row), 'groupBy: key')) {
      const before = states.has(own) ? states.get(own) : fold.init();
      states.set(own, fold.add(before, row));
    }
  };
  eachRow(rows, take);
  return states;
}
