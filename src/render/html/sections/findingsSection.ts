import type { Insights } from '../../../analysis/insights/insights.ts';
import { insightSentence } from '../../insightSentence.ts';
import { element, fragment } from '../markup.ts';
import { onDemand, type PageSection, section } from '../table.ts';

/** So many are read at once; the rest is on demand. */
const MOST = 6;

const kinds = { change: 'Change', target: 'Target', doubt: 'Doubt' } as const;

/** What is worth saying, in sentences. */
export function findingsSection({ findings, unchanged }: Insights): PageSection | null {
  if (findings.length === 0 && unchanged.length === 0) return null;
  const items = findings.map((finding) =>
    element('li', {}, [element('span', { class: 'tag' }, kinds[finding.kind]), ` ${insightSentence(finding)}`]),
  );
  const same = unchanged.length === 0 ? '' : ` ${unchanged.length} compared figures show no evidence of a change.`;
  return section('findings', 'What stands out', `The weightiest first, each with its evidence.${same}`, [
    element('ul', { class: 'findings' }, items.slice(0, MOST)),
    items.length <= MOST
      ? null
      : onDemand(`${items.length - MOST} more`, fragment(element('ul', { class: 'findings' }, items.slice(MOST)))),
  ]);
}
