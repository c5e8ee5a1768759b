import { expect, test } from 'vitest';
import { firstResponseTime, reopenRate, report, resolutionTime, ticketVolume } from '../../src/index.ts';
import { comparisonTable } from '../../src/render/comparisonTable.ts';
import { ungrouped } from '../../src/render/groupTables.ts';
import { reportTables } from '../../src/render/reportTables.ts';

const tickets = Array.from({ length: 20 }, (_, index) => ({
  ...{ id: `${index}`, createdAt: Date.UTC(2026, 0, 5), status: 'open', agentId: `agent-${index}` },
})) as never[];
const made = report(
  { tickets },
  {
    ...{ ticketVolume, a: ticketVolume, b: ticketVolume, c: ticketVolume, d: ticketVolume },
    ...{ e: ticketVolume, f: ticketVolume, g: ticketVolume, h: ticketVolume, i: ticketVolume, j: ticketVolume },
  },
  { by: 'agentId', every: 'day', timeZone: 'UTC' },
) as never;
const figuresIn = (title: RegExp, width?: number): number | undefined => {
  const found = reportTables(made, width).find((table) => title.test(table.title));
  return found?.columns.length;
};

test.each([
  // Names take 42 characters, the figure of all among them, and each group 11.
  [undefined, 2 + 7, 1 + 9],
  [1000, 2 + 7, 1 + 9],
  [42 + 77, 2 + 7, 1 + 9],
  [42 + 76, 2 + 6, 1 + 9],
  [42 + 44, 2 + 4, 1 + 6],
  [14 + 55, 2 + 2, 1 + 5],
  [0, 2 + 2, 1 + 3],
])('a line of %s characters has room for %i columns of groups and %i of periods', (width, groups, periods) => {
  expect([figuresIn(/by agentId/, width), figuresIn(/by day/, width)]).toEqual([groups, periods]);
});

test('groups without any figure have no line, and a field of some rows is not said to be of none', () => {
  const answered = { createdAt: 0, status: 'solved', firstRespondedAt: 5, solvedAt: 9 };
  const rows = [
    { ...answered, id: '1', channel: 'email' },
    { id: '2', createdAt: 0, status: 'open', channel: 'chat' },
    { ...answered, id: '3' },
  ] as never[];
  const found = report({ tickets: rows }, { firstResponseTime, resolutionTime }, { by: 'channel' }) as never;
  expect(comparisonTable(found)[0]?.rows.map(([name]) => name)).toEqual(['All', 'email', '(none)']);
  expect(ungrouped(found)).toEqual([]);
  expect(ungrouped(report({ tickets: rows }, { reopenRate }, { by: 'brand' }) as never)).toEqual(['tickets']);
});
