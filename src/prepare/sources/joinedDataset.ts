import type { CollectionName, Collections } from '../../model/collections.ts';
import type { Source } from './sourceOptions.ts';

/** Names of the collections that a system surely gives. */
export type GivenName<Own extends Source> = Own extends Source ? SureName<Own['dataset']> : never;

type SureName<Given> = {
  [Name in keyof Given]-?: Record<never, never> extends Pick<Given, Name> ? never : Name;
}[keyof Given] &
  CollectionName;

/** The collections of a joined desk: those that a source surely gives are there, all others may be. */
export type JoinedDataset<Name extends CollectionName> = {
  readonly [Own in Name]: readonly Collections[Own][];
} & { readonly [Own in CollectionName]?: readonly Collections[Own][] };
