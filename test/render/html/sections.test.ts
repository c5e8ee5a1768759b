import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { PageKpi } from '../../../src/render/html/pageContext.ts';
import { findingsSection } from '../../../src/render/html/sections/findingsSection.ts';
import { surveysSection } from '../../../src/render/html/sections/surveysSection.ts';
import { tileKpis } from '../../../src/render/html/sections/tiles.ts';
import { waitsSection } from '../../../src/render/html/sections/waitsSection.ts';
import type { PageSection } from '../../../src/render/html/table.ts';

/** A figure on the page, with no more than its id tells. */
const figure = (id: string, value: number | null = 1, result: object = { value }): PageKpi =>
  ({
    ...{ name: id, title: id, value, text: String(value), definition: { id, unit: 'count', title: id } },
    kpi: { definition: { id, unit: 'count', title: id }, result, accounting: { counted: 1, pending: 0, excluded: {} } },
    interval: { value, lower: null, upper: null, level: 0.95, method: null, n: 1, reason: 'no_method' },
  }) as never;
const texts = (found: PageSection | null, selector: string): string[] => {
  const { document } = parseHTML(`<body>${found?.body.markup ?? ''}</body>`);
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
};

describe('the tiles', () => {
  const shown = (...kpis: readonly PageKpi[]): string[] =>
    tileKpis({ kpis } as never).map(({ definition }) => definition.id);
  it('are those that a desk is asked about first, in that order, then the others by their question', () => {
    expect(shown(figure('touches'), figure('csat'), figure('response_rate'), figure('ticket_volume'))).toEqual([
      ...['ticket_volume', 'csat', 'response_rate', 'touches'],
    ]);
  });
  it('leave out figures without a value, and are at most eight', () => {
    expect(shown(figure('csat', null), figure('nps', 0))).toEqual(['nps']);
    expect(shown(...Array.from({ length: 12 }, (_, index) => figure(`own_${index}`)))).toHaveLength(8);
  });
  it('have the backlog once: at its end where its course is there', () => {
    expect(shown(figure('ticket_backlog'), figure('backlog_series'))).toEqual(['backlog_series']);
    expect(shown(figure('ticket_backlog'), figure('backlog_series', null))).toEqual(['ticket_backlog']);
    expect(shown(figure('ticket_backlog'), figure('csat'))).toEqual(['csat', 'ticket_backlog']);
  });
});

describe('the answers', () => {
  const names = (...kpis: readonly PageKpi[]): string[] => texts(surveysSection({ kpis } as never), 'tbody th');
  const answers = (negative: unknown, neutral: unknown, positive: unknown) => ({
    value: 1,
    negative,
    neutral,
    positive,
  });
  it('are there where somebody answered, good or bad', () => {
    for (const counts of [
      answers(1, 0, 0),
      answers(0, 1, 0),
      answers(0, 0, 1),
      answers(1, 0, 1),
      answers(0, 1, 1),
      answers(1, 1, 0),
    ])
      expect(names(figure('csat', 1, counts))).toEqual(['csat']);
    expect(surveysSection({ kpis: [figure('csat', 1, answers(0, 0, 0))] } as never)).toBeNull();
  });
  it('are left out where they are no counts, or of no figure that asks for answers', () => {
    for (const counts of [
      answers('1', 1, 1),
      answers(1, null, 1),
      answers(1, 1, -1),
      answers(undefined, 1, 1),
      { value: 1 },
    ])
      expect(surveysSection({ kpis: [figure('csat', 1, counts)] } as never)).toBeNull();
    expect(surveysSection({ kpis: [figure('csat', null, answers(1, 1, 1))] } as never)).toBeNull();
    for (const id of ['ticket_volume', 'constructor'])
      expect(surveysSection({ kpis: [figure(id, 1, answers(1, 1, 1))] } as never)).toBeNull();
  });
  it('of each kind are counted by its own words', () => {
    const nps = figure('nps', 1, { value: 1, detractors: 1, passives: 2, promoters: 3 });
    const ces = figure('ces', 1, { value: 1, hard: 4, neutral: 5, easy: 6 });
    expect(names(nps, ces)).toEqual(['nps', 'ces']);
    expect(texts(surveysSection({ kpis: [nps, ces] } as never), 'tbody td')).toEqual([
      '1',
      '1',
      '2',
      '3',
      '1',
      '4',
      '5',
      '6',
    ]);
  });
});

describe('the waits', () => {
  const spread = { count: 1, zeros: 0, bins: [{ from: 1000, to: 2000, count: 1 }] };
  const drawn = (...ids: readonly string[]): string[] =>
    texts(
      waitsSection({
        kpis: ids.map((id) => figure(id)),
        details: { distributions: Object.fromEntries(ids.map((id) => [id, spread])), waits: {} },
      } as never),
      'h3',
    ).map((title) => title.split(':')[0] ?? '');
  it('are those that are asked for first, before all others, and three at most', () => {
    expect(drawn('own', 'resolution_time', 'first_response_time')).toEqual([
      'first_response_time',
      'resolution_time',
      'own',
    ]);
    expect(drawn('own', 'speed_of_answer', 'response_time', 'agent_wait_time')).toEqual([
      'response_time',
      'speed_of_answer',
      'own',
    ]);
  });
  it('are not there without details, and not where nothing is spread', () => {
    expect(waitsSection({ kpis: [figure('own')], details: null } as never)).toBeNull();
    const none = { own: { count: 0, zeros: 0, bins: [] } };
    expect(drawn()).toEqual([]);
    expect(
      texts(waitsSection({ kpis: [figure('own')], details: { distributions: none, waits: {} } } as never), 'h3'),
    ).toEqual([]);
  });
});

describe('the findings', () => {
  const doubt = (index: number) => ({
    ...{
      kind: 'doubt',
      reason: 'duplicates',
      kpis: ['csat'],
      titles: [`CSAT ${index}`],
      about: 'surveys',
      count: 5,
      rows: 20,
    },
    ...{ share: 0.25, bends: [], weight: 2 },
  });
  const section = (findings: number, unchanged = 0) =>
    findingsSection({
      findings: Array.from({ length: findings }, (_, index) => doubt(index)),
      unchanged: Array(unchanged).fill({}),
    } as never);
  it('are none where there is nothing to say', () => {
    expect(section(0)).toBeNull();
    expect(section(0, 1)).not.toBeNull();
  });
  it('are a list, and beyond the first ones a further one on demand', () => {
    const all = texts(section(40), 'ul.findings > li');
    expect(all).toHaveLength(40);
    expect(texts(section(40), 'details ul.findings > li').length).toBeGreaterThan(20);
    expect(texts(section(40), 'summary')[0]).toBe(`${texts(section(40), 'details li').length} more`);
    expect(texts(section(1), 'details')).toEqual([]);
  });
});
