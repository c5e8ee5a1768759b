import { element, type Markup, type Part } from './markup.ts';
import { styleSheet } from './styleSheet.ts';
import type { PageSection } from './table.ts';

/** Nothing is fetched, nothing runs, nothing is sent. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export interface PageFrame {
  readonly title: string;
  /** Lines below the title: of what time, of how many records. */
  readonly facts: readonly string[];
  readonly sections: readonly PageSection[];
  /** What a reader of the figures must know. */
  readonly notes: readonly string[];
}

/** A whole document in one file. */
export function page({ title, facts, sections, notes }: PageFrame): string {
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, title),
    { markup: `<style>${styleSheet()}</style>` },
  ];
  const links = sections.map(({ id, heading }) => element('li', {}, element('a', { href: `#${id}` }, heading)));
  const body: Part[] = [
    element('a', { class: 'skip', href: '#content' }, 'To the figures'),
    patterns(),
    element('header', {}, [
      element('h1', {}, title),
      ...facts.map((fact) => element('p', { class: 'facts' }, fact)),
      element('nav', { 'aria-label': 'Contents' }, element('ul', {}, links)),
    ]),
    element(
      'main',
      { id: 'content' },
      sections.map(({ body: own }) => own),
    ),
    element('footer', {}, [
      element('h2', {}, 'About these figures'),
      element(
        'ul',
        {},
        notes.map((note) => element('li', {}, note)),
      ),
    ]),
  ];
  const html = element('html', { lang: 'en' }, [element('head', {}, head), element('body', {}, body)]);
  return `<!doctype html>\n${html.markup}\n`;
}

/** Fillings that differ without any colour; all charts of the page use them. */
function patterns(): Markup {
  const pattern = (id: string, size: number, d: string, width: number): Markup =>
    element('pattern', { id, patternUnits: 'userSpaceOnUse', width: size, height: size }, [
      element('rect', { width: size, height: size }),
      element('path', { d, 'stroke-width': width, fill: 'none' }),
    ]);
  return element(
    'svg',
    { class: 'inks', 'aria-hidden': 'true', width: 0, height: 0 },
    element('defs', {}, [
      pattern('hatch', 6, 'M0 6L6 0M-1 1L1 -1M5 7L7 5', 1.5),
      pattern('stripes', 6, 'M0 0L6 6M-1 5L1 7M5 -1L7 1', 3),
      pattern('grid', 4, 'M0 2H4M2 0V4', 1.5),
    ]),
  );
}
