import type { GroupComparison, GroupComparisons } from '../../../analysis/comparison/compareGroups.ts';
import type { GroupKey } from '../../../fold/groupKey.ts';
import { comparedKpis } from '../../../report/details/comparedKpis.ts';
import { formatChange } from '../../formatChange.ts';
import { currencyOf, NO_VALUE } from '../../formatValue.ts';
import { groupKeys, type Key, sideBySide } from '../../groupKeys.ts';
import { figures, text } from '../../reportTable.ts';
import { groupName, visibleText } from '../../visibleText.ts';
import { type DotRow, dotPlot } from '../charts/dotPlot.ts';
import { element, type Markup } from '../markup.ts';
import { figureText, intervalOf, kpiOf, levelText, type PageContext, type PageKpi, rangeCell } from '../pageContext.ts';
import { chartCard, type PageSection, section } from '../table.ts';

/** Beyond these a drawing no longer compares anything. */
const MOST = 24;

/** Groups side by side, each with its interval, and marked where it differs from the others by more than chance. */
export function groupsSection(context: PageContext): PageSection | null {
  const { report, level } = context;
  const { by } = report;
  if (by === null) return null;
  const kpis = comparedKpis.flatMap((id) => kpiOf(context, id) ?? []);
  const keys = groupKeys(
    kpis.map(({ kpi }) => kpi),
    by,
  );
  const shown = keys.slice(0, MOST);
  const cards = shown.length < 2 ? [] : kpis.flatMap((own) => card(own, shown, context));
  const rest = keys.length - shown.length;
  return section(
    'groups',
    visibleText(sideBySide(by)),
    `A point is the figure of a group, its line the range in which it probably lies (${levelText(level)}), the dashed line the figure of all. ${verdictWords(context)}${rest > 0 ? ` ${rest} smaller groups are not shown here; JSON and CSV have all of them.` : ''}`,
    cards.length === 0 ? [] : [element('div', { class: 'cards' }, cards)],
  );
}

function verdictWords({ details }: PageContext): string {
  if (details === null || Object.keys(details.groups).length === 0) return 'No test of the differences was made.';
  return 'Filled points differ from the other groups by more than chance, with p made up for the number of groups; hollow ones may not differ at all.';
}

function card(own: PageKpi, keys: readonly Key[], { details, level }: PageContext): Markup[] {
  const groups = own.kpi.groups ?? [];
  if (groups.every(({ key }) => key === null)) return [];
  const tested = details !== null && Object.hasOwn(details.groups, own.name) ? details.groups[own.name] : undefined;
  const lines = keys.flatMap((key) => {
    const group = groups.find((each) => each.key === key);
    const { value, lower, upper } = intervalOf(group?.result, own.definition, level);
    if (group === undefined || value === null) return [];
    const test = testOf(tested, key);
    const dot: DotRow = {
      ...{ name: groupName(key), value, lower, upper, text: figureText(group.result, own.definition) },
      verdict: test === undefined ? '' : verdicts[test.verdict],
    };
    return [{ dot, test }];
  });
  if (lines.length < 2) return [];
  const rows = lines.map(({ dot, test }) => [
    ...[dot.name, dot.text, rangeCell(dot, own.definition)],
    formatChange(test?.difference ?? null, own.definition, currencyOf(own.kpi.result)),
    test?.adjustedP.holm == null ? NO_VALUE : pText(test.adjustedP.holm),
    test === undefined || test.p === null ? 'not tested' : verdicts[test.verdict] || 'no evidence of a difference',
  ]);
  const columns = [
    ...[text('Group'), figures('Value'), figures('Range'), figures('From the others'), figures('Adjusted p')],
    text('Verdict'),
  ];
  const dots = lines.map(({ dot }) => dot);
  const differing = dots.filter(({ verdict }) => verdict !== '').map(({ name, verdict }) => `${name} ${verdict}`);
  const words = {
    title: `${own.title} by group`,
    description: differing.length === 0 ? 'No group is shown to differ.' : `${differing.join(', ')}.`,
  };
  const plot = dotPlot({ rows: dots, whole: own.value as number, definition: own.definition }, words);
  return [chartCard(own.title, plot, { columns, rows }, directions[own.definition.better])];
}

const verdicts = { better: 'better', worse: 'worse', different: 'differs', no_evidence: '' } as const;
const directions = { higher: 'higher is better', lower: 'lower is better', neither: null } as const;

function testOf(tested: GroupComparisons<GroupKey> | undefined, key: Key): GroupComparison<GroupKey> | undefined {
  return tested?.groups.find((each) => each.key === key);
}

function pText(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
