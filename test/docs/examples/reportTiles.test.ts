import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ReportTiles } from '../../../docs/examples/ReportTiles.tsx';
import { csat, firstResponseTime, nps, report } from '../../../src/index.ts';

const scale = { min: 1, max: 5 };

test('shows each figure of a report in its own unit', () => {
  const made = report(
    {
      tickets: [{ id: 'A-1', createdAt: 0, status: 'open', firstRespondedAt: 900_000 }],
      surveys: [5, 4, 2].map((score, index) => ({ id: `S-${index}`, kind: 'csat', score, scale }) as const),
    },
    { csat, firstResponseTime, nps },
  );
  const html = renderToStaticMarkup(
    createElement(ReportTiles, { report: JSON.parse(JSON.stringify(made)), locale: 'en' }),
  );
  const values = [...html.matchAll(/<p class="kpi-value">([^<]*)<\/p>/g)].map(([, value]) => value);
  expect(values).toEqual(['66.7%', '15m', 'no data']);
  expect(html).toContain('<p class="kpi-rows">1 counted, 0 pending</p>');
});
