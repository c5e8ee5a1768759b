import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  days,
  handleTime,
  hours,
  minutes,
  type Report,
  reopenRate,
  report,
  reportDetails,
  slaAttainment,
  type Ticket,
  targets,
  ticketVolume,
} from '../../../src/index.ts';
import { renderHtml } from '../../../src/render/index.ts';
import { deskOf, kpis, made, start, wordedKpi } from './desks.ts';

const desk = made(deskOf({ tickets: 300 }));
const html = renderHtml(desk.report, { details: desk.details, targets: { csat: targets.csat } });
const { document } = parseHTML(html);

const texts = (selector: string, page = document): string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').trim());

/** All attribute values of a page. */
function attributesOf(page: typeof document): string[] {
  return [...page.querySelectorAll('*')].flatMap((own) => [...own.attributes].map(({ value }) => value));
}

describe('the page', () => {
  it('is one document in English with a title, and asks nobody for anything', () => {
    expect(html.startsWith('<!doctype html>\n<html lang="en"><head><meta charset="utf-8">')).toBe(true);
    expect(document.querySelector('title')?.textContent).toBe('Support report');
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
    expect(
      document.querySelectorAll('script, link, img, iframe, object, embed, form, base, [src], [style]'),
    ).toHaveLength(0);
    const references = [...document.querySelectorAll('[href]')].map((own) => own.getAttribute('href'));
    expect(references.every((reference) => reference?.startsWith('#'))).toBe(true);
    expect(html).not.toMatch(/@import|url\((?!#)/);
  });

  it('has all its parts, in the order in which they are asked for', () => {
    expect(texts('h2')).toEqual([
      ...['At a glance', 'What stands out', 'Over time', 'How long it takes', 'The pile of work'],
      ...['When tickets come', 'Channels side by side', 'Promises (SLA)', 'What they answered'],
      ...['All figures', 'The records behind it', 'About these figures'],
    ]);
  });

  it('leads to each part from a list, and names each part', () => {
    const links = [...document.querySelectorAll('nav a')].map((own) => own.getAttribute('href')?.slice(1));
    const sections = [...document.querySelectorAll('section')];
    expect(links).toEqual(sections.map(({ id }) => id));
    for (const own of sections) {
      expect(document.getElementById(own.getAttribute('aria-labelledby') ?? '')?.tagName).toBe('H2');
    }
    expect(document.getElementById('content')?.tagName).toBe('MAIN');
  });

  it('has headings without a gap between their levels, and each id once', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.slice(1).entries()) expect(level - (levels[index] as number)).toBeLessThan(2);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives each drawing a name and a description, and a table beside it', () => {
    const figures = [...document.querySelectorAll('figure')];
    expect(figures.length).toBeGreaterThan(15);
    for (const figure of figures) {
      const svg = figure.querySelector('svg');
      expect(svg?.getAttribute('role')).toBe('img');
      expect(svg?.querySelector('title')?.textContent).toMatch(/\w/);
      expect(svg?.querySelector('desc')?.textContent).toMatch(/\w/);
      expect(figure.querySelectorAll('table tbody tr').length).toBeGreaterThan(0);
    }
    for (const svg of document.querySelectorAll('svg:not([role])'))
      expect(svg.getAttribute('aria-hidden')).toBe('true');
  });

  it('has tables with a caption, and heads that say whose they are', () => {
    for (const table of document.querySelectorAll('table')) {
      expect(table.querySelector('caption')?.textContent).toMatch(/\w/);
      for (const head of table.querySelectorAll('th')) expect(head.getAttribute('scope')).toMatch(/^(row|col)$/);
      const widths = new Set([...table.querySelectorAll('tr')].map(({ children }) => children.length));
      expect(widths.size).toBe(1);
    }
  });

  it('can be moved through by keys where it is wider than the window', () => {
    for (const scroll of document.querySelectorAll('.scroll')) {
      expect([scroll.getAttribute('tabindex'), scroll.getAttribute('role')]).toEqual(['0', 'region']);
      expect(scroll.getAttribute('aria-label')).toMatch(/\w/);
    }
  });

  it('knows light and dark, paper, phones and those who want no motion', () => {
    const style = document.querySelector('style')?.textContent ?? '';
    for (const query of ['prefers-color-scheme:dark', 'print', 'max-width:700px', 'prefers-reduced-motion']) {
      expect(style).toContain(query);
    }
  });
});

describe('what the page says', () => {
  it('is the figure, its range, its target and its newest change', () => {
    const tile = [...document.querySelectorAll('.tile')].find(
      (own) => own.querySelector('h3')?.textContent === 'Customer satisfaction (CSAT)',
    );
    const figure = (desk.report.kpis['csat'] as { readonly result: unknown }).result as { readonly value: number };
    expect(tile?.querySelector('.value')?.textContent).toBe(`${(100 * figure.value).toFixed(1)} %`);
    expect(tile?.querySelector('.hint')?.textContent).toMatch(/^\d+\.\d % to \d+\.\d %$/);
    expect(tile?.querySelector('p.verdict')?.textContent).toBe('✕ threshold missed (≥ 90.0 %)');
    expect(tile?.querySelector('.change')?.textContent).toMatch(
      /^[▲▼■] [+−]?\d+\.\d pp (no clear change|better|worse)2026-W\d\d$/,
    );
  });

  it('is the definition of each figure, with its sources and options, on demand', () => {
    const line = [...document.querySelectorAll('.figures details')].find(
      (own) => own.querySelector('.what')?.textContent === 'SLA attainment',
    );
    expect([...(line?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Question', 'Formula', 'Unit', 'Rows', 'Options', 'Source', 'Id']),
    );
    expect(document.querySelectorAll('.figures details')).toHaveLength(Object.keys(kpis).length);
  });

  it('is each of the 168 hours', () => {
    expect(document.querySelectorAll('.heat td:not(.sum)')).toHaveLength(168);
    const sums = texts('.heat td.sum').map(Number);
    expect(sums.reduce((total, own) => total + own, 0)).toBe(300);
  });

  it('is which group differs by more than chance, in a word', () => {
    const verdicts = new Set(texts('#groups text.verdict'));
    expect([...verdicts].sort()).toEqual(['better', 'worse']);
    expect(texts('#groups td')).toContain('no evidence of a difference');
  });

  it('is a range of target, and a change of a count by the day', () => {
    const calls = Array.from({ length: 200 }, (_, index) => ({
      ...({ kind: 'call', id: `C-${index}`, direction: 'inbound', outcome: 'answered' } as const),
      ...{ queuedAt: start + hours(14 * index), answeredAt: start + hours(14 * index) },
      endedAt: start + hours(14 * index) + minutes(index < 94 ? 5 + (index % 4) : 20 + (index % 4)),
    }));
    const own = report(
      { tickets: deskOf({ tickets: 300 }).tickets, interactions: calls },
      { ticketVolume, handleTime, reopenRate },
      { every: 'month', timeZone: 'UTC', asOf: start + days(90) },
    ) as Report;
    const range = { from: 0.05, to: 0.1 };
    const page = parseHTML(
      renderHtml(own, {
        targets: { reopenRate: { better: 'within', threshold: range, target: range, stretch: range } },
      }),
    ).document;
    expect(texts('.tile p.verdict', page)).toEqual([expect.stringMatching(/\(5\.0 % to 10\.0 %\)$/)]);
    const changes = texts('.tile .change', page);
    expect(changes).toContainEqual(expect.stringMatching(/ per day2026-03$/));
    // Calls became longer, which is neither better nor worse.
    expect(texts('.tile .change .verdict.differs', page)).toEqual(['differs']);
  });

  it('is the way of the newest change by a sign, where there are two full periods', () => {
    const volumes = (...weeks: readonly number[]) => {
      const tickets = weeks.flatMap((count, week) =>
        Array.from({ length: count }, (_, index) => ({ id: `${week}-${index}`, createdAt: start + days(7 * week) })),
      );
      const asOf = start + days(7 * weeks.length);
      const made = report({ tickets }, { ticketVolume }, { every: 'week', timeZone: 'UTC', asOf }) as Report;
      return texts('.tile .change .sign', parseHTML(renderHtml(made)).document);
    };
    expect(volumes(7, 9)).toEqual(['▲ +2']);
    expect(volumes(9, 7)).toEqual(['▼ −2']);
    expect(volumes(7, 7)).toEqual(['■ 0']);
    expect(volumes(3, 7, 7)).toEqual(['■ 0']);
    expect(volumes(7)).toEqual([]);
  });

  it('is each promise by its name, and one alone as it is', () => {
    const page = parseHTML(renderHtml(desk.report)).document;
    expect(texts('#promises tbody th', page)).toEqual(['All promises', 'first reply', 'resolution']);
    const one = slaAttainment.with({ policies: [{ metric: 'resolution', target: days(1) }], asOf: start + days(90) });
    const alone = report({ tickets: deskOf({ tickets: 60 }).tickets }, { one }) as Report;
    expect(texts('#promises tbody th', parseHTML(renderHtml(alone)).document)).toEqual(['All promises']);
  });

  it('is what the caller adds', () => {
    const page = renderHtml(desk.report, { title: 'Week <3>', notes: ['From a.csv & b.csv'] });
    expect(page).toContain('<h1>Week &lt;3&gt;</h1>');
    expect(page).toContain('<li>From a.csv &amp; b.csv</li>');
  });

  it('is a change since the report before, where that is given', () => {
    const before = made(deskOf({ tickets: 300, channels: ['chat'] })).report;
    expect(texts('h2', parseHTML(renderHtml(desk.report, { previous: before })).document)).toContain('What stands out');
    expect(renderHtml(desk.report, { previous: before })).toMatch(/Change<\/span> First response time got worse/);
  });
});

describe('a report alone', () => {
  it('gives a page, without what only the rows can tell', () => {
    const page = parseHTML(renderHtml(desk.report)).document;
    expect(texts('h2', page)).toEqual([
      ...['At a glance', 'What stands out', 'Over time', 'The pile of work', 'Channels side by side', 'Promises (SLA)'],
      ...['What they answered', 'All figures', 'The records behind it', 'About these figures'],
    ]);
    expect(texts('#groups .lead', page)[0]).toContain('No test of the differences was made.');
  });

  it('may have been through JSON, and so may the details', () => {
    const again = JSON.parse(JSON.stringify(desk)) as typeof desk;
    expect(
      parseHTML(renderHtml(again.report, { details: again.details })).document.querySelectorAll('h2'),
    ).toHaveLength(12);
  });

  it('of nothing at all is a title and says that there are no records', () => {
    const page = parseHTML(renderHtml(report({}, {}) as Report)).document;
    expect(texts('.facts', page)).toEqual(['No records.']);
    expect(texts('nav a', page)).toEqual(['The records behind it']);
  });

  it('without groups and periods has neither', () => {
    const { backlog: _, ...own } = kpis;
    const plain = report(deskOf({ tickets: 40 }), own) as Report;
    const headings = texts('h2', parseHTML(renderHtml(plain)).document);
    expect(headings).not.toContain('Over time');
    expect(headings).not.toContain('Channels side by side');
  });
});

describe('H11: a report that was damaged on its way', () => {
  const again = (change: (kpis: Record<string, Record<string, unknown>>) => void, more: object = {}) => {
    const copy = JSON.parse(JSON.stringify(desk.report)) as Report;
    change(copy.kpis as never);
    return renderHtml({ ...copy, ...more }, { details: desk.details });
  };

  it('shows figures that lost their result or their parts as none, and the others as they are', () => {
    const page = parseHTML(
      again((own) => {
        for (const name of ['backlog', 'firstResponseTime']) (own[name] as { result: unknown }).result = null;
        Object.assign(own['csat']?.['result'] as object, { negative: 'x' });
        Object.assign(own['nps']?.['result'] as object, { detractors: 0, passives: 0, promoters: 0 });
        delete own['resolutionTime']?.['groups'];
      }),
    ).document;
    expect(texts('h2', page)).not.toContain('What they answered');
    expect(texts('h2', page)).toContain('All figures');
    expect(texts('#groups h3', page)).not.toContain('Resolution time');
    expect(texts('#waits h3', page)).toContain('First response time');
  });

  it('has no range of a figure that is no number, and is refused where a result is no result', () => {
    const odd = (result: object) => () =>
      again((own) => Object.assign(own['reopenRate']?.['result'] as object, result));
    expect(odd({ value: Number.POSITIVE_INFINITY })).not.toThrow();
    expect(odd({ value: 0.5, responses: 3, topBox: 0, distribution: null })).toThrow(
      expect.objectContaining({ code: 'invalid_report' }),
    );
  });

  it('has 0 where the number of rows is lost', () => {
    expect(texts('#records text', parseHTML(again(() => {}, { rows: {} })).document)).toContainEqual(
      expect.stringMatching(/ of 0 tickets$/),
    );
  });
});

describe('the same input', () => {
  it('H7: gives the same bytes', () => {
    const again = made(deskOf({ tickets: 300 }));
    expect(renderHtml(again.report, { details: again.details, targets: { csat: targets.csat } }) === html).toBe(true);
  });

  it('is not changed', () => {
    const before = JSON.stringify(desk);
    renderHtml(desk.report, { details: desk.details });
    expect(JSON.stringify(desk)).toBe(before);
  });
});

describe('what cannot be used', () => {
  it('is refused', () => {
    const refused = (code: string) => expect.objectContaining({ code });
    expect(() => renderHtml({} as Report)).toThrow(refused('invalid_report'));
    expect(() => renderHtml(desk.report, { titel: 'x' } as never)).toThrow(refused('unknown_option'));
    expect(() => renderHtml(desk.report, { title: '' })).toThrow(refused('invalid_option'));
    expect(() => renderHtml(desk.report, { details: {} as never })).toThrow(refused('invalid_option'));
    expect(() => renderHtml(desk.report, { notes: [1] as never })).toThrow(refused('invalid_option'));
    expect(() => renderHtml(desk.report, { targets: [{ kpi: 1 }] as never })).toThrow(refused('invalid_targets'));
    expect(() => renderHtml(desk.report, { level: 95 })).toThrow(refused('invalid_option'));
  });
});

/** A page whose every attribute and text is a number, or words, and nothing that is no number. */
function expectSound(page: string): void {
  const parsed = parseHTML(page).document;
  const unsound = /\bNaN\b|\bundefined\b|Infinity|\[object/;
  expect(attributesOf(parsed).filter((value) => unsound.test(value))).toEqual([]);
  const read = texts('svg text, td, th, dd, p, summary, li', parsed);
  expect(read.filter((text) => unsound.test(text))).toEqual([]);
}

describe('H3: no figure that is none', () => {
  it.each([
    ['an empty desk', { tickets: [], surveys: [] }],
    ['one ticket', deskOf({ tickets: 1 })],
    ['three tickets', deskOf({ tickets: 3 })],
    ['forty channels', deskOf({ tickets: 400, channels: Array.from({ length: 40 }, (_, index) => `c${index}`) })],
    ['tickets that say nothing', { tickets: silent(20), surveys: [] }],
  ])('stands on the page of %s', (_, rows) => {
    const { report: own, details } = made(rows);
    expectSound(renderHtml(own, { details }));
    expectSound(renderHtml(own));
  });

  it('gives no wait and no count a range that reaches below nothing', () => {
    const { report: own, details } = made(deskOf({ tickets: 3 }));
    const page = parseHTML(renderHtml(own, { details })).document;
    const ranges = texts('.figures .range, .tile .hint', page).filter((text) => text.includes(' to '));
    expect(ranges.filter((text) => text.startsWith('0s to '))).not.toEqual([]);
    expect(ranges.filter((text) => text.includes('−'))).toEqual([]);
  });

  it('shades no hour beyond the last shade', () => {
    for (const tickets of [1, 3, 7, 49]) {
      const { report: own, details } = made(deskOf({ tickets }));
      const page = parseHTML(renderHtml(own, { details })).document;
      const shades = [...page.querySelectorAll('.heat td:not(.sum)')].map(({ className }) => className);
      expect(shades.filter((shade) => !/^h[0-5]$/.test(shade))).toEqual([]);
      expect(shades).toContain('h5');
    }
  });

  it('stands on the page of any desk', () => {
    const time = fc.option(fc.integer({ min: -1000, max: 90_000_000_000 }), { nil: null });
    const rows = fc.array(
      fc.record({
        created: fc.integer({ min: 0, max: 6_000_000_000 }),
        reply: time,
        solved: time,
        channel: fc.string(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (tickets) => {
        const { report: own, details } = made({
          surveys: [],
          tickets: tickets.map(
            ({ created, reply, solved, channel }, index): Ticket => ({
              ...{ id: `F-${index}`, createdAt: start + created, channel, status: solved === null ? 'open' : 'solved' },
              ...(reply === null ? {} : { firstRespondedAt: start + created + reply }),
              ...(solved === null ? {} : { solvedAt: start + created + solved }),
            }),
          ),
        });
        expectSound(renderHtml(own, { details }));
      }),
      { seed: 11, numRuns: 12 },
    );
  });
});

function silent(count: number): Ticket[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: `N-${index}`, createdAt: start, status: 'open', channel: null, firstRespondedAt: null, solvedAt: null },
  })) as never;
}

describe('H5: text of other people', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><script>alert(1)</script>',
    '</title><svg onload=alert(1)>',
    '<!-- ',
    ']]><b>',
    '&lt;b&gt;&#60;b&#62;',
    'javascript:alert(1)',
    'a\u0000b\u0007\u001b[31m',
    '\u202egnp.exe\u202c',
    '\ud800',
    '`$' + '{1}`',
    '__proto__',
    '=1+1',
  ];

  /** Every word in every place that a text can come from. */
  function pageOf(words: readonly string[]): string {
    const { tickets, surveys } = deskOf({ tickets: 3 * words.length, channels: [...words, 'email'], weeks: 2 });
    const word = (index: number): string => words[index % words.length] as string;
    const own = { ...Object.fromEntries(words.map((text) => [text, wordedKpi(text)])), ...kpis };
    const rows = {
      tickets: tickets.map((ticket, index) => ({
        ...{ ...ticket, id: `${word(index)}${index}`, tags: [word(index)], agentId: word(index) },
        ...(index % 5 === 4 ? { status: word(index) } : {}),
      })),
      surveys: surveys.map((survey, index) => ({
        ...survey,
        comment: word(index),
        kind: index === 0 ? word(0) : survey.kind,
      })),
    };
    const options = { by: 'channel', timeZone: 'UTC', asOf: start + days(30) };
    const found = report(rows as never, own, { ...options, every: 'week' }) as Report;
    const strange = { ...found, by: word(0) } as Report;
    const details = reportDetails(rows as never, own as never, options);
    const page = { title: word(0), notes: words, details };
    return renderHtml(found, page) + renderHtml(strange, { ...page, title: word(1) });
  }

  function expectHarmless(page: string): void {
    const all = [...parseHTML(page).document.querySelectorAll('*')];
    const known = new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName));
    expect(all.filter(({ tagName }) => !known.has(tagName))).toEqual([]);
    const names = new Set(all.flatMap((own) => [...own.attributes].map(({ name }) => name)));
    const expected = new Set(
      [...document.querySelectorAll('*')].flatMap((own) => [...own.attributes].map(({ name }) => name)),
    );
    expect([...names].filter((name) => !expected.has(name))).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }

  it('never becomes markup, in titles, groups, ids, tags, notes and words of KPIs', () => {
    const page = pageOf(hostile);
    expectHarmless(page);
    const parsed = parseHTML(page).document;
    expect(texts('h1', parsed)).toEqual([hostile[0], hostile[1]]);
    expect(texts('#figures .what', parsed)).toEqual(expect.arrayContaining(['<script>alert(1)</script>', '<!--']));
  });

  it('never becomes markup, whatever it is', () => {
    const word = fc.string({ unit: fc.constantFrom(...'<>&"\'`/=-! aA;#\u0000\u202e'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 6, maxLength: 6 }), (words) => {
        expectHarmless(pageOf(words.map((text) => `${text}!`)));
      }),
      { seed: 5, numRuns: 5 },
    );
  });
});
