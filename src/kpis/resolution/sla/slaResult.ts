import { share } from '../../../fold/rate.ts';
import type { Tally } from '../../../fold/tally.ts';
import type { SlaMetric, SlaPolicy } from './slaPolicy.ts';

/** Promises by what became of them. */
export interface SlaCounts {
  /** hit ÷ (hit + missed + overdue). */
  readonly value: number | null;
  /** Kept in time. */
  readonly hit: number;
  /** Kept too late, or the ticket was solved too late without it. */
  readonly missed: number;
  /** Past due and still not kept: as good as missed. */
  readonly overdue: number;
  /** Not yet kept and not yet due. */
  readonly running: number;
  /** The ticket was solved before the promise fell due. */
  readonly cancelled: number;
  /** The value if all running promises are missed, and if all are kept. */
  readonly bounds: { readonly lower: number | null; readonly upper: number | null };
}

export interface SlaPolicyCounts extends SlaCounts {
  /** The policy's name, or its metric. */
  readonly name: string;
  /** The policy's metric. */
  readonly metric: SlaMetric;
}

/** What became of the promises: `value` is the share kept, of those that are decided. */
export interface SlaAttainment extends SlaCounts {
  /** In the order of the policies given. */
  readonly policies: readonly SlaPolicyCounts[];
  /** The running promises. */
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const statuses = ['hit', 'missed', 'overdue', 'running', 'cancelled'] as const;
type Counts = Record<(typeof statuses)[number], number>;

export function slaResult(
  policies: readonly SlaPolicy[],
  tally: Tally,
  pending: number,
  excluded: Readonly<Record<string, number>>,
): SlaAttainment {
  const all: Counts = { hit: 0, missed: 0, overdue: 0, running: 0, cancelled: 0 };
  const each = policies.map(({ name, metric }, index): SlaPolicyCounts => {
    const own: Counts = { hit: 0, missed: 0, overdue: 0, running: 0, cancelled: 0 };
    for (const status of statuses) {
      own[status] = tally[`${index}:${status}`] ?? 0;
      all[status] += own[status];
    }
    return { name: name ?? metric, metric, ...slaCounts(own) };
  });
  return { ...slaCounts(all), policies: each, pending, excluded };
}

function slaCounts({ hit, missed, overdue, running, cancelled }: Counts): SlaCounts {
  const decided = hit + missed + overdue;
  const bounds = { lower: share(hit, decided + running), upper: share(hit + running, decided + running) };
  return { value: share(hit, decided), hit, missed, overdue, running, cancelled, bounds };
}
