import { array, assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  csat,
  days,
  escalationRate,
  firstContactResolution,
  firstResponseTime,
  type Message,
  nps,
  reopenRate,
  resolutionRate,
  resolutionTime,
  responseTime,
  type Survey,
  ticketBacklog,
  touches,
} from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { DESK_OPENS_AT } from '../../src/testing/arbitraryTicket.ts';
import { arbitrarySurvey, arbitraryTicket } from '../../src/testing/index.ts';

// A second, naive reading of the contract: sort, filter and loops over each ticket, sharing nothing with the library.
const tickets = array(arbitraryTicket(), { maxLength: 40 });
const surveys = array(arbitrarySurvey(), { maxLength: 60 });
const check = (compare: (rows: readonly TicketRow[]) => void) =>
  assert(property(tickets, compare), { numRuns: 200, seed: 99 });

const ms = (value: unknown): number => Number(value);
const real = (rows: readonly TicketRow[]) => rows.filter(({ excluded }) => !excluded);
const isDone = (status: unknown) => status === 'solved' || status === 'closed';
const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const messagesOf = ({ interactions }: TicketRow) =>
  (interactions ?? []).filter((own): own is Message => own.kind === 'message').sort((a, b) => ms(a.at) - ms(b.at));
const isReply = ({ author, visibility, origin }: Message) =>
  author.role === 'agent' && visibility === 'public' && (origin === 'manual' || origin === 'macro');
const changesOf = ({ history }: TicketRow) =>
  (history ?? []).filter(({ kind }) => kind === 'status').sort((a, b) => ms(a.at) - ms(b.at));
const solvedAtOf = (row: TicketRow) => {
  if (row.solvedAt) return ms(row.solvedAt);
  const solvings = changesOf(row).filter(({ from, to }) => isDone(to) && !isDone(from));
  return solvings.length === 0 ? null : ms(solvings.at(-1)?.at);
};
const reopensOf = (row: TicketRow) =>
  row.reopens ??
  (changesOf(row).length > 0
    ? changesOf(row).filter(({ from, to }) => isDone(from) && !isDone(to)).length
    : Number(Boolean(row.solvedAt) && !isDone(row.status)));

describe('the library agrees with a naive second implementation', () => {
  test('firstResponseTime', () => {
    check((rows) => {
      const asked = real(rows).filter(({ createdBy }) => createdBy !== 'agent');
      const replyAt = (row: TicketRow) => row.firstRespondedAt ?? messagesOf(row).find(isReply)?.at ?? null;
      const waits = asked.filter((row) => replyAt(row) !== null).map((row) => ms(replyAt(row)) - ms(row.createdAt));
      const waiting = asked.filter((row) => replyAt(row) === null && !isDone(row.status)).length;
      const found = firstResponseTime(rows);
      expect([found.count, found.value, found.pending]).toEqual([waits.length, mean(waits), waiting]);
      expect([found.min, found.max]).toEqual(
        waits.length === 0 ? [null, null] : [Math.min(...waits), Math.max(...waits)],
      );
    });
  });

  test('resolutionTime, full and all cycles', () => {
    check((rows) => {
      const done = real(rows).filter((row) => isDone(row.status) && solvedAtOf(row) !== null);
      const full = done.map((row) => (solvedAtOf(row) ?? 0) - ms(row.createdAt));
      expect(resolutionTime(rows)).toMatchObject({ count: full.length, value: mean(full) });
      const recorded = real(rows).filter((row) => isDone(row.status) && changesOf(row).length > 0);
      const open = recorded.map((row) => {
        let [total, since]: [number, number | null] = [0, ms(row.createdAt)];
        for (const { at, to } of changesOf(row)) {
          if (isDone(to) && since !== null) total += ms(at) - since;
          if (isDone(to)) since = null;
          else since ??= ms(at);
        }
        return total;
      });
      expect(resolutionTime(recorded, { cycle: 'all' })).toMatchObject({ count: open.length, value: mean(open) });
    });
  });

  test('responseTime', () => {
    check((rows) => {
      const waits: number[] = [];
      for (const row of real(rows)) {
        let asked: number | null = null;
        const first = messagesOf(row).find((own) => own.author.role === 'customer' || isReply(own));
        if (row.createdBy === 'customer' && first?.author.role === 'agent') asked = ms(row.createdAt);
        for (const own of messagesOf(row)) {
          if (own.author.role === 'customer') asked ??= ms(own.at);
          else if (isReply(own) && asked !== null) {
            waits.push(ms(own.at) - asked);
            asked = null;
          }
        }
      }
      expect(responseTime(rows)).toMatchObject({ count: waits.length, value: mean(waits) });
    });
  });

  test('resolutionRate, reopenRate, escalationRate', () => {
    check((rows) => {
      const own = real(rows);
      expect(resolutionRate(rows).value).toBe(share(own.filter(({ status }) => isDone(status)).length, own.length));
      const ever = own.filter(
        (row) =>
          isDone(row.status) || row.solvedAt || (row.reopens ?? 0) > 0 || changesOf(row).some(({ to }) => isDone(to)),
      );
      const back = ever.filter((row) => reopensOf(row) > 0);
      const total = ever.reduce((sum, row) => sum + reopensOf(row), 0);
      expect(reopenRate(rows)).toMatchObject({ value: share(back.length, ever.length), reopens: total });
      const up = own.filter(({ history }) => (history ?? []).some(({ kind }) => kind === 'escalation'));
      expect(escalationRate(rows).value).toBe(share(up.length, own.length));
    });
  });

  test('touches and one-reply resolution', () => {
    check((rows) => {
      const done = real(rows).filter(({ status, interactions }) => isDone(status) && interactions);
      const replies = done.map((row) => messagesOf(row).filter(isReply).length);
      const of = (wanted: number) => replies.filter((count) => count === wanted).length;
      expect(touches(rows)).toMatchObject({ value: done.length, zero: of(0), one: of(1), two: of(2) });
      const good = done.filter((row) => messagesOf(row).filter(isReply).length === 1 && reopensOf(row) === 0);
      expect(firstContactResolution(rows).value).toBe(share(good.length, done.length));
    });
  });

  test('ticketBacklog of tickets that were never reopened', () => {
    check((rows) => {
      const asOf = DESK_OPENS_AT + days(30);
      const once = real(rows).filter(
        (row) => reopensOf(row) === 0 && (!isDone(row.status) || solvedAtOf(row) !== null),
      );
      const born = once.filter(({ createdAt }) => ms(createdAt) <= asOf);
      const waiting = born.filter((row) => !isDone(row.status) || (solvedAtOf(row) ?? 0) > asOf);
      expect(ticketBacklog(once, { asOf })).toMatchObject({ value: waiting.length, received: born.length });
      const ages = waiting.map(({ createdAt }) => asOf - ms(createdAt));
      expect(ticketBacklog(once, { asOf }).ages.value).toBe(mean(ages));
    });
  });

  test('csat and nps of all answers', () => {
    assert(
      property(surveys, (rows) => {
        const answered = (kind: Survey['kind']) =>
          rows.filter((row) => row.kind === kind && typeof row.score === 'number');
        const from = { '1-5': 4, '1-10': 8, '0-1': 1 } as const;
        const good = answered('csat').filter(
          ({ score, scale }) => (score ?? 0) >= from[`${scale?.min}-${scale?.max}` as keyof typeof from],
        );
        expect(csat(rows, { answers: 'all' }).value).toBe(share(good.length, answered('csat').length));
        const scores = answered('nps').map(({ score }) => score ?? 0);
        const balance = scores.filter((score) => score > 8).length - scores.filter((score) => score < 7).length;
        expect(nps(rows, { answers: 'all' }).value).toBe(scores.length === 0 ? null : (100 * balance) / scores.length);
      }),
      { numRuns: 300, seed: 99 },
    );
  });

  test('csat of the last answer about each ticket', () => {
    assert(
      property(surveys, (rows) => {
        const answered = rows.filter(({ kind, score }) => kind === 'csat' && typeof score === 'number');
        const loose = answered.filter(({ ticketId }) => !ticketId);
        const byDate = answered
          .filter(({ ticketId, respondedAt }) => ticketId && respondedAt)
          .sort((a, b) => ms(a.respondedAt) - ms(b.respondedAt));
        // Where two answers bear one date the contract leaves the choice open.
        const dates = byDate.map(({ ticketId, respondedAt }) => `${ticketId} ${ms(respondedAt)}`);
        if (new Set(dates).size < dates.length) return;
        const latest = [...new Map(byDate.map((row) => [row.ticketId, row])).values(), ...loose];
        const top = latest.filter(({ score, scale }) => score === scale?.max).length;
        expect(csat([...byDate, ...loose])).toMatchObject({
          responses: latest.length,
          topBox: share(top, latest.length),
        });
      }),
      { numRuns: 100, seed: 99 },
    );
  });
});
