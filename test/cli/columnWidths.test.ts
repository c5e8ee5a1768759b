import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/cli/output/columnWidths.ts';
import { textTable } from '../../src/cli/output/textTable.ts';
import { figures, text } from '../../src/render/reportTable.ts';

const columns = [text('KPI'), figures('Value'), text('In detail'), figures('n'), text('Left out')];
const row = [
  ...['First-contact resolution', '44.9 %', 'median 9m 38s, p90 16m 56s', '1893'],
  '29 spam, 7 deleted, 6 merged, 2 made as a test',
];
const widest = (table: string): number => Math.max(...table.split('\n').map(({ length }) => length));

describe('columns', () => {
  it('take what they need where there is room', () => {
    expect(columnWidths({ columns, rows: [row] }, 200)).toEqual([25, 7, 27, 5, 47]);
  });
  it('make long texts narrower first, and keep figures on one line', () => {
    const widths = columnWidths({ columns, rows: [row] }, 100);
    expect([widths[0], widths[1], widths[3]]).toEqual([25, 7, 5]);
    expect(widest(textTable({ title: '', columns, rows: [row], notes: [] }, 100))).toBeLessThanOrEqual(100);
  });
  it('let names and texts go on in the next line of a narrow terminal', () => {
    for (const width of [80, 72, 64]) {
      const table = textTable({ title: '', columns, rows: [row], notes: [] }, width);
      expect(widest(table)).toBeLessThanOrEqual(width);
      expect(table.replace(/\s+/g, ' ')).toContain('44.9 %');
      expect(table).not.toContain('…');
    }
  });
  it('are never wider than the terminal as long as their longest words fit', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((own) => own.join(' '));
    const cells = fc.tuple(words, word, words, word, words);
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), fc.integer({ min: 50, max: 160 }), (rows, width) => {
        const widths = columnWidths({ columns, rows }, width);
        expect(widths.reduce((total, own) => total + own, 0) + columns.length - 1).toBeLessThanOrEqual(width);
      }),
      { seed: 11 },
    );
  });
});
