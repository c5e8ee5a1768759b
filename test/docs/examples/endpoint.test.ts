import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kpiEndpoint } from '../../../docs/examples/endpoint.ts';

const desk = {
  tickets: [
    { id: 'A-1', createdAt: 0, status: 'solved', channel: 'email', firstRespondedAt: 60_000, solvedAt: 600_000 },
    { id: 'A-2', createdAt: 0, status: 'solved', channel: 'chat', firstRespondedAt: 20_000, solvedAt: 400_000 },
  ],
  surveys: [{ id: 'S-1', kind: 'csat', score: 5, ticketId: 'A-1', respondedAt: 700_000 }],
} as const;
const server = createServer(kpiEndpoint(async () => ({ tickets: [...desk.tickets], surveys: [...desk.surveys] })));
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => void server.close(resolve)));

test('gives the figures of the whole desk', async () => {
  const response = await fetch(`${address()}/kpis`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    kpis: { csat: { result: { value: 1 } }, firstResponseTime: { result: { value: 40_000 } } },
  });
});

test('gives groups and periods to those who ask', async () => {
  const response = await fetch(`${address()}/kpis?by=channel&every=week&timeZone=Europe/Berlin`);
  const { kpis } = (await response.json()) as { kpis: { resolutionTime: { groups: object[]; periods: object[] } } };
  expect(kpis.resolutionTime.groups).toMatchObject([
    { key: 'chat', result: { value: 400_000 } },
    { key: 'email', result: { value: 600_000 } },
  ]);
  expect(kpis.resolutionTime.periods).toMatchObject([{ label: '1970-W01', result: { value: 500_000 } }]);
});

test('answers a question that makes no sense with 400 and the reason', async () => {
  const response = await fetch(`${address()}/kpis?every=fortnight`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    code: 'invalid_option',
    message: expect.stringContaining('fortnight'),
  });
});
