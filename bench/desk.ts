import type { Message } from '../src/model/interaction.ts';
import type { Survey } from '../src/model/survey.ts';
import type { Ticket, TicketEvent } from '../src/model/ticket.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** The desk's year, a Monday to a Monday. */
export const YEAR_START = Date.UTC(2024, 0, 1);
export const YEAR_END = YEAR_START + 364 * DAY;

export const channels = ['email', 'phone', 'chat', 'social', 'web'] as const;
export const statuses = ['open', 'pending', 'on_hold', 'solved', 'closed'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export const teams = ['berlin', 'lima', 'manila', 'austin'] as const;
export const types = ['billing', 'login', 'defect', 'delivery', 'question', 'other'] as const;
export const kinds = ['csat', 'nps', 'ces'] as const;
export const visibilities = ['public', 'public', 'internal', 'public'] as const;
export const scales = [
  { min: 1, max: 5 },
  { min: 0, max: 10 },
  { min: 1, max: 7 },
] as const;

/** A desk as columns: instants are epoch milliseconds, NaN where there is none; codes are places in the lists above. */
export interface DeskColumns {
  readonly tickets: {
    readonly createdAt: Float64Array;
    readonly firstRespondedAt: Float64Array;
    readonly solvedAt: Float64Array;
    readonly reopens: Uint8Array;
    /** When it was solved the first time and came back, NaN where it never did. */
    readonly firstSolvedAt: Float64Array;
    readonly reopenedAt: Float64Array;
    readonly status: Uint8Array;
    readonly channel: Uint8Array;
    readonly priority: Uint8Array;
    readonly team: Uint8Array;
    readonly type: Uint8Array;
    readonly agent: Uint16Array;
    readonly customer: Int32Array;
  };
  /** In the order of their tickets, and in time order within them: those of ticket `i` from `starts[i]` to `starts[i + 1]`. */
  readonly interactions: {
    readonly starts: Int32Array;
    readonly ticket: Int32Array;
    readonly at: Float64Array;
    /** 0 a customer's message, 1 an agent's reply, 2 an internal note, 3 a bot's answer. */
    readonly sort: Uint8Array;
  };
  readonly surveys: {
    readonly ticket: Int32Array;
    readonly kind: Uint8Array;
    readonly sentAt: Float64Array;
    readonly respondedAt: Float64Array;
    /** −1 where it was not answered. */
    readonly score: Int8Array;
    readonly channel: Uint8Array;
  };
}

export interface Desk {
  readonly tickets: Ticket[];
  readonly interactions: Message[];
  readonly surveys: Survey[];
}

/** Chance from a seed, the same on every machine: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

const mixOfChannels = [0.45, 0.63, 0.83, 0.9, 1];
const mixOfPriorities = [0.2, 0.75, 0.95, 1];
const mixOfTypes = [0.25, 0.45, 0.6, 0.75, 0.93, 1];
const hourWeights = [1, 1, 1, 1, 1, 2, 4, 8, 14, 18, 18, 16, 14, 15, 16, 15, 13, 11, 8, 6, 5, 4, 3, 2];
const dayWeights = [1.25, 1.15, 1.1, 1.05, 1, 0.45, 0.4];
/** Median first answers by channel, in milliseconds. */
const answerMedians = [4 * HOUR, 0.02 * HOUR, 0.03 * HOUR, 1.5 * HOUR, 3 * HOUR];

/** When a ticket is created: by the week's days, the day's hours and a slow growth over the year. */
function arrivals(count: number, random: () => number): Float64Array {
  const hours = Float64Array.from({ length: 364 * 24 }, (_, hour) => {
    const day = Math.floor(hour / 24);
    return (dayWeights[day % 7] as number) * (hourWeights[hour % 24] as number) * (1 + day / 728);
  });
  for (let hour = 1; hour < hours.length; hour++) (hours[hour] as number) += hours[hour - 1] as number;
  const whole = hours.at(-1) as number;
  const createdAt = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const wanted = random() * whole;
    let [low, high] = [0, hours.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hours[middle] as number) <= wanted) low = middle + 1;
      else high = middle;
    }
    createdAt[row] = YEAR_START + low * HOUR + Math.floor(random() * HOUR);
  }
  return createdAt.sort();
}

/**
 * A seeded desk of a year: tickets in the order of their creation, on average four interactions to a ticket, three
 * surveys to ten tickets.
 */
export function deskColumns(count = 1_000_000, seed = 1): DeskColumns {
  const random = seeded(seed);
  const pick = (mix: readonly number[]): number => {
    const u = random();
    let place = 0;
    while (u >= (mix[place] as number)) place++;
    return place;
  };
  const logNormal = (median: number, spread: number): number => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.floor(median * Math.exp(spread * normal));
  };
  const none = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);
  const tickets = {
    ...{ createdAt: arrivals(count, random), firstRespondedAt: none(count), solvedAt: none(count) },
    ...{ firstSolvedAt: none(count), reopenedAt: none(count), reopens: new Uint8Array(count) },
    ...{ status: new Uint8Array(count), channel: new Uint8Array(count), priority: new Uint8Array(count) },
    ...{ team: new Uint8Array(count), type: new Uint8Array(count), agent: new Uint16Array(count) },
    customer: new Int32Array(count),
  };
  const starts = new Int32Array(count + 1);
  const turns = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    turns[row] = 1 + pick([0.25, 0.75, 1]);
    starts[row + 1] = (starts[row] as number) + 2 * (turns[row] as number);
  }
  const messages = starts[count] as number;
  const interactions = {
    ...{ starts, ticket: new Int32Array(messages), at: new Float64Array(messages), sort: new Uint8Array(messages) },
  };
  for (let row = 0; row < count; row++) {
    const created = tickets.createdAt[row] as number;
    const channel = pick(mixOfChannels);
    tickets.channel[row] = channel;
    tickets.priority[row] = pick(mixOfPriorities);
    tickets.type[row] = pick(mixOfTypes);
    tickets.agent[row] = Math.floor(random() * random() * 200);
    tickets.team[row] = (tickets.agent[row] as number) % teams.length;
    tickets.customer[row] = Math.floor(random() * (count / 4 + 1));
    const isAnswered = random() < 0.94;
    let at = created;
    for (let place = starts[row] as number; place < (starts[row + 1] as number); place++) {
      const isReply = (place - (starts[row] as number)) % 2 === 1;
      const odd = random();
      const sort = isReply ? (odd < 0.05 || !isAnswered ? 2 : odd < 0.08 ? 3 : 1) : 0;
      if (place > (starts[row] as number))
        at += logNormal(isReply ? (answerMedians[channel] as number) : 2 * HOUR, 1.1);
      interactions.ticket[place] = row;
      interactions.at[place] = at;
      interactions.sort[place] = sort;
      if (sort === 1 && Number.isNaN(tickets.firstRespondedAt[row])) tickets.firstRespondedAt[row] = at;
    }
    const solved = at + logNormal(5 * HOUR, 1.3);
    const isSolved = random() < 0.95 && solved < YEAR_END;
    const cameBack = isSolved && random() < 0.07;
    tickets.status[row] = isSolved ? (random() < 0.7 ? 4 : 3) : pick([0.6, 0.9, 1]);
    tickets.solvedAt[row] = isSolved ? solved : Number.NaN;
    tickets.reopens[row] = cameBack ? 1 : 0;
    if (!cameBack) continue;
    tickets.firstSolvedAt[row] = Math.floor(created + (solved - created) * 0.5);
    tickets.reopenedAt[row] = Math.floor(created + (solved - created) * 0.8);
  }
  return { tickets, interactions, surveys: surveyColumns(Math.floor(count * 0.3), tickets, random) };
}

function surveyColumns(count: number, tickets: DeskColumns['tickets'], random: () => number): DeskColumns['surveys'] {
  const surveys = {
    ...{ ticket: new Int32Array(count), kind: new Uint8Array(count), sentAt: new Float64Array(count) },
    ...{ respondedAt: new Float64Array(count).fill(Number.NaN), score: new Int8Array(count).fill(-1) },
    channel: new Uint8Array(count),
  };
  for (let row = 0; row < count; row++) {
    const ticket = Math.min(tickets.createdAt.length - 1, Math.floor(((row + random()) * 10) / 3));
    const kind = Math.floor(random() * 3);
    const { min, max } = scales[kind] as (typeof scales)[number];
    const end = tickets.solvedAt[ticket] as number;
    surveys.ticket[row] = ticket;
    surveys.kind[row] = kind;
    surveys.channel[row] = tickets.channel[ticket] as number;
    surveys.sentAt[row] = (Number.isNaN(end) ? (tickets.createdAt[ticket] as number) : end) + HOUR;
    if (random() < 0.35) continue;
    surveys.respondedAt[row] = (surveys.sentAt[row] as number) + Math.floor(random() * DAY);
    surveys.score[row] = max - Math.floor(random() ** 2.2 * (max - min + 1));
  }
  return surveys;
}

/** The same desk as plain objects, all of a collection of one shape, with `null` for what is not there. */
export function createDesk(count = 1_000_000, seed = 1): Desk {
  return deskOf(deskColumns(count, seed));
}

export function deskOf({ tickets: t, interactions: i, surveys: s }: DeskColumns): Desk {
  const agents = Array.from({ length: 200 }, (_, agent) => `G-${agent}`);
  const authors = [
    { role: 'customer' },
    ...agents.map((id) => ({ role: 'agent' as const, id })),
    { role: 'bot' },
  ] as const;
  const at = (column: Float64Array, row: number): number | null => {
    const value = column[row] as number;
    return Number.isNaN(value) ? null : value;
  };
  const ids = Array.from(t.createdAt, (_, row) => `T-${row}`);
  const tickets = ids.map(
    (id, row): Ticket => ({
      id,
      createdAt: t.createdAt[row] as number,
      status: statuses[t.status[row] as number] as Ticket['status'],
      channel: channels[t.channel[row] as number] as string,
      priority: priorities[t.priority[row] as number],
      type: types[t.type[row] as number],
      teamId: teams[t.team[row] as number],
      agentId: agents[t.agent[row] as number] as string,
      customerId: `C-${t.customer[row]}`,
      createdBy: 'customer',
      firstRespondedAt: at(t.firstRespondedAt, row),
      solvedAt: at(t.solvedAt, row),
      reopens: t.reopens[row],
      history: t.reopens[row] === 0 ? null : historyOf(t, row),
    }),
  );
  const interactions = Array.from(i.ticket, (ticket, place): Message => {
    const sort = i.sort[place] as number;
    const author = authors[sort === 0 ? 0 : sort === 3 ? 201 : 1 + (t.agent[ticket] as number)];
    return {
      kind: 'message',
      id: `M-${place}`,
      ticketId: ids[ticket] as string,
      at: i.at[place] as number,
      author: author as Message['author'],
      visibility: visibilities[sort] as Message['visibility'],
    };
  });
  const surveys = Array.from(s.ticket, (ticket, row): Survey => {
    const kind = s.kind[row] as number;
    const score = s.score[row] as number;
    return {
      id: `S-${row}`,
      kind: kinds[kind] as Survey['kind'],
      sentAt: s.sentAt[row] as number,
      respondedAt: at(s.respondedAt, row),
      score: score < 0 ? null : score,
      scale: scales[kind] as (typeof scales)[number],
      ticketId: ids[ticket] as string,
      channel: channels[s.channel[row] as number] as string,
    };
  });
  return { tickets, interactions, surveys };
}

function historyOf(t: DeskColumns['tickets'], row: number): TicketEvent[] {
  const solvedAt = t.solvedAt[row] as number;
  return [
    { at: t.firstSolvedAt[row] as number, kind: 'status', from: 'open', to: 'solved' },
    { at: t.reopenedAt[row] as number, kind: 'status', from: 'solved', to: 'open' },
    { at: solvedAt, kind: 'status', from: 'open', to: 'solved' },
  ];
}
