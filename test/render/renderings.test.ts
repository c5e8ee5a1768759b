import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hours, type Report, reopenRate, report, resolutionTime, type Ticket } from '../../src/index.ts';
import { renderCsv, renderJson, renderMarkdown } from '../../src/render/index.ts';

const refused = (code: string) => expect.objectContaining({ code });

function reportBy(channels: readonly string[]): Report {
  const tickets = channels.map(
    (channel, index): Ticket => ({
      ...{ id: `A-${index}`, createdAt: 0, status: 'solved', solvedAt: hours(index + 1), channel, reopens: index % 2 },
    }),
  );
  return report(
    { tickets },
    { reopenRate, resolutionTime },
    { by: 'channel', every: 'day', timeZone: 'UTC' },
  ) as Report;
}

const formula = /^["'\s]*[=+\-@\t\r\n＝＋－＠]/;

describe('renderCsv', () => {
  const read = (text: string): Record<string, string>[] => parse(text, { columns: true, record_delimiter: '\r\n' });

  it('has a row for each total, each group and each period, with raw figures', () => {
    const rows = read(renderCsv(reportBy(['email', 'chat', 'email'])));
    const own = rows.filter(({ kpi }) => kpi === 'resolution_time');
    expect(own.map(({ scope, group, period, value }) => [scope, group, period, value])).toEqual([
      ['total', '', '', '7200000'],
      ['group', 'email', '', '7200000'],
      ['group', 'chat', '', '7200000'],
      ['period', '', '1970-01-01', '7200000'],
    ]);
  });

  it('H1: neutralises formulas in names, unless they are asked for', () => {
    const channels = ['=1+1', '+49', '-5', '@a', '\tx', '\rx', '"=1', '＝1', "'=1"];
    const names = (text: string): (string | undefined)[] => [
      ...new Set(
        read(text)
          .filter(({ scope }) => scope === 'group')
          .map(({ group }) => group),
      ),
    ];
    const found = renderCsv(reportBy(channels));
    expect(names(found).sort()).toEqual(channels.map((name) => `'${name}`).sort());
    expect(names(renderCsv(reportBy(channels), { formulas: true })).sort()).toEqual([...channels].sort());
  });

  it('H1: leaves numbers alone, also those below nothing', () => {
    const [total, ...rest] = read(renderCsv(below(-0.25)));
    expect([total?.['value'], rest]).toEqual(['-0.25', []]);
  });

  it('H2: any name is read back by another reader', () => {
    const name = fc.string({ unit: fc.constantFrom(...'a",;\r\n\t=\'\u0000 é'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), (channels) => {
        const rows = read(renderCsv(reportBy(channels))).filter(
          ({ kpi, scope }) => kpi === 'reopen_rate' && scope === 'group',
        );
        const expected = channels.map((own) => (formula.test(own) ? `'${own}` : own));
        expect(rows.map(({ group }) => group).sort()).toEqual(expected.sort());
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  it('refuses what is no report, and options that it does not know', () => {
    expect(() => renderCsv({} as Report)).toThrow(refused('invalid_report'));
    expect(() => renderCsv(reportBy([]), { formulas: 'yes' } as never)).toThrow(refused('invalid_option'));
    expect(() => renderCsv(reportBy([]), { delimiter: ';' } as never)).toThrow(refused('unknown_option'));
  });
});

/** A report of one figure. */
function below(value: number): Report {
  const { kpis, ...rest } = report({ tickets: [] }, { reopenRate });
  return { ...rest, kpis: { reopenRate: { ...kpis.reopenRate, result: { value } } } };
}

describe('renderMarkdown', () => {
  const text = renderMarkdown(
    reportBy(['a|b', '<img src=x>', '[x](http://a) *b* `c` ~~d~~ $e$', 'two\nlines', 'x\u202ey']),
    {
      title: '# Week *3*',
      notes: ['From <b> & | c'],
    },
  );

  it('has a title, a table per question, groups, periods, and notes', () => {
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      ...['# # Week \\*3\\*', '## Channels side by side'].filter((line) => text.includes(line)),
      ...[
        '## Resolution: was it solved?',
        '## Resolution by channel',
        '## Resolution by day',
        '## About these figures',
      ],
    ]);
    expect(text).toContain('| Resolution time | 3h | median 3h, p90 4h 36m | 5 | 0 |  |');
  });

  it('H5: text of records makes no cell, no link, no emphasis and no HTML', () => {
    const head = text.split('\n').find((line) => line.startsWith('| KPI | All |')) ?? '';
    expect(head.replaceAll('\\|', '').split('|')).toHaveLength(9);
    expect(head).toContain('&lt;img src=x&gt;');
    expect(head).toContain('\\[x\\](http://a) \\*b\\* \\`c\\` \\~\\~d\\~\\~ \\$e\\$');
    expect(head).toContain('x\\\\u202ey');
    expect(text).toContain('- From &lt;b&gt; &amp; \\| c');
    expect(text).not.toMatch(/<(?!\/?$)/);
  });

  it('has neither notes nor tables where there are none', () => {
    expect(renderMarkdown({ ...below(1), kpis: {} } as Report)).toBe('# Support report\n');
  });

  it('refuses what is no report, and options that it does not know', () => {
    expect(() => renderMarkdown(null as never)).toThrow(refused('invalid_report'));
    expect(() => renderMarkdown(reportBy([]), { notes: 'x' } as never)).toThrow(refused('invalid_option'));
  });
});

describe('renderJson', () => {
  it('is the report, in one line if asked for', () => {
    const own = reportBy(['email', '__proto__']);
    expect(JSON.parse(renderJson(own))).toEqual(JSON.parse(JSON.stringify(own)));
    expect(renderJson(own, { indent: 0 })).toBe(`${JSON.stringify(own)}\n`);
    expect(renderJson(own).split('\n')[1]).toBe('  "version": 1,');
  });

  it('H3: refuses what would be lost', () => {
    expect(() => renderJson(below(Number.NaN))).toThrow(refused('non_finite'));
    expect(() => renderJson(below(Number.NEGATIVE_INFINITY))).toThrow(refused('non_finite'));
    expect(() => renderJson({} as Report)).toThrow(refused('invalid_report'));
    expect(() => renderJson(below(0), { indent: 99 })).toThrow(refused('invalid_option'));
  });
});
