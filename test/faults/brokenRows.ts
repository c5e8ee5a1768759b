import {
  callTransferRate,
  csat,
  firstResponseTime,
  reopenRate,
  report,
  resolutionRate,
  resolutionTime,
  serviceLevel,
  ticketVolume,
  utilization,
} from '../../src/index.ts';
import { cost, type Fault } from './fault.ts';

const ROWS = 1_000_000;
const EVERY = 10;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Sound rows of a month, by their number; the same for the same number. */
const sound: Readonly<Record<string, (index: number) => Record<string, unknown>>> = {
  tickets: (index) => {
    const createdAt = (index % 30) * DAY + (index % 977) * MINUTE;
    const solvedAt = createdAt + (index % 1999) * MINUTE;
    return {
      ...{ id: `A-${index}`, createdAt, channel: index % 3 === 0 ? 'chat' : 'email', createdBy: 'customer' },
      ...{ status: index % 7 === 0 ? 'open' : 'solved', firstRespondedAt: createdAt + (index % 61) * MINUTE },
      ...(index % 7 === 0 ? {} : { solvedAt }),
    };
  },
  surveys: (index) => ({
    ...{ id: `S-${index}`, kind: 'csat', score: 1 + (index % 5), scale: { min: 1, max: 5 }, ticketId: `A-${index}` },
    respondedAt: (index % 30) * DAY,
  }),
  interactions: (index) => {
    const queuedAt = (index % 30) * DAY + (index % 1440) * MINUTE;
    const answered = { answeredAt: queuedAt + (index % 50) * 1000, outcome: 'answered', talk: 3 * MINUTE };
    return {
      ...{ kind: 'call', id: `C-${index}`, direction: 'inbound', queuedAt, endedAt: queuedAt + 5 * MINUTE },
      ...{ agentId: `agent ${index % 40}`, transfers: index % 9 === 0 ? 1 : 0 },
      ...(index % 8 === 0 ? { outcome: 'abandoned' } : answered),
    };
  },
  activities: (index) => ({
    ...{ id: `W-${index}`, agentId: `agent ${index % 40}`, start: index * MINUTE, end: index * MINUTE + 30_000 },
    kind: ['handling', 'available', 'after_contact', 'break'][index % 4],
  }),
};

const garbage: readonly unknown[] = [
  ...[null, undefined, '', ' ', '2024-01-01', '12', 'Solved', true, Number.NaN, Number.POSITIVE_INFINITY],
  ...[-1, 0.5, 8.64e15, 9e15, 1_700_000_000, 5n, new Date(Number.NaN), [], {}, [null], { at: 'soon' }],
];

/** Every tenth row with one field spoilt, without it, no object at all, or not to be read. */
function spoilt(row: Record<string, unknown>, index: number): unknown {
  const fields = Object.keys(row).filter((field) => field !== 'id');
  const field = fields[Math.floor(index / EVERY) % fields.length] ?? 'id';
  const way = Math.floor(index / EVERY / fields.length) % (garbage.length + 6);
  if (way < garbage.length) return { ...row, [field]: garbage[way] };
  const { [field]: _, ...rest } = row;
  const unreadable = Object.defineProperty({ ...rest }, field, { get: refuse, enumerable: true });
  return [rest, unreadable, null, 'a text', [row], Object.freeze({ ...row, [field]: 'unheard of' })][
    way - garbage.length
  ];
}

function refuse(): never {
  throw new TypeError('this field cannot be read');
}

const kpis = {
  ...{ firstResponseTime, resolutionTime, reopenRate, resolutionRate, ticketVolume },
  ...{ csat, callTransferRate, utilization, serviceLevel: serviceLevel.with({ threshold: 20_000 }) },
};
const collections = {
  tickets: { firstResponseTime, resolutionTime, reopenRate, resolutionRate, ticketVolume },
  surveys: { csat },
  interactions: { callTransferRate, serviceLevel: kpis.serviceLevel },
  activities: { utilization },
};

/** A million rows of each kind with every tenth broken: none of them is lost, and they cost little more than sound ones. */
export function brokenRows(): Fault[] {
  return Object.entries(collections).flatMap(([name, own]): Fault[] => {
    const rowOf = sound[name] as (index: number) => Record<string, unknown>;
    const good = Array.from({ length: ROWS }, (_, index) => rowOf(index));
    const bad = good.map((row, index) => (index % EVERY === 0 ? spoilt(row, index) : row));
    const reported = (rows: readonly unknown[]) => report({ [name]: rows } as never, own as never, { asOf: 40 * DAY });
    const { kpis: found, rows, duplicates } = reported(bad);
    const dropped = (duplicates as Record<string, number>)[name] ?? 0;
    const lost = Object.values(found as Record<string, { accounting: Counts }>).map(({ accounting }) => {
      const { counted, pending, excluded } = accounting;
      const left = Object.values(excluded).reduce((total, count) => total + count, 0);
      return Math.abs(ROWS - dropped - counted - pending - left);
    });
    const read = (rows as Record<string, number>)[name] ?? 0;
    const ratio = cost(() => reported(bad)) / cost(() => reported(good));
    return [
      { name: `${name}: rows of a million that no KPI accounts for`, figure: Math.max(...lost), most: 0 },
      { name: `${name}: rows that are neither read nor repeated`, figure: ROWS - read - dropped, most: 0 },
      { name: `${name}: a tenth broken ÷ all sound`, figure: ratio, most: 3 },
    ];
  });
}

interface Counts {
  readonly counted: number;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}
