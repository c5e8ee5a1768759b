import * as z from 'zod/mini';
import { isObject } from '../../../schema/readers/isObject.ts';
import { maybe, rawAny, rawId, rawList, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { jiraInstant, jiraUser } from './jiraFields.ts';

const named = maybe(z.object({ name: maybe(rawText()) }));

const fields = {
  created: jiraInstant(),
  updated: maybe(jiraInstant()),
  status: maybe(z.object({ id: maybe(rawId()), name: maybe(rawText()), statusCategory: rawAny() })),
  priority: named,
  issuetype: named,
  resolution: named,
  project: maybe(z.object({ key: maybe(rawText()) })),
  reporter: maybe(jiraUser()),
  creator: maybe(jiraUser()),
  assignee: maybe(jiraUser()),
  resolutiondate: maybe(jiraInstant()),
  statuscategorychangedate: maybe(jiraInstant()),
  labels: maybe(rawList(rawText())),
  comment: rawAny(),
};
const fieldsSchema = z.object(fields);

const schema = z.object({ ...fields, id: rawId(), key: maybe(rawText()), changelog: rawAny(), custom: rawAny() });

/** What is read of an issue: these fields, its comments and change log where they are in it, and SLAs in custom fields. */
export interface JiraIssue {
  readonly id: string | number;
  readonly key?: string | null;
  readonly fields: z.input<typeof fieldsSchema> & Readonly<Record<string, unknown>>;
  readonly changelog?: unknown;
}

export type IssueRecord = z.output<typeof schema>;

export const issueShape: RecordShape<typeof schema> = {
  collection: 'issues',
  envelopes: ['issues', 'issue'],
  lift: ({ id, key, changelog, fields: own }) => ({ ...(isObject(own) ? own : {}), id, key, changelog, custom: own }),
  schema,
  key: ({ id }) => id,
  version: ({ updated }) => updated,
};
