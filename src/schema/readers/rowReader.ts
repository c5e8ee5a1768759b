import type { CollectionName } from '../../model/collections.ts';
import { collectionFields } from '../collectionFields.ts';
import { isPlainActivity } from '../plain/isPlainActivity.ts';
import { isPlainInteraction } from '../plain/isPlainInteraction.ts';
import { isPlainSurvey } from '../plain/isPlainSurvey.ts';
import { isPlainTicket } from '../plain/isPlainTicket.ts';
import { fieldReader } from './fieldReader.ts';
import type { Rules } from './rules.ts';
import type { Reader } from './trail.ts';

export type Guard = (row: unknown, earliest: number) => boolean;

/** How the rows of a collection are read: by the guard first, and only what it does not pass field by field. */
export interface RowReader {
  readonly isPlain: Guard;
  readonly read: Reader;
}

/** The collections that come by the million have a guard of their own; for the others the reader is fast enough. */
const guards: { readonly [Name in CollectionName]?: Guard } = {
  tickets: isPlainTicket,
  interactions: isPlainInteraction,
  surveys: isPlainSurvey,
  activities: isPlainActivity,
};

export function rowReader(collection: CollectionName, { normalize }: Rules): RowReader {
  // A guard cannot know whether a channel is one of the usual in another spelling.
  const guard = normalize ? undefined : guards[collection];
  return { isPlain: guard ?? isNever, read: fieldReader(collectionFields[collection]) };
}

function isNever(): boolean {
  return false;
}
