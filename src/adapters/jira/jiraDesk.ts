import type { Survey } from '../../model/survey.ts';
import type { Ticket } from '../../model/ticket.ts';
import { compareIds } from '../reading/compareIds.ts';
import { byIssue } from './issueOf.ts';
import { historiesIn } from './jiraHistory.ts';
import type { JiraPeople } from './jiraMessages.ts';
import { type JiraRecords, listIn } from './jiraPayloads.ts';
import { jiraSurvey } from './jiraSurveys.ts';
import { type IssueContext, type IssueReading, jiraTicket, ticketIdOf } from './jiraTicket.ts';
import type { IssueRecord } from './shapes/issueShape.ts';
import { idOf, type JiraUser } from './shapes/jiraFields.ts';
import { type JiraSlaCycle, slaCycles } from './slaCycles.ts';

interface MadeDesk {
  readonly tickets: Ticket[];
  readonly surveys: Survey[];
  readonly cycles: JiraSlaCycle[];
}

/** The tickets with their surveys and SLA cycles, in the order of their ids. */
export function jiraDesk(records: JiraRecords, reading: IssueReading): MadeDesk {
  const { findings, options } = reading;
  const issues = records.issues ?? [];
  const sorted = [...issues].sort((left, right) => compareIds(ticketIdOf(left), ticketIdOf(right)));
  const byAnyId = new Map(
    issues.flatMap((issue) => [issue.id, ticketIdOf(issue)].map((id) => [id, ticketIdOf(issue)])),
  );
  const comments = byIssue(records.comments, 'comments', byAnyId, findings);
  const changelogs = byIssue(records.changelogs, 'changelogs', byAnyId, findings);
  const slas = byIssue(records.slas, 'slas', byAnyId, findings);
  const feedback = byIssue(records.feedback, 'feedback', byAnyId, findings);
  const made: MadeDesk = { tickets: [], surveys: [], cycles: [] };
  for (const issue of sorted) {
    const id = ticketIdOf(issue);
    const cycles = slaCycles(id, slas?.get(id) ?? [], findings);
    const context: IssueContext = {
      comments: comments?.get(id) ?? emptyOr(issue.comment, 'comments', records.comments),
      changelogs: changelogs?.get(id) ?? emptyOr(issue.changelog, 'histories', records.changelogs),
      cycles,
    };
    reportLack(issue, context, reading);
    const ticket = jiraTicket(issue, context, reading);
    made.tickets.push(ticket);
    for (const cycle of cycles) made.cycles.push(cycle);
    for (const survey of jiraSurvey(ticket, issue, feedback?.get(id)?.[0], options.fields, findings)) {
      made.surveys.push(survey);
    }
  }
  return made;
}

/** No records are none where their collection is there, or where the issue itself says that it has none. */
function emptyOr(field: unknown, name: string, records: readonly unknown[] | null): [] | null {
  return records !== null || listIn(field, name)?.total === 0 ? [] : null;
}

function reportLack(issue: IssueRecord, { comments, changelogs }: IssueContext, { findings }: IssueReading): void {
  const check = (collection: string, held: number, total: number): void => {
    if (held >= total) return;
    const message = 'fewer than the issue says that there are: fetch the other pages';
    findings.add({ code: 'truncated_history', collection, message, id: ticketIdOf(issue) });
  };
  check('comments', (comments ?? []).length, listIn(issue.comment, 'comments')?.total ?? 0);
  check('changelogs', historiesIn(changelogs ?? []).length, listIn(issue.changelog, 'histories')?.total ?? 0);
}

/** Who the people are, as far as any payload tells. */
export function jiraPeople(records: JiraRecords, agents: readonly string[] | undefined): JiraPeople {
  const accountTypes = new Map<string, string>();
  const see = (user: JiraUser): void => {
    const [id, type] = [idOf(user), user?.accountType ?? ''];
    if (id !== null && type !== '') accountTypes.set(id, type);
  };
  for (const { reporter, creator, assignee } of records.issues ?? []) [reporter, creator, assignee].forEach(see);
  for (const { author } of records.comments ?? []) see(author);
  for (const { author } of historiesOf(records)) see(author);
  return { agents: agents === undefined ? null : new Set(agents), accountTypes };
}

function historiesOf({ changelogs }: JiraRecords): readonly { readonly author?: JiraUser }[] {
  return (changelogs ?? []).flatMap((changelog) => [changelog, ...(changelog.changeHistories ?? [])]);
}
