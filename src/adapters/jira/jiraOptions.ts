import { checkOptions } from '../../kpi/checkOptions.ts';
import { matching, oneOf } from '../../kpi/checks.ts';
import type { TicketStatus } from '../../model/ticket.ts';
import type { Calendar } from '../../time/calendar.ts';

/** What Jira's SLA of a name promises, and by which clock: the payload tells neither. */
export interface JiraSlaRule {
  /** What stops it. Known by itself of «Time to first response» and «Time to resolution». */
  readonly metric?: 'first_response' | 'resolution';
  /** The calendar of its goals. Without it elapsed times are compared only with what cannot be. */
  readonly calendar?: Calendar;
  /** The statuses in which it is paused. Default: `pending`. */
  readonly pausedIn?: readonly TicketStatus[];
}

export interface JiraOptions {
  /** Account ids of the team. Without it all are agents who are no reporter and bear no customer account. */
  readonly agents?: readonly string[];
  /** What the desk's statuses mean, by their names. Default: by usual names, and by their categories. */
  readonly statuses?: Readonly<Record<string, TicketStatus>>;
  /** Ids of custom fields, such as `customfield_10044`. */
  readonly fields?: {
    readonly channel?: string;
    readonly team?: string;
    readonly satisfaction?: string;
    readonly satisfactionDate?: string;
  };
  /** By the name of the SLA. */
  readonly slas?: Readonly<Record<string, JiraSlaRule>>;
}

const statuses: readonly unknown[] = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] satisfies TicketStatus[];
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((own) => typeof own === 'string');

const checks = {
  agents: matching<readonly string[]>('a list of account ids', isTexts),
  statuses: matching<Readonly<Record<string, TicketStatus>>>(
    `statuses by name: ${statuses.join(', ')}`,
    (value) => isRecord(value) && Object.values(value).every((own) => statuses.includes(own)),
  ),
  fields: matching<object>('ids of custom fields', isRecord),
  slas: matching<object>('rules by the name of the SLA', isRecord),
};
const id = matching<string>('the id of a custom field', (value) => typeof value === 'string' && value !== '');
const fieldChecks = { channel: id, team: id, satisfaction: id, satisfactionDate: id };
const ruleChecks = {
  metric: oneOf('first_response', 'resolution'),
  calendar: matching('a calendar', (value) => isRecord(value) && 'between' in value),
  pausedIn: matching(
    'a list of statuses',
    (value) => Array.isArray(value) && value.every((own) => statuses.includes(own)),
  ),
};

/** The options, checked to the bottom. */
export function jiraOptions(caller: string, options: unknown): JiraOptions {
  const { fields, slas, ...rest } = checkOptions(caller, checks, options) as JiraOptions;
  return {
    ...rest,
    ...(fields === undefined ? {} : { fields: checkOptions(`${caller}: options.fields`, fieldChecks, fields) }),
    ...(slas === undefined
      ? {}
      : {
          slas: Object.fromEntries(
            Object.entries(slas).map(([name, rule]) => [
              name,
              checkOptions(`${caller}: options.slas.${name}`, ruleChecks, rule) as JiraSlaRule,
            ]),
          ),
        }),
  };
}
