import { share } from '../../fold/rate.ts';
import type { SourceFinding } from './sourcesReport.ts';

const MOST = 100;

interface Found extends Pick<SourceFinding, 'code' | 'collection' | 'sources' | 'rows' | 'message'> {
  readonly field?: string;
  /** One for each time it was found. */
  readonly ids: readonly string[];
}

export function sourceFinding({ code, collection, field = '', sources, rows, ids, message }: Found): SourceFinding {
  const count = ids.length;
  return { code, collection, field, sources, count, rows, share: share(count, rows), ids: leastIds(ids), message };
}

/** Each id once, in the order of their characters, no more than a report can show. */
export function leastIds(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort().slice(0, MOST);
}

/** In an order that does not depend on that of the records. */
export function sortedFindings(findings: readonly SourceFinding[]): SourceFinding[] {
  const name = ({ code, collection, field, sources }: SourceFinding): string =>
    JSON.stringify([code, collection, field, sources]);
  return findings.toSorted((left, right) => (name(left) < name(right) ? -1 : 1));
}
