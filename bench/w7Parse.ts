import { Ajv } from 'ajv';
import * as v from 'valibot';
import * as z from 'zod';
import * as zm from 'zod/mini';
import type { Ticket } from '../src/model/ticket.ts';
import { parseTickets } from '../src/schema/index.ts';
import { seeded } from './desk.ts';
import { race } from './timed.ts';
import { contenders, type Outcome, outcomeOf, type Workload } from './workload.ts';

type Row = Record<string, unknown>;

const statuses = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
const priorities = ['low', 'normal', 'high', 'urgent'] as const;
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = 8.64e15;

/** Tickets as an export has them; `badEvery` rows one is bad, instants are numbers or ISO 8601 texts. */
function makeRows(count: number, badEvery: number, asText: boolean): Row[] {
  const random = seeded(42);
  const pick = (words: readonly string[]): string | undefined => words[Math.floor(random() * words.length)];
  const instant = (epoch: number): number | string => (asText ? new Date(epoch).toISOString() : epoch);
  return Array.from({ length: count }, (_, index) => {
    const createdAt = Date.UTC(2023, 0, 1) + Math.floor(random() * 31_536_000_000);
    const row: Row = {
      id: `T-${index}`,
      createdAt: instant(createdAt),
      status: pick(['open', 'pending', 'solved', 'closed']),
      channel: pick(['email', 'phone', 'chat', 'social', 'web']),
      customerId: `C-${Math.floor(random() * 50_000)}`,
      agentId: `A-${Math.floor(random() * 200)}`,
      teamId: pick(['berlin', 'lima', 'manila']),
      priority: pick(priorities),
    };
    if (random() < 0.9) row['firstRespondedAt'] = instant(createdAt + Math.floor(random() * 1e7));
    if (random() < 0.8) row['solvedAt'] = instant(createdAt + Math.floor(random() * 1e8));
    if (badEvery > 0 && index % badEvery === badEvery - 1) row['createdAt'] = 'yesterday';
    return row;
  });
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const mayBeText = (value: unknown): boolean => value === undefined || isText(value);
const isInstant = (value: unknown): boolean => typeof value === 'number' && value >= EARLIEST && value <= LATEST;
const mayBeInstant = (value: unknown): boolean => value === undefined || isInstant(value);
const mayBeOneOf = (value: unknown, words: readonly unknown[]): boolean => value === undefined || words.includes(value);

/** What somebody would write by hand for all fields of a ticket; it does not look for fields that do not belong there. */
function isTicket(row: { readonly [Name in keyof Ticket]?: unknown }): boolean {
  // biome-ignore format: one line for each sort of field
  return (
    isText(row.id) && isInstant(row.createdAt) &&
    mayBeOneOf(row.status, statuses) && mayBeOneOf(row.priority, priorities) &&
    mayBeText(row.channel) && mayBeText(row.customerId) && mayBeText(row.agentId) && mayBeText(row.teamId) &&
    mayBeText(row.type) && mayBeText(row.severity) && mayBeText(row.customerTier) &&
    mayBeText(row.createdBy) && mayBeText(row.resolvedBy) && mayBeText(row.excluded) &&
    mayBeInstant(row.firstRespondedAt) && mayBeInstant(row.firstSolvedAt) && mayBeInstant(row.solvedAt) &&
    mayBeInstant(row.closedAt) && mayBeInstant(row.dueAt) &&
    (row.reopens === undefined || Number.isSafeInteger(row.reopens)) &&
    (row.resolvedOnFirstContact === undefined || typeof row.resolvedOnFirstContact === 'boolean') &&
    (row.tags === undefined || Array.isArray(row.tags)) && (row.history === undefined || Array.isArray(row.history)) &&
    (row.interactions === undefined || Array.isArray(row.interactions)) &&
    (row.attributes === undefined || typeof row.attributes === 'object')
  );
}

const texts = ['channel', 'customerId', 'agentId', 'teamId', 'type', 'severity', 'customerTier'] as const;
const instants = ['firstRespondedAt', 'firstSolvedAt', 'solvedAt', 'closedAt', 'dueAt'] as const;

function fieldsOf<Field>(names: readonly string[], field: () => Field): Record<string, Field> {
  return Object.fromEntries(names.map((name) => [name, field()]));
}

const byZod = z.object({
  ...{ id: z.string().min(1), createdAt: z.number().min(EARLIEST).max(LATEST) },
  ...{ status: z.enum(statuses).optional(), priority: z.enum(priorities).optional() },
  ...fieldsOf(texts, () => z.string().min(1).optional()),
  ...fieldsOf(instants, () => z.number().min(EARLIEST).max(LATEST).optional()),
});

const byZodMini = zm.object({
  ...{ id: zm.string().check(zm.minLength(1)), createdAt: zm.number().check(zm.gte(EARLIEST), zm.lte(LATEST)) },
  ...{ status: zm.optional(zm.enum(statuses)), priority: zm.optional(zm.enum(priorities)) },
  ...fieldsOf(texts, () => zm.optional(zm.string().check(zm.minLength(1)))),
  ...fieldsOf(instants, () => zm.optional(zm.number().check(zm.gte(EARLIEST), zm.lte(LATEST)))),
});

const byValibot = v.object({
  ...{
    id: v.pipe(v.string(), v.minLength(1)),
    createdAt: v.pipe(v.number(), v.minValue(EARLIEST), v.maxValue(LATEST)),
  },
  ...{ status: v.optional(v.picklist(statuses)), priority: v.optional(v.picklist(priorities)) },
  ...fieldsOf(texts, () => v.optional(v.pipe(v.string(), v.minLength(1)))),
  ...fieldsOf(instants, () => v.optional(v.pipe(v.number(), v.minValue(EARLIEST), v.maxValue(LATEST)))),
});

const text = { type: 'string', minLength: 1 };
const instant = { type: 'number', minimum: EARLIEST, maximum: LATEST };
const byAjv = new Ajv().compile({
  type: 'object',
  required: ['id', 'createdAt'],
  properties: {
    ...{ id: text, createdAt: instant, status: { enum: statuses }, priority: { enum: priorities } },
    ...fieldsOf(texts, () => text),
    ...fieldsOf(instants, () => instant),
  },
});

function kept(rows: readonly Row[], isGood: (row: Row) => boolean): number {
  const good: Row[] = [];
  for (const row of rows) if (isGood(row)) good.push(row);
  return good.length;
}

function compare(count: number, badEvery: number): Outcome {
  const rows = makeRows(count, badEvery, false);
  const limit = { name: 'a guard by hand', work: () => kept(rows, isTicket) };
  const ours = { name: 'parseTickets', work: () => parseTickets(rows).records.length };
  const peers = [
    { name: 'ajv (new Function)', work: () => kept(rows, (row) => byAjv(row)) },
    { name: 'zod', work: () => kept(rows, (row) => byZod.safeParse(row).success), rounds: 3 },
    { name: 'valibot', work: () => kept(rows, (row) => v.safeParse(byValibot, row).success), rounds: 3 },
    { name: 'zod/mini', work: () => kept(rows, (row) => byZodMini.safeParse(row).success), rounds: 3 },
  ];
  const all = contenders(limit, [ours], peers);
  const good = count - (badEvery === 0 ? 0 : Math.floor(count / badEvery));
  for (const { name, work } of all) if (work() !== good) throw new Error(`${name} keeps other rows than ${good}`);
  return outcomeOf(race(count, all, 11), 1);
}

const rows = 1_000_000;
export const goodRows: Workload = {
  ...{ name: 'W7a', question: 'validate tickets, all rows good', target: 1.5, rows },
  run: (count) => compare(count, 0),
};
export const someBad: Workload = {
  ...{ name: 'W7b', question: 'validate tickets, one row in a thousand bad', target: 2, rows },
  run: (count) => compare(count, 1000),
};
export const isoTexts: Workload = {
  ...{ name: 'W7c', question: 'tickets with ISO 8601 texts, to be converted', target: null, rows },
  run(count) {
    const texts = makeRows(count, 0, true);
    const parse = (at: unknown): number => (typeof at === 'string' ? Date.parse(at) : 0);
    const byDateParse = (): number => {
      let sum = 0;
      for (const row of texts) sum += parse(row['createdAt']) + parse(row['firstRespondedAt']) + parse(row['solvedAt']);
      return sum;
    };
    const limit = { name: 'Date.parse alone, nothing checked or made', work: byDateParse };
    return outcomeOf(
      race(count, [limit, { name: 'parseTickets', work: () => parseTickets(texts).records.length }], 7),
      1,
    );
  },
};
