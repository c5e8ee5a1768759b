import type { CollectionName } from '../../model/collections.ts';
import { collectionFields } from '../collectionFields.ts';
import { isPlainActivity } from '../plain/isPlainActivity.ts';
import { isPlainInteraction } from '../plain/isPlainInteraction.ts';
import { isPlainSurvey } from '../plain/isPlainSurvey.ts';
import { isPlainTicket } from '../plain/isPlainTicket.ts';
import { fieldReader } from './fieldReader.ts';
import { guarded } from './guarded.ts';
import type { Rules } from './rules.ts';
import type { Reader, Trail } from './trail.ts';

type Guard = (row: unknown, earliest: number) => boolean;

/** How the rows of a collection are read: by the guard first, and only what it does not pass field by field. */
export interface RowReader {
  readonly isPlain: Guard;
  readonly earliest: number;
  readonly read: Reader;
}

/** The collections that come by the million have a guard of their own; for the others the reader is fast enough. */
const guards: { readonly [Name in CollectionName]?: Guard } = {
  tickets: isPlainTicket,
  interactions: isPlainInteraction,
  surveys: isPlainSurvey,
  activities: isPlainActivity,
};

export function rowReader(collection: CollectionName, rules: Rules): RowReader {
  const read = guarded(fieldReader(collectionFields[collection], rules));
  // A guard cannot know whether a channel is one of the usual in another spelling.
  const guard = rules.normalize ? undefined : guards[collection];
  return { isPlain: guard ?? isNever, earliest: rules.earliest, read };
}

/** One function for all collections and options: a closure for each would make engines compile the loop anew. */
export function readRow(reader: RowReader, row: unknown, trail: Trail): unknown {
  try {
    if (reader.isPlain(row, reader.earliest)) return row;
  } catch {
    // A getter threw: the reader finds out which, and tells it as a fault of that field.
  }
  return reader.read(row, trail);
}

function isNever(): boolean {
  return false;
}
