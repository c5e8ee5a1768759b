import { isObject } from '../../schema/readers/isObject.ts';
import { embeddedList } from '../reading/embeddedList.ts';
import type { Findings } from '../reading/findings.ts';
import { readRecords } from '../reading/readRecords.ts';
import { changelogShape } from './shapes/changelogShape.ts';
import { commentShape } from './shapes/commentShape.ts';
import { type IssueRecord, issueShape } from './shapes/issueShape.ts';
import { slaShape } from './shapes/slaShape.ts';
import { feedbackShape, statusShape } from './shapes/statusShape.ts';

const shapes = {
  issues: issueShape,
  comments: commentShape,
  changelogs: changelogShape,
  slas: slaShape,
  statuses: statusShape,
  feedback: feedbackShape,
};

export const payloadNames = Object.keys(shapes) as (keyof typeof shapes)[];

/**
 * What the API of Jira returned, by collection: parsed JSON of a record, a list, a page, or a list of pages. Comments,
 * change logs and SLAs that stand in the issues are read there. Where a page does not say of which issue it is, write
 * `issueKey` into it.
 */
export type JiraPayloads = { readonly [Name in keyof typeof shapes]?: unknown };

/** The collections as they were read, `null` where none was given. */
export type JiraRecords = ReturnType<typeof readPayloads>;

export function readPayloads(caller: string, payloads: JiraPayloads, findings: Findings) {
  const issues = readRecords(caller, payloads.issues, shapes.issues, findings);
  const comments = pagesIn(issues, ({ comment }) => listIn(comment, 'comments'), 'comments');
  const changelogs = pagesIn(issues, ({ changelog }) => listIn(changelog, 'histories'), 'histories');
  const slas = pagesIn(issues, ({ custom }) => slasIn(custom), 'slas');
  return {
    issues,
    comments: readRecords(caller, together(comments, payloads.comments), shapes.comments, findings),
    changelogs: readRecords(caller, together(changelogs, payloads.changelogs), shapes.changelogs, findings),
    slas: readRecords(caller, together(slas, payloads.slas), shapes.slas, findings),
    statuses: readRecords(caller, payloads.statuses, shapes.statuses, findings),
    feedback: readRecords(caller, payloads.feedback, shapes.feedback, findings),
  };
}

/** The list that an issue's field holds, and how many there are in all. */
export function listIn(field: unknown, name: string): { readonly list: unknown[]; readonly total: number } | null {
  try {
    const list = isObject(field) && Object.hasOwn(field, name) ? field[name] : null;
    if (!isObject(field) || !Array.isArray(list)) return null;
    const { total } = field;
    return { list, total: typeof total === 'number' ? total : list.length };
  } catch {
    return null;
  }
}

function slasIn(custom: unknown): ReturnType<typeof listIn> {
  try {
    // The fields of an issue that was read.
    const list = Object.values(custom as object).filter(
      (value) => isObject(value) && typeof value['name'] === 'string' && Array.isArray(value['completedCycles']),
    );
    return list.length === 0 ? null : { list, total: list.length };
  } catch {
    return null;
  }
}

function pagesIn(
  issues: readonly IssueRecord[] | null,
  find: (issue: IssueRecord) => ReturnType<typeof listIn>,
  envelope: string,
): object[] {
  return (issues ?? []).flatMap((issue) => {
    const found = find(issue);
    return found === null ? [] : [{ issueId: issue.id, [envelope]: found.list }];
  });
}

/** What stands in the issues, and what was given beside them. What is no payload is left to its reader to refuse. */
function together(inner: readonly object[], given: unknown): unknown {
  if (inner.length === 0) return given;
  if (given === undefined) return inner;
  if (typeof given !== 'object' || given === null) return given;
  return [...inner, ...(embeddedList(() => given) ?? [given])];
}
