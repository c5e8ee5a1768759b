import type { GroupKey } from '../../fold/groupKey.ts';
import type { KeysOf } from '../groupBy.ts';

/** What a KPI can be split by: a field's values, or those of a function. */
export type SegmentOf<Value> = Extract<KeysOf<Value>, GroupKey>;
