import { isObject } from '../../schema/readers/isObject.ts';
import { embeddedList } from '../reading/embeddedList.ts';
import type { Findings } from '../reading/findings.ts';
import { readRecords } from '../reading/readRecords.ts';
import { type ConversationRecord, conversationShape } from './shapes/conversationShape.ts';
import { ratingShape } from './shapes/ratingShape.ts';
import { threadShape } from './shapes/threadShape.ts';

const shapes = { conversations: conversationShape, threads: threadShape, ratings: ratingShape };

export const payloadNames = Object.keys(shapes) as (keyof typeof shapes)[];

/**
 * What the API of Help Scout returned, by collection: parsed JSON of a record, a list, a page, or a list of pages.
 * Threads that are not embedded in their conversations do not say whose they are: give their pages as
 * `{ conversationId, _embedded: { threads } }`. Ratings are the rows of the ratings report, or records of the API.
 */
export type HelpScoutPayloads = { readonly [Name in keyof typeof shapes]?: unknown };

/** The collections as they were read, `null` where none was given. */
export type HelpScoutRecords = ReturnType<typeof readPayloads>;

export function readPayloads(caller: string, payloads: HelpScoutPayloads, findings: Findings) {
  const conversations = readRecords(caller, payloads.conversations, shapes.conversations, findings);
  const embedded = (conversations ?? []).flatMap(({ id, ...record }) => {
    const threads = embeddedThreads(record);
    return threads === null ? [] : [{ conversationId: id, threads }];
  });
  const given = payloads.threads === undefined ? null : readRecords(caller, payloads.threads, shapes.threads, findings);
  const own = embedded.length === 0 ? null : readRecords(caller, embedded, shapes.threads, findings);
  const known = new Set(own?.map(({ id }) => id));
  const threads = given === null && own === null ? null : [...(own ?? []), ...(given ?? []).filter(isNew(known))];
  return { conversations, threads, ratings: readRecords(caller, payloads.ratings, shapes.ratings, findings) };
}

function isNew(known: ReadonlySet<string>): (row: { readonly id: string }) => boolean {
  return ({ id }) => !known.has(id);
}

/** A webhook has the list where the API has a count. */
function embeddedThreads({ threads, _embedded }: Omit<ConversationRecord, 'id'>): readonly unknown[] | null {
  return embeddedList(() => threads) ?? embeddedList(() => (isObject(_embedded) ? _embedded['threads'] : undefined));
}
