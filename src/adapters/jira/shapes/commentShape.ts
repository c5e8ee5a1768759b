import * as z from 'zod/mini';
import { maybe, rawAny, rawFlag, rawId, rawList, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { jiraInstant, jiraLinks, jiraUser } from './jiraFields.ts';

const property = z.object({ key: maybe(rawText()), value: maybe(z.object({ internal: maybe(rawFlag()) })) });

const schema = z.object({
  id: rawId(),
  issueId: maybe(rawId()),
  issueKey: maybe(rawText()),
  self: maybe(rawText()),
  _links: maybe(jiraLinks()),
  author: maybe(jiraUser()),
  created: jiraInstant(),
  updated: maybe(jiraInstant()),
  jsdPublic: maybe(rawFlag()),
  public: maybe(rawFlag()),
  visibility: rawAny(),
  properties: maybe(rawList(property)),
});

/** What is read of a comment, of Jira or of a request. Its issue is told by `self`, or by its page. */
export type JiraComment = z.input<typeof schema>;
export type CommentRecord = z.output<typeof schema>;

export const commentShape: RecordShape<typeof schema> = {
  collection: 'comments',
  envelopes: ['comments', 'comment', 'values'],
  inherit: { issueId: 'issueId', issueKey: 'issueKey' },
  schema,
  key: ({ id }) => id,
  version: ({ updated }) => updated,
};
