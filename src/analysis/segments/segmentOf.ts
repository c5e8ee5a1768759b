import type { GroupKey } from '../../fold/groupKey.ts';
import type { KeysOf } from '../groupBy.ts';

/** What a KPI can be split by: a field's values, or those of a function. A big integer stands as its text, as in JSON. */
export type SegmentOf<Value> =
  | Exclude<Extract<KeysOf<Value>, GroupKey>, bigint>
  | (Extract<KeysOf<Value>, bigint> extends never ? never : string);
