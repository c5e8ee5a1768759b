import { recordFields } from '../../src/schema/mapping/recordFields.ts';
import type { PlaygroundCollection } from './tableReport.ts';

/** The fields of a record that one cell of a table can fill. */
export function playgroundFields(collection: PlaygroundCollection): string[] {
  return [...recordFields({ collection })]
    .filter(([, { kind }]) => kind !== 'list' && kind !== 'record')
    .map(([path]) => path);
}
