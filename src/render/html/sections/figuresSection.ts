import { collectionWords } from '../../collectionWords.ts';
import { byQuestion, questions } from '../../questions.ts';
import { reasonsInWords } from '../../reasonWords.ts';
import { resultParts } from '../../resultParts.ts';
import { visibleText } from '../../visibleText.ts';
import { element, type Markup, type Part } from '../markup.ts';
import { type PageContext, type PageKpi, rangeText } from '../pageContext.ts';
import { type PageSection, section } from '../table.ts';

const directions = {
  higher: 'Higher is better.',
  lower: 'Lower is better.',
  neither: 'Neither way is better by itself.',
} as const;

/** Every figure of the report, with what it means and what became of its rows on demand. */
export function figuresSection({ kpis }: PageContext): PageSection | null {
  const blocks = byQuestion(kpis, ({ definition }) => definition.id).flatMap(([question, own]) => [
    element('h3', {}, questions[question]),
    element('div', { class: 'figures' }, own.map(figure)),
  ]);
  return section(
    'figures',
    'All figures',
    'Open a line to see what the figure means, how it is computed, and which rows it counts.',
    blocks,
  );
}

function figure({ title, text, interval, definition, kpi }: PageKpi): Markup {
  return element('details', {}, [
    element('summary', {}, [
      element('span', { class: 'what' }, title),
      element('span', { class: 'num strong' }, text),
      element('span', { class: 'range' }, rangeText(interval, definition)),
      element('span', { class: 'detail' }, resultParts(kpi.result, definition)),
    ]),
    definitionList({ definition, kpi, interval }),
  ]);
}

function definitionList({ definition, kpi, interval }: Pick<PageKpi, 'definition' | 'kpi' | 'interval'>): Markup {
  const { id, question, formula, unit, better, rows, sources } = definition;
  const { counted, pending, excluded } = kpi.accounting;
  const options = optionsText(kpi.options);
  const left = reasonsInWords(excluded);
  const items: readonly (readonly [term: string, description: string])[] = [
    ['Question', question],
    ['Formula', formula],
    ['Unit', `${unit}. ${directions[better]}`],
    [
      'Rows',
      `${collectionWords(rows)}: ${counted} counted, ${pending} pending${left === '' ? '' : `; left out: ${left}`}`,
    ],
    ...(interval.method === null
      ? []
      : [['Range', `${interval.method.replaceAll('_', ' ')}, n = ${interval.n}`] as const]),
    ...(options === '' ? [] : [['Options', options] as const]),
    ...sources.map((source) => ['Source', source] as const),
    ['Id', id],
  ];
  return element(
    'dl',
    {},
    items.flatMap(([term, words]): Part[] => [element('dt', {}, term), element('dd', {}, words)]),
  );
}

/** Options as they were given; long ones, such as a calendar, are cut. */
function optionsText(options: object): string {
  return Object.entries(options)
    .map(([name, value]) => `${visibleText(name)}: ${cut(String(JSON.stringify(value)))}`)
    .join('; ');
}

const LONGEST = 200;

function cut(text: string): string {
  const letters = Array.from(text);
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST).join('')}…`;
}
