import type { IPropertyWithHooks } from 'fast-check';
import type { SplitRows } from './splitRows.ts';

/** Something that must hold for all rows: give `property` to fast-check's `assert`, in a test called `name`. */
export interface Law<Row> {
  readonly name: string;
  readonly property: IPropertyWithHooks<[SplitRows<Row>]>;
}
