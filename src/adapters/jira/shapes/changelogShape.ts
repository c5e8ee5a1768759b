import * as z from 'zod/mini';
import { maybe, rawAny, rawId, rawList, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { jiraInstant, jiraUser } from './jiraFields.ts';

const item = z.object({
  field: rawText(),
  from: rawAny(),
  fromString: maybe(rawText()),
  to: rawAny(),
  // Every object has a function of this name, so that one without the field must pass too.
  toString: rawAny(),
});

const history = {
  id: maybe(rawId()),
  author: maybe(jiraUser()),
  items: maybe(rawList(item)),
};

const schema = z.object({
  ...history,
  created: maybe(jiraInstant()),
  issueId: maybe(rawId()),
  issueKey: maybe(rawText()),
  self: maybe(rawText()),
  changeHistories: maybe(rawList(z.object({ ...history, created: jiraInstant() }))),
});

/** What is read of a change log: one history, or those of an issue as they are fetched in bulk. */
export type JiraChangelog = z.input<typeof schema>;
export type ChangelogRecord = z.output<typeof schema>;
export type ChangeItem = z.output<typeof item>;

export const changelogShape: RecordShape<typeof schema> = {
  collection: 'changelogs',
  envelopes: ['issueChangeLogs', 'changeHistories', 'histories', 'values'],
  inherit: { issueId: 'issueId', issueKey: 'issueKey', self: 'self' },
  schema,
  key: ({ id, issueId, issueKey, self, created, changeHistories }) =>
    id ??
    [issueId ?? issueKey ?? self, created, ...(changeHistories ?? []).map((own) => own.id ?? own.created)].join(' '),
};
