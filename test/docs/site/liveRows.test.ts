import { describe, expect, test } from 'vitest';
import { calculate } from '../../../docs/site/calculate.ts';
import { liveRows } from '../../../docs/site/liveRows.ts';
import { catalogue } from '../../../src/kpis/catalogue.ts';

const live = liveRows();

describe('the page of each KPI calculates with rows that give a figure', () => {
  test.for(Object.values(catalogue).map(({ definition }) => definition.id))('%s', (id) => {
    const { rows, options } = live[id] ?? { rows: [], options: {} };
    const calculation = calculate(id, JSON.stringify(rows), JSON.stringify(options));
    expect(calculation).not.toHaveProperty('error');
    expect(calculation).toMatchObject({ figure: expect.stringMatching(/\d/) });
    expect(rows.length).toBeLessThan(40);
  });
});

describe('a calculation on a page', () => {
  const surveys = JSON.stringify([5, 4, 2, null].map((score, index) => ({ id: `S-${index}`, kind: 'csat', score })));

  test('gives the figure and the outcome of each row', () => {
    expect(calculate('csat', surveys, '{ "scale": { "min": 1, "max": 5 } }')).toMatchObject({
      figure: '66.7 %',
      rows: [
        { id: 'S-0', outcome: 'counted' },
        { id: 'S-1', outcome: 'counted' },
        { id: 'S-2', outcome: 'counted' },
        { id: 'S-3', outcome: 'no_answer' },
      ],
    });
  });

  test('says what is wrong with what the reader wrote', () => {
    expect(calculate('csat', '[', '{}')).toMatchObject({ error: expect.stringContaining('The rows are not JSON') });
    expect(calculate('csat', '[]', '{ "scal": 5 }')).toMatchObject({ error: expect.stringContaining('scale') });
    expect(calculate('csat', '{}', '{}')).toMatchObject({ error: expect.stringContaining('expected an array') });
  });
});
