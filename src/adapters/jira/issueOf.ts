import type { Findings } from '../reading/findings.ts';

/** What says of which issue a record is. */
export interface OfIssue {
  readonly id?: string | null | undefined;
  readonly issueId?: string | null | undefined;
  readonly issueKey?: string | null | undefined;
  readonly self?: string | null | undefined;
  readonly _links?: { readonly self?: string | null | undefined } | null | undefined;
}

/** The id or key of the issue that a record names, or that its own address names. */
function issueOf({ issueId, issueKey, self, _links }: OfIssue): string | null {
  const address = self ?? _links?.self ?? '';
  return issueId ?? issueKey ?? /\/(?:issue|request)\/([^/?#]+)/.exec(address)?.[1] ?? null;
}

/** The records of each ticket; `byAnyId` knows tickets by the ids and by the keys of their issues. */
export function byIssue<Row extends OfIssue>(
  rows: readonly Row[] | null,
  collection: string,
  byAnyId: ReadonlyMap<string, string>,
  findings: Findings,
): Map<string, Row[]> | null {
  if (rows === null) return null;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const issue = issueOf(row);
    const ticket = byAnyId.get(issue ?? '');
    if (ticket === undefined) {
      const message = 'of an issue that is not there or not named: left out';
      findings.add({ code: 'orphan_record', collection, message, id: row.id ?? issue });
      continue;
    }
    const own = groups.get(ticket);
    if (own === undefined) groups.set(ticket, [row]);
    else own.push(row);
  }
  return groups;
}
