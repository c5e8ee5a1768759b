import * as z from 'zod/mini';
import { maybe, rawFlag, rawId, rawList, rawText } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { jiraDuration, jiraInstant, jiraLinks } from './jiraFields.ts';

const cycle = z.object({
  startTime: jiraInstant(),
  stopTime: maybe(jiraInstant()),
  breachTime: maybe(jiraInstant()),
  breached: maybe(rawFlag()),
  paused: maybe(rawFlag()),
  withinCalendarHours: maybe(rawFlag()),
  goalDuration: maybe(jiraDuration()),
  elapsedTime: maybe(jiraDuration()),
  remainingTime: maybe(jiraDuration()),
});

const schema = z.object({
  id: maybe(rawId()),
  name: rawText(),
  issueId: maybe(rawId()),
  issueKey: maybe(rawText()),
  self: maybe(rawText()),
  _links: maybe(jiraLinks()),
  completedCycles: maybe(rawList(cycle)),
  ongoingCycle: maybe(cycle),
});

/** What is read of an SLA of a request. Its request is told by `_links.self`, or by its page. */
export type JiraSla = z.input<typeof schema>;
export type SlaRecord = z.output<typeof schema>;
export type CycleRecord = z.output<typeof cycle>;

export const slaShape: RecordShape<typeof schema> = {
  collection: 'slas',
  envelopes: ['values', 'slas'],
  inherit: { issueId: 'issueId', issueKey: 'issueKey' },
  schema,
  key: ({ id, name, issueId, issueKey, self, _links }) =>
    [issueId ?? issueKey ?? self ?? _links?.self ?? '', id ?? name].join(' '),
};
