import type { Priority } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import { wordReader } from '../reading/wordReader.ts';

/** The words of Jira's lists, each with its reader. */
export type JiraWords = ReturnType<typeof jiraWords>;

const priorities: Readonly<Record<string, Priority>> = {
  Highest: 'urgent',
  High: 'high',
  Medium: 'normal',
  Low: 'low',
  Lowest: 'low',
  Blocker: 'urgent',
  Critical: 'urgent',
  Major: 'high',
  Minor: 'low',
  Trivial: 'low',
  Urgent: 'urgent',
  Normal: 'normal',
};

const channels: Readonly<Record<string, string>> = {
  email: 'email',
  Email: 'email',
  portal: 'web',
  Portal: 'web',
  anonymousportal: 'web',
  'Anonymous portal': 'web',
  widget: 'web',
  Widget: 'web',
  jira: 'jira',
  Jira: 'jira',
  api: 'api',
  API: 'api',
};

export function jiraWords(findings: Findings) {
  const issues = { collection: 'issues' };
  return {
    priority: wordReader<Priority | undefined>(
      {
        ...issues,
        field: 'priority',
        words: priorities,
        otherwise: () => undefined,
        fate: 'the ticket has no priority',
      },
      findings,
    ),
    channel: wordReader(
      { ...issues, field: 'channel', words: channels, otherwise: (word) => word, fate: 'kept as it is' },
      findings,
    ),
  };
}
