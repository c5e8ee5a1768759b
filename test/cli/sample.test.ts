import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report, run, temporaryFolder } from './harness.ts';

const { path: folder } = temporaryFolder();
const names = [
  ...['tickets', 'messages', 'calls', 'chats', 'surveys', 'reviews', 'sessions', 'customers', 'costs', 'revenue'],
  ...['activities', 'outages', 'automation-runs'],
];

/** The desk that most tests look at, made once. */
let made: Promise<string> | undefined;
const desk = (): Promise<string> => {
  made ??= sample('desk');
  return made;
};

async function sample(
  name: string,
  { seed = '7', more = [] }: { seed?: string; more?: readonly string[] } = {},
): Promise<string> {
  const out = join(folder, name);
  const { code, err } = await run(['sample', '--out', out, '--tickets', '600', '--seed', seed, ...more]);
  if (code !== 0) throw new Error(err);
  return out;
}
const textOf = (place: string, name: string): string => readFileSync(join(place, `${name}.ndjson`), 'utf8');
const rowsOf = (place: string, name: string): Record<string, unknown>[] =>
  textOf(place, name)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const digest = (place: string): string =>
  createHash('sha256')
    .update(names.map((name) => textOf(place, name)).join(''))
    .digest('hex');

describe('sample', () => {
  it('is the same byte for byte for a seed, and another for another seed', async () => {
    const first = await desk();
    expect(digest(await sample('again'))).toBe(digest(first));
    expect(digest(await sample('other', { seed: '8' }))).not.toBe(digest(first));
  });

  it('does not depend on the zone of the process', async () => {
    const first = digest(await desk());
    const before = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Apia';
    const second = digest(await sample('zone'));
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(second).toBe(first);
  });

  it('is read without a single bad, repeated or orphaned row', async () => {
    const place = await desk();
    const { sources, joined, duplicates, kpis } = await report([
      ...names.map((name) => join(place, `${name}.ndjson`)),
      ...['--period-from', '2026-01-05T00:00:00Z', '--period-to', '2026-03-30T00:00:00Z'],
    ]);
    expect(sources.map(({ bad }) => bad)).toEqual(names.map(() => 0));
    const orphans = joined.filter(({ rows }) => rows !== 'sessions').map((own) => own.orphans);
    expect([orphans, duplicates]).toEqual([orphans.map(() => 0), {}]);
    expect(orphans.length).toBeGreaterThan(2);
    for (const [, { accounting }] of Object.entries(kpis)) {
      const faults = Object.keys(accounting.excluded).filter((reason) => /^(invalid|negative|unknown)_/.test(reason));
      expect(faults).toEqual([]);
    }
  });

  it('shows a desk as it is: all channels, office hours, and everything that goes wrong', async () => {
    const place = await desk();
    const tickets = rowsOf(place, 'tickets');
    const having = (test: (ticket: Record<string, unknown>) => boolean): number => tickets.filter(test).length;
    const words = (field: string): string[] => [...new Set(tickets.map((ticket) => String(ticket[field])))].sort();
    expect(words('channel')).toEqual(['chat', 'email', 'phone', 'social', 'web']);
    expect(words('priority')).toEqual(['high', 'low', 'normal', 'urgent']);
    expect(words('status')).toEqual(expect.arrayContaining(['closed', 'open', 'solved']));
    expect(words('excluded')).toEqual(expect.arrayContaining(['merged', 'spam', 'undefined']));
    expect(having(({ reopens }) => Number(reopens) > 0)).toBeGreaterThan(10);
    expect(having(({ createdBy }) => createdBy === 'agent')).toBeGreaterThan(2);
    expect(having(({ resolvedBy }) => resolvedBy === 'automation')).toBeGreaterThan(5);
    const kinds = new Set(tickets.flatMap(({ history }) => (history as { kind: string }[]).map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['assignment', 'channel', 'escalation', 'status', 'team']);
    const weekday = having(({ createdAt }) => ![0, 6].includes(new Date(String(createdAt)).getUTCDay()));
    const daytime = having(({ createdAt }) =>
      [8, 9, 10, 11, 12, 13, 14, 15].includes(new Date(String(createdAt)).getUTCHours()),
    );
    expect(weekday / tickets.length).toBeGreaterThan(0.85);
    expect(daytime / tickets.length).toBeGreaterThan(0.6);
    const created = tickets.map(({ createdAt }) => String(createdAt));
    expect([...created].sort()).toEqual(created);
    const surveys = rowsOf(place, 'surveys');
    expect(new Set(surveys.map(({ kind }) => kind))).toEqual(new Set(['csat', 'nps', 'ces', 'fcr', 'esat']));
    expect(surveys.filter(({ score }) => score === undefined).length / surveys.length).toBeGreaterThan(0.5);
    const outcomes = (name: string): Set<unknown> => new Set(rowsOf(place, name).map(({ outcome }) => outcome));
    expect([...outcomes('calls')]).toEqual(expect.arrayContaining(['answered', 'abandoned', 'missed', 'voicemail']));
    expect([...outcomes('chats')]).toEqual(expect.arrayContaining(['completed', 'abandoned', 'missed']));
    expect(outcomes('sessions')).toEqual(new Set(['resolved', 'contacted', 'abandoned']));
  });

  it('tells one story: calls and chats of their tickets, visits before them, reviews of who solved them', async () => {
    const place = await desk();
    const tickets = new Map(rowsOf(place, 'tickets').map((ticket) => [ticket['id'], ticket]));
    const customers = new Map(rowsOf(place, 'customers').map((customer) => [customer['id'], customer]));
    const phone = [...tickets.values()].filter(({ channel, status }) => channel === 'phone' && status === 'closed');
    const called = new Set(rowsOf(place, 'calls').map(({ ticketId }) => ticketId));
    const moved = ({ history }: Record<string, unknown>): boolean => JSON.stringify(history).includes('"channel"');
    expect(phone.filter((ticket) => !moved(ticket) && !called.has(ticket['id']))).toEqual([]);
    for (const { ticketId, customerId } of [...rowsOf(place, 'calls'), ...rowsOf(place, 'chats')]) {
      if (ticketId !== undefined) expect(tickets.get(ticketId)?.['customerId']).toBe(customerId);
    }
    const visits = rowsOf(place, 'sessions').filter(({ ticketId }) => ticketId !== undefined);
    expect(visits.length).toBeGreaterThan(20);
    for (const { ticketId, endedAt } of visits) {
      expect(String(endedAt) <= String(tickets.get(ticketId)?.['createdAt'])).toBe(true);
    }
    for (const { agentId, ticketId } of rowsOf(place, 'reviews')) {
      expect(tickets.get(ticketId)?.['agentId']).toBe(agentId);
    }
    for (const { createdAt, customerId } of tickets.values()) {
      const { since, churnedAt = '9' } = customers.get(customerId) ?? {};
      expect(String(since) <= String(createdAt) && String(createdAt) < String(churnedAt)).toBe(true);
    }
  });

  it('gives no agent two things to do at once', async () => {
    const shifts = rowsOf(await desk(), 'activities');
    const until = new Map<unknown, string>();
    for (const { agentId, start, end } of shifts) {
      expect(String(start) >= (until.get(agentId) ?? '') && String(start) <= String(end)).toBe(true);
      until.set(agentId, String(end));
    }
    expect(until.size).toBe(8);
  });

  it('every history starts in new and goes on where it was, and nothing lies behind the end', async () => {
    const place = await desk();
    for (const { history, status } of rowsOf(place, 'tickets')) {
      let before = 'new';
      for (const { kind, from, to } of history as { kind: string; from: string; to: string }[]) {
        if (kind !== 'status') continue;
        expect(from).toBe(before);
        before = to;
      }
      expect(status).toBe(before);
    }
    const end = '2026-03-30T00:00:00Z';
    for (const name of names) {
      const instants = textOf(place, name).match(/"(?:at|start|end|since|\w+At)":"[^"]+"/g) ?? [];
      expect(instants.length).toBeGreaterThan(0);
      expect(instants.filter((text) => !text.startsWith('"dueAt"') && text.slice(text.indexOf(':') + 2) > end)).toEqual(
        [],
      );
    }
  });

  it('begins on the day and lasts the weeks that are asked for', async () => {
    const place = await sample('days', { more: ['--from', '2025-06-02', '--weeks', '2'] });
    const created = rowsOf(place, 'tickets').map(({ createdAt }) => String(createdAt));
    expect(created[0]?.slice(0, 10)).toMatch(/^2025-06-0[12]$/);
    expect((created.at(-1) ?? '') < '2025-06-16').toBe(true);
    expect(await sample('week', { more: ['--weeks', '1'] }).then((own) => rowsOf(own, 'tickets').length)).toBe(600);
  });
});
