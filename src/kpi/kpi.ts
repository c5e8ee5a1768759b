import type { Fold } from '../fold/fold.ts';
import type { CollectionName } from '../model/collections.ts';
import type { KpiDefinition } from './definition.ts';

type NoOptions = Record<never, never>;

/** The options argument: may be left out exactly when no option is required. */
export type OptionArguments<Options> = NoOptions extends Options ? [options?: Options] : [options: Options];

/** Options that remain to be given once some are bound. */
export type Unbound<Options, Bound extends keyof Options> = Omit<Options, Bound> & Partial<Pick<Options, Bound>>;

/** What every KPI can do, whether or not it still needs options. */
export interface KpiValue<Row, Options, Result, Collection extends CollectionName = CollectionName> {
  /** The figure of these rows. */
  (rows: Iterable<Row>, ...options: OptionArguments<Options>): Result;
  readonly definition: KpiDefinition & { readonly rows: Collection };
  /** The options bound so far, in the form that the report shows. */
  readonly options: Readonly<Partial<Options>>;
  /** The same KPI with some options given. */
  with<Name extends keyof Options>(options: Pick<Options, Name>): Kpi<Row, Unbound<Options, Name>, Result, Collection>;
  /** The fold that computes it with these options. */
  fold(...options: OptionArguments<Options>): Fold<Row, Result>;
}

/**
 * A key performance indicator as one value: call it with rows, read its `definition`, bind options with `with`,
 * and, once no option is missing, use it wherever a fold fits.
 */
export type Kpi<Row, Options, Result, Collection extends CollectionName = CollectionName> = KpiValue<
  Row,
  Options,
  Result,
  Collection
> &
  (NoOptions extends Options ? Fold<Row, Result> : unknown);

/** A KPI that needs no further option. */
export interface ReadyKpi<Row, Result, Collection extends CollectionName = CollectionName> extends Fold<Row, Result> {
  readonly definition: KpiDefinition & { readonly rows: Collection };
  readonly options: object;
}
