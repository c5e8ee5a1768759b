import type { CollectionName } from '../../model/collections.ts';
import type { NamesOfField } from './namesOfField.ts';
import { surveyNames } from './surveyNames.ts';
import { ticketNames } from './ticketNames.ts';

const byCollection: { readonly [Name in CollectionName]?: readonly NamesOfField[] } = {
  tickets: ticketNames,
  surveys: surveyNames,
};

/** What the fields of a collection are called elsewhere; nothing for collections that help desks do not export. */
export function fieldNames(collection: CollectionName): readonly NamesOfField[] {
  return byCollection[collection] ?? [];
}
