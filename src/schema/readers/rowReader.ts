import type { CollectionName } from '../../model/collections.ts';
import { collectionFields } from '../collectionFields.ts';
import { isPlainActivity } from '../plain/isPlainActivity.ts';
import { isPlainInteraction } from '../plain/isPlainInteraction.ts';
import { isPlainSurvey } from '../plain/isPlainSurvey.ts';
import { isPlainTicket } from '../plain/isPlainTicket.ts';
import { fieldReader } from './fieldReader.ts';
import { guarded } from './guarded.ts';
import type { Rules } from './rules.ts';
import type { Reader } from './trail.ts';

type Guard = (row: unknown, earliest: number) => boolean;

/** The collections that come by the million have a guard of their own; for the others the reader is fast enough. */
const guards: { readonly [Name in CollectionName]?: Guard } = {
  tickets: isPlainTicket,
  interactions: isPlainInteraction,
  surveys: isPlainSurvey,
  activities: isPlainActivity,
};

/** Reads one row of a collection: first the guard, and only what it does not pass field by field. */
export function rowReader(collection: CollectionName, rules: Rules): Reader {
  const read = guarded(fieldReader(collectionFields[collection], rules));
  const isPlain = guards[collection];
  // A guard cannot know whether a channel is one of the usual in another spelling.
  if (isPlain === undefined || rules.normalize) return read;
  return (row, trail) => {
    try {
      if (isPlain(row, rules.earliest)) return row;
    } catch {
      // A getter threw: the reader finds out which, and tells it as a fault of that field.
    }
    return read(row, trail);
  };
}
