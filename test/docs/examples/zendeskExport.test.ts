import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { zendeskFigures } from '../../../docs/examples/zendeskExport.ts';

const folder = mkdtempSync(join(tmpdir(), 'support-kpis-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ticket = (id: number, createdAt: string) => ({
  ...{ id, status: 'open', created_at: createdAt, requester_id: 10, submitter_id: 10 },
});

test('reads the pages of a folder and gives figures and doubts', () => {
  const page = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content));
  page('tickets-1.json', { tickets: [ticket(1, '2026-01-05T09:00:00Z')] });
  page('tickets-2.json', { tickets: [ticket(2, '2026-01-05T10:00:00Z')] });
  page('comments-1.json', {
    comments: [{ id: 5, ticket_id: 1, author_id: 20, public: true, created_at: '2026-01-05T09:15:00Z' }],
  });

  const { firstResponse, resolution, reopened, doubts } = zendeskFigures(folder);
  expect({ firstResponse, resolution, reopened }).toEqual({ firstResponse: 900_000, resolution: null, reopened: null });
  expect(doubts.every((doubt) => typeof doubt === 'string')).toBe(true);
});
