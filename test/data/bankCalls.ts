import type { Call } from '../../src/index.ts';
import { localToInstant, parseInstant, seconds } from '../../src/time/index.ts';

/** In the order of the file, whose first line names them. */
const columns = [
  ...(['line', 'callId', 'customerId', 'priority', 'type', 'date', 'vruEntry', 'vruExit', 'vruTime'] as const),
  ...(['queueStart', 'queueExit', 'queueTime', 'outcome', 'serviceStart', 'serviceExit', 'serviceTime'] as const),
  'server',
] as const;

type Line = Readonly<Record<(typeof columns)[number], string>>;

/** What became of a caller; a phantom is a line that the log's documentation says to pass over. */
export type Fate = 'answered' | 'abandoned' | 'left_menu' | 'phantom';

/** I. Guedj and A. Mandelbaum (2000), «Anonymous Bank» call centre data, Technion. One line per call. */
export interface BankLine {
  readonly id: string;
  /** The caller reached the voice menu. */
  readonly createdAt: number;
  readonly outcome: string;
  readonly fate: Fate;
  /** Milliseconds; some are negative in the log. */
  readonly menuTime: number;
  /** Not all of them are numbers any more. */
  readonly customer: string;
  readonly line: Line;
}

/** An offered call, with what the bank knows beside. */
export interface BankCall extends Call {
  readonly createdAt: number;
  readonly queuedAt: number;
  readonly leftQueueAt: number;
  /** By the clock of the agents, which runs some seconds beside that of the queue. */
  readonly servedAt: number;
  readonly serviceTime: number;
  readonly priority: string;
  readonly menuTime: number;
}

export interface BankLog {
  readonly lines: readonly BankLine[];
  /** Lines that are no records of a call. */
  readonly rejected: number;
  /** Calls that reached an agent or the queue. */
  readonly calls: readonly BankCall[];
}

export const timeZone = 'Asia/Jerusalem';

export function bankLogOf(text: string): BankLog {
  const [, ...texts] = text.split(/\r?\n/).filter((own) => own !== '');
  const lines = texts.flatMap(bankLine);
  return { lines, rejected: texts.length - lines.length, calls: lines.flatMap(bankCall) };
}

function bankLine(text: string, index: number): BankLine[] {
  const values = text.split('\t');
  const line = Object.fromEntries(columns.map((name, place) => [name, values[place] ?? ''])) as Line;
  const { outcome, date, vruEntry, vruTime, customerId: customer } = line;
  const fate = fateOf(line);
  if (values.length !== columns.length || fate === null || !/^\d{6}$/.test(date)) return [];
  const [id, createdAt, menuTime] = [String(index), wallTime(line, vruEntry), seconds(Number(vruTime))];
  return [{ id, createdAt, outcome, fate, menuTime, customer, line }];
}

function fateOf({ outcome, queueStart, queueTime }: Line): Fate | null {
  if (outcome === 'PHANTOM') return 'phantom';
  if (outcome === 'AGENT') return 'answered';
  if (outcome !== 'HANG') return null;
  return reachedQueue({ queueStart, queueTime }) ? 'abandoned' : 'left_menu';
}

function reachedQueue({ queueStart, queueTime }: Pick<Line, 'queueStart' | 'queueTime'>): boolean {
  return queueStart !== '0:00:00' || Number(queueTime) > 0;
}

function bankCall({ id, createdAt, fate: outcome, menuTime, customer, line }: BankLine): BankCall[] {
  if (outcome !== 'answered' && outcome !== 'abandoned') return [];
  const { queueStart, queueTime, vruExit, serviceStart, server, type: queue, priority } = line;
  // Who is answered at once never sees the queue.
  const queuedAt = wallTime(line, reachedQueue(line) ? queueStart : vruExit);
  const leftQueueAt = queuedAt + seconds(Number(queueTime));
  const serviceTime = seconds(Number(line.serviceTime));
  return [
    {
      ...{ kind: 'call', id, direction: 'inbound', outcome, queue, createdAt, queuedAt, priority, menuTime },
      // Some that hung up bear a time of service; nobody served them.
      ...(outcome === 'answered'
        ? { answeredAt: leftQueueAt, endedAt: leftQueueAt + serviceTime }
        : { endedAt: leftQueueAt }),
      ...{ leftQueueAt, servedAt: wallTime(line, serviceStart), serviceTime },
      agentId: server === 'NO_SERVER' ? null : server,
      customerId: /^\d+$/.test(customer) && Number(customer) !== 0 ? customer : null,
    },
  ];
}

/** `990131` and `0:03:09` as an instant. What is more than half a day before the call began is on the next day. */
function wallTime({ date, vruEntry }: Line, clock: string): number {
  const [began, own] = [civilTime(date, vruEntry), civilTime(date, clock)];
  if (Number.isNaN(own)) return own;
  const halfDay = seconds(12 * 60 * 60);
  return localToInstant(timeZone, began - own > halfDay ? own + 2 * halfDay : own);
}

/** The wall clock's own count of milliseconds, as if it were that of UTC. NaN for what is no time of day. */
function civilTime(date: string, clock: string): number {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(date) ?? [];
  const parsed = parseInstant(`19${year}-${month}-${day}T${clock.padStart(8, '0')}`, { timeZone: 'UTC' });
  return parsed.ok ? parsed.instant : Number.NaN;
}
