import { describe, expect, test } from 'vitest';
import { reopenRate, report } from '../../src/index.ts';
import { renderCsv, renderHtml, renderJson, renderMarkdown } from '../../src/render/index.ts';

const sound = report({ tickets: [] }, { reopenRate });

describe('a report that came damaged', () => {
  test.for([
    ['renderHtml', renderHtml, { ...sound, joined: 5 }],
    ['renderCsv', renderCsv, { ...sound, kpis: { reopenRate: { definition: { id: 'reopen_rate' } } } }],
    ['renderMarkdown', renderMarkdown, { ...sound, kpis: { reopenRate: { definition: { id: 'reopen_rate' } } } }],
    ['renderJson', renderJson, { ...sound, rows: { tickets: 1n } }],
  ] as const)('H11: is no report to %s', ([name, render, damaged]) => {
    expect(() => render(damaged as never)).toThrow(
      expect.objectContaining({ code: 'invalid_report', message: expect.stringContaining(`${name}: report`) }),
    );
  });
});
