import { cpus } from 'node:os';
import * as z from 'zod';
import type { Ticket } from '../src/model/ticket.ts';
import { parseTickets, ticketSchema } from '../src/schema/index.ts';

/**
 * Validation of 1,000,000 ticket rows into an array of good rows: a hand-written guard, `parseTickets`, and plain zod,
 * on the same rows in the same run. Ratios count; nanoseconds are this machine's. Run: `npx tsx bench/parse.bench.ts`
 */
const ROWS = 1_000_000;
const ROUNDS = 7;
const SLICE = 50_000;
type Row = Record<string, unknown>;
function makeRows(badEvery: number, asText: boolean): Row[] {
  let seed = 42;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const pick = (words: readonly string[]): string | undefined => words[Math.floor(random() * words.length)];
  const instant = (epoch: number): number | string => (asText ? new Date(epoch).toISOString() : epoch);
  return Array.from({ length: ROWS }, (_, index) => {
    const createdAt = 1_672_531_200_000 + Math.floor(random() * 31_536_000_000);
    const row: Row = {
      id: `T-${index}`,
      createdAt: instant(createdAt),
      status: pick(['open', 'pending', 'solved', 'closed']),
      channel: pick(['email', 'phone', 'chat', 'social', 'web']),
      customerId: `C-${Math.floor(random() * 50_000)}`,
      agentId: `A-${Math.floor(random() * 200)}`,
      teamId: pick(['berlin', 'lima', 'manila']),
      priority: pick(['low', 'normal', 'high', 'urgent']),
    };
    if (random() < 0.9) row['firstRespondedAt'] = instant(createdAt + Math.floor(random() * 1e7));
    if (random() < 0.8) row['solvedAt'] = instant(createdAt + Math.floor(random() * 1e8));
    if (badEvery > 0 && index % badEvery === badEvery - 1) row['createdAt'] = 'yesterday';
    return row;
  });
}

const statuses = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
const priorities = ['low', 'normal', 'high', 'urgent'] as const;
const EARLIEST = Date.UTC(2000, 0, 1);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const mayBeText = (value: unknown): boolean => value === undefined || isText(value);
const isInstant = (value: unknown): boolean => typeof value === 'number' && value >= EARLIEST && value <= 8.64e15;
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
    (row.tags === undefined || (Array.isArray(row.tags) && row.tags.every(isText))) &&
    (row.reopens === undefined || Number.isSafeInteger(row.reopens)) &&
    (row.resolvedOnFirstContact === undefined || typeof row.resolvedOnFirstContact === 'boolean') &&
    row.interactions === undefined && row.history === undefined &&
    (row.attributes === undefined || typeof row.attributes === 'object')
  );
}

const text = z.string().min(1);
const instant = z.number().min(EARLIEST).max(8.64e15);
const texts = 'channel customerId agentId teamId type severity customerTier createdBy excluded'.split(' ');
const instants = ['firstRespondedAt', 'firstSolvedAt', 'solvedAt', 'closedAt', 'dueAt'];
const optional = {
  ...Object.fromEntries(texts.map((name) => [name, text])),
  ...Object.fromEntries(instants.map((name) => [name, instant])),
  status: z.enum(statuses),
  priority: z.enum(priorities),
  tags: z.array(text),
  reopens: z.int().min(0),
  resolvedOnFirstContact: z.boolean(),
  resolvedBy: text,
  interactions: z.array(z.unknown()),
  history: z.array(z.unknown()),
  attributes: z.record(z.string(), z.unknown()),
};
const plainZod = z.object(optional).partial().extend({ id: text, createdAt: instant });

function byGuard(rows: readonly Row[]): number {
  const good: Row[] = [];
  for (const row of rows) if (isTicket(row)) good.push(row);
  return good.length;
}

function byZod(schema: Pick<typeof plainZod, 'safeParse'> | typeof ticketSchema): (rows: readonly Row[]) => number {
  return (rows) => {
    const good: unknown[] = [];
    for (const row of rows) {
      const { success, data } = schema.safeParse(row);
      if (success) good.push(data);
    }
    return good.length;
  };
}

/** The least that reading the texts can cost: nothing is checked, nothing is made of it. */
function byDateParse(rows: readonly Row[]): number {
  const parse = (at: unknown): number => (typeof at === 'string' ? Date.parse(at) : 0);
  let sum = 0;
  for (const row of rows) sum += parse(row['createdAt']) + parse(row['firstRespondedAt']) + parse(row['solvedAt']);
  return sum;
}

/** The sum of the best times of slices, in ns per row: a busy moment of the machine spoils a slice of a round only. */
function race(rows: readonly Row[], contestants: Readonly<Record<string, (rows: readonly Row[]) => number>>): void {
  const best = new Map(Object.keys(contestants).map((name) => [name, 0]));
  for (let from = 0; from < rows.length; from += SLICE) {
    const slice = rows.slice(from, from + SLICE);
    for (const [name, contestant] of Object.entries(contestants)) {
      let shortest = Number.POSITIVE_INFINITY;
      for (let round = 0; round < ROUNDS; round++) {
        const start = performance.now();
        contestant(slice);
        shortest = Math.min(shortest, performance.now() - start);
      }
      best.set(name, (best.get(name) ?? 0) + (shortest * 1e6) / rows.length);
    }
  }
  const limit = best.values().next().value ?? Number.NaN;
  for (const [name, spent] of best) {
    console.log(`  ${name.padEnd(28)}${spent.toFixed(0).padStart(6)} ns/row  ×${(spent / limit).toFixed(2)}`);
  }
}

const parse = (rows: readonly Row[]): number => parseTickets(rows).records.length;
const contestants = { 'hand-written guard': byGuard, parseTickets: parse, 'zod, plain object': byZod(plainZod) };

/** Reading a million tickets, as ratios to a hand-written guard in the same run. */
export function run(): void {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${ROWS} rows, in slices of ${SLICE}, best of ${ROUNDS}`,
  );
  console.log('good rows');
  race(makeRows(0, false), contestants);
  console.log('one bad row in a thousand');
  race(makeRows(1000, false), contestants);
  console.log('rows with ISO 8601 texts, which have to be converted');
  race(makeRows(0, true), {
    'Date.parse': byDateParse,
    parseTickets: parse,
    'ticketSchema (zod/mini)': byZod(ticketSchema),
  });
}

if (process.argv[1] === import.meta.filename) run();
