import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { judgeExport } from '../../../docs/examples/cronAlerts.ts';
import { hours } from '../../../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'support-kpis-'));
afterAll(() => rmSync(folder, { recursive: true }));

const monday = Date.UTC(2026, 0, 5, 8);
const ticket = (id: string, week: number, wait: number) => {
  const createdAt = monday + week * 7 * hours(24);
  return { id, createdAt, status: 'solved', firstRespondedAt: createdAt + wait, solvedAt: createdAt + 2 * wait };
};

function judge(tickets: readonly object[]): { code: number; lines: string[] } {
  const [exportFile, stateFile, lines] = [join(folder, 'tickets.json'), join(folder, 'state.json'), [] as string[]];
  writeFileSync(exportFile, JSON.stringify(tickets));
  const code = judgeExport(exportFile, stateFile, (line) => lines.push(line));
  return { code, lines };
}

test('rings once, remembers, and says when it is over', () => {
  const calm = [ticket('A-1', 0, hours(1)), ticket('A-2', 0, hours(2)), ticket('A-3', 1, hours(1))];
  expect(judge(calm)).toEqual({ code: 0, lines: [] });

  const slow = [...calm, ticket('A-4', 1, hours(9)), ticket('A-5', 1, hours(9)), ticket('A-6', 2, hours(1))];
  expect(judge(slow)).toEqual({ code: 1, lines: ['2026-W03 raised: first_response_time above 14400000'] });
  expect(judge(slow)).toEqual({ code: 1, lines: [] });

  const over = [...slow, ticket('A-7', 2, hours(1)), ticket('A-8', 3, hours(1))];
  expect(judge(over)).toEqual({ code: 0, lines: ['2026-W04 cleared: first_response_time above 14400000'] });
});

test('says which rows it could not read, and ends with 2', () => {
  const { code, lines } = judge([ticket('A-1', 0, hours(1)), { id: 'A-2', createdAt: 'last week' }]);
  expect([code, lines]).toEqual([2, ['row 1: createdAt: invalid_date']]);
});
