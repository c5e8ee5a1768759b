import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownPage, markdownTable } from '../../src/render/markdown.ts';
import { figures, text } from '../../src/render/reportTable.ts';

describe('escapeMarkdown', () => {
  it('H5: text makes no cell, no markup and no HTML', () => {
    expect(escapeMarkdown('a|b')).toBe('a\\|b');
    expect(escapeMarkdown('<script>&')).toBe('&lt;script&gt;&amp;');
    expect(escapeMarkdown('[x](y) *b* `c` _d_ \\')).toBe('\\[x\\](y) \\*b\\* \\`c\\` \\_d\\_ \\\\');
    expect(escapeMarkdown('two\r\n lines')).toBe('two lines');
    expect(escapeMarkdown('12.5 % (3 of 24)')).toBe('12.5 % (3 of 24)');
  });
});

describe('markdownTable', () => {
  it('has a heading, figures flush right, and the notes below', () => {
    const table = {
      title: 'By a|b',
      columns: [text('KPI'), figures('All')],
      rows: [['Volume', '3']],
      notes: ['* not complete'],
    };
    expect(markdownTable(table)).toBe(
      '## By a\\|b\n\n| KPI | All |\n| --- | ---: |\n| Volume | 3 |\n\n\\* not complete\n',
    );
  });
  it('of no rows is a head', () => {
    expect(markdownTable({ title: 'T', columns: [text('A')], rows: [], notes: [] })).toBe('## T\n\n| A |\n| --- |\n');
  });
});

describe('markdownPage', () => {
  it('has a title, tables, and lists where they have lines', () => {
    const table = { title: 'T', columns: [text('A')], rows: [], notes: [] };
    const lists = [
      { title: 'Notes', lines: ['one', '*two*'] },
      { title: 'Nothing', lines: [] },
    ];
    expect(markdownPage('A & B', [table], lists)).toBe(
      '# A &amp; B\n\n## T\n\n| A |\n| --- |\n\n## Notes\n\n- one\n- \\*two\\*\n',
    );
    expect(markdownPage('A', [], [])).toBe('# A\n');
  });
});
