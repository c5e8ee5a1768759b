import type { CollectionName } from '../../model/collections.ts';
import { toInstant } from '../../time/instant.ts';
import { instantFields } from './instantFields.ts';
import type { InvalidIds } from './invalidIds.ts';
import type { SourceNames } from './sourceNames.ts';
import type { SourceIdKind } from './sourceOptions.ts';

/** Where records are renamed, and what is told of ids that cannot be. */
export interface Renaming {
  readonly names: SourceNames;
  readonly source: number;
  /** How far the clock of the system is ahead. */
  readonly skew: number;
  /** What is told of ids that are no texts. */
  readonly invalid: InvalidIds;
}

type Fields = Record<string, unknown>;

const references: readonly (readonly [field: string, kind: SourceIdKind])[] = [
  ['ticketId', 'tickets'],
  ['customerId', 'customers'],
  ['agentId', 'agents'],
  ['reviewerId', 'agents'],
  ['teamId', 'teams'],
];

/**
 * A copy of a record with the ids of the joined dataset and instants as epoch milliseconds of a clock that is right. What
 * is no record, or cannot be read, stays as it is.
 */
export function renamedRecord(given: object, collection: CollectionName, renaming: Renaming): object {
  const copy = copyOf(given);
  if (copy === null) return given;
  const { names, source } = renaming;
  renaming.invalid.seen(source, collection);
  const rename = (field: string, use: (id: string) => string): void => {
    replaceId(copy, field, use, () => renaming.invalid.add(source, collection, field, copy['id']));
  };
  if (collection === 'tickets' || collection === 'customers') rename('id', (id) => names.idOf(collection, id, source));
  else rename('id', (id) => names.ownId(collection, id, source));
  for (const [field, kind] of references) rename(field, (id) => names.idOf(kind, id, source));
  if (collection === 'interactions') {
    rename('sessionId', (id) => `${names.prefixOf(source)}${id}`);
    if ('author' in copy) copy['author'] = renamedAuthor(copy['author'], renaming);
  }
  if (collection === 'sessions' && Array.isArray(copy['articles'])) {
    copy['articles'] = copy['articles'].map((id) => nameOf('articles', id, renaming));
  }
  setRight(copy, instantFields[collection], renaming.skew);
  if (collection === 'tickets') renameParts(copy, renaming);
  return copy;
}

/** What stands inside a ticket. */
function renameParts(copy: Fields, renaming: Renaming): void {
  const { interactions, history } = copy;
  if (Array.isArray(interactions)) {
    copy['interactions'] = interactions.map((own: object) => renamedRecord(own, 'interactions', renaming));
  }
  if (Array.isArray(history)) copy['history'] = history.map((event) => renamedEvent(event, renaming));
}

/** Whose ids changes of these kinds name. */
const peopleOf: ReadonlyMap<unknown, SourceIdKind> = new Map([
  ['assignment', 'agents'],
  ['team', 'teams'],
]);

function renamedEvent(given: unknown, renaming: Renaming): unknown {
  const event = copyOf(given);
  if (event === null) return given;
  const kind = peopleOf.get(event['kind']);
  if (kind !== undefined) {
    for (const end of ['from', 'to']) if (end in event) event[end] = nameOf(kind, event[end], renaming);
  }
  setRight(event, ['at'], renaming.skew);
  return event;
}

function renamedAuthor(given: unknown, renaming: Renaming): unknown {
  const author = copyOf(given);
  if (author === null || !('id' in author)) return given;
  author['id'] = nameOf(author['role'] === 'customer' ? 'customers' : 'agents', author['id'], renaming);
  return author;
}

function nameOf(kind: SourceIdKind, id: unknown, { names, source }: Renaming): unknown {
  return typeof id === 'string' && id !== '' ? names.idOf(kind, id, source) : id;
}

function replaceId(copy: Fields, field: string, use: (id: string) => string, invalid: () => void): void {
  const id = copy[field];
  if (id === undefined || id === null) return;
  if (typeof id === 'string' && id !== '') copy[field] = use(id);
  else invalid();
}

function setRight(copy: Fields, fields: readonly string[], skew: number): void {
  for (const field of fields) {
    const at = toInstant(copy[field]);
    if (!Number.isNaN(at)) copy[field] = at - skew;
  }
}

/** The fields of a record as they can be changed; `null` for what is none. */
function copyOf(given: unknown): Fields | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  try {
    return { ...given };
  } catch {
    return null;
  }
}
