import type { ReportTable } from '../reportTable.ts';
import { element, fragment, type Markup, type Part } from './markup.ts';

/** A name of so many letters, such as that of a week, stays on one line. */
const SHORT = 12;

/** A table of texts; its first column is what its lines are called. */
export function table({ title, columns, rows }: Pick<ReportTable, 'title' | 'columns' | 'rows'>): Markup {
  const head = columns.map((column) =>
    element('th', { scope: 'col', class: column.figures ? 'num' : null }, column.title),
  );
  const lines = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map((cell, index) => {
        const kind = columns[index]?.figures ? 'num' : null;
        if (index > 0) return element('td', { class: kind }, cell);
        return element('th', { scope: 'row', class: cell.length <= SHORT ? 'short' : null }, cell);
      }),
    ),
  );
  // What is wider than a phone can be moved sideways, also by keys.
  return element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title }, [
    element('table', {}, [
      element('caption', {}, title),
      element('thead', {}, element('tr', {}, head)),
      element('tbody', {}, lines),
    ]),
  ]);
}

/** What is shown when somebody asks for it. */
export function onDemand(summary: Part, content: Part | readonly Part[]): Markup {
  return element('details', {}, [element('summary', {}, summary), fragment(content)]);
}

/** A chart under its heading, with a line to read it by, and its figures as a table on demand. */
export function chartCard(
  heading: string,
  chart: Markup,
  figures: Pick<ReportTable, 'columns' | 'rows'>,
  hint: string | null = null,
): Markup {
  return element('figure', { class: 'card' }, [
    element('h3', {}, heading),
    hint === null ? null : element('p', { class: 'hint' }, hint),
    chart,
    onDemand('Figures as a table', table({ title: heading, ...figures })),
  ]);
}

/** As {@link chartCard}, but with the table beside the chart: for what is read figure by figure. */
export function wideCard(heading: string, chart: Markup, figures: Pick<ReportTable, 'columns' | 'rows'>): Markup {
  return element('figure', { class: 'card wide' }, [
    element('h3', {}, heading),
    chart,
    table({ title: heading, ...figures }),
  ]);
}

/** A part of the page; `null` without anything in it. */
export function section(id: string, heading: string, lead: string, content: readonly Part[]): PageSection | null {
  if (content.every((part) => part === null)) return null;
  return {
    ...{ id, heading },
    body: element('section', { id, 'aria-labelledby': `${id}-title` }, [
      element('h2', { id: `${id}-title` }, heading),
      element('p', { class: 'lead' }, lead),
      ...content,
    ]),
  };
}

/** A part of the page, as its list of contents knows it. */
export interface PageSection {
  readonly id: string;
  readonly heading: string;
  readonly body: Markup;
}
