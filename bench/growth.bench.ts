// What a row costs among ten thousand and among ten million, in columns: it should cost the same.
// npx tsx bench/growth.bench.ts
import { cpus } from 'node:os';
import {
  firstResponseTime,
  fromColumns,
  resolutionRate,
  type Ticket,
  type TicketRow,
  ticketVolume,
} from '../src/index.ts';
import { DAY, priorities, seeded, statuses, YEAR_START } from './desk.ts';
import { printTimed, race, type Timed } from './timed.ts';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];

/** Tickets of as many rows, all in columns. */
function ticketsOf(length: number) {
  const random = seeded(length);
  const createdAt = new Float64Array(length);
  const firstRespondedAt = new Float64Array(length);
  const status = new Uint8Array(length);
  const priority = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    createdAt[row] = YEAR_START + Math.floor(random() * 364 * DAY);
    firstRespondedAt[row] = random() < 0.06 ? Number.NaN : (createdAt[row] as number) + Math.floor(random() ** 4 * DAY);
    status[row] = Math.floor(random() * 5);
    priority[row] = Math.floor(random() * 4);
  }
  return fromColumns<TicketRow>({
    createdAt,
    firstRespondedAt,
    status: { codes: status, values: statuses as readonly Ticket['status'][] },
    priority: { codes: priority, values: priorities },
  });
}

/** Nanoseconds per row of three figures, and the ratio to the smallest size. */
export function run(sizes: readonly number[] = SIZES): Timed[] {
  const results = sizes.map((size): Timed => {
    const tickets = ticketsOf(size);
    const work = (): unknown => [
      firstResponseTime(tickets),
      resolutionRate(tickets),
      ticketVolume(tickets, { by: 'priority' }),
    ];
    const rounds = Math.max(2, Math.min(30, Math.round(1_000_000 / size)));
    const [own] = race(size, [{ name: `${size} rows in columns, three figures`, work }], rounds);
    return own as Timed;
  });
  const first = results[0]?.nanoseconds as number;
  const grown = results.map((own) => ({ ...own, ratio: own.nanoseconds / first }));
  printTimed(`growth, node ${process.version}, ${cpus()[0]?.model}`, grown);
  return grown;
}

if (process.argv[1]?.endsWith('growth.bench.ts')) run();
