import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { Fold } from '../fold/fold.ts';
import type { GroupKey } from '../fold/groupKey.ts';
import { plainOptions } from '../fold/plainOptions.ts';
import { type StoredState, type StoredStates, storedStates } from '../fold/storedStates.ts';
import { textMark } from '../fold/textMark.ts';
import type { CollectionName } from '../model/collections.ts';
import type { ReportOptions } from './reportTypes.ts';

/** A group's key as JSON; what JSON cannot hold as `{ bigint: '5' }` or `{ number: 'NaN' }`. */
export type StoredKey = Exclude<GroupKey, bigint> | { readonly bigint: string } | { readonly number: string };

export interface PeriodsSnapshot {
  readonly first: number | null;
  readonly last: number | null;
  readonly undated: number;
  readonly cells: readonly (readonly [start: number, state: unknown])[];
}

/** What a running report knows of one KPI. */
export interface TotalsSnapshot extends StoredState {
  readonly groups?: readonly (readonly [key: StoredKey, rows: number, state: unknown])[];
  readonly periods?: PeriodsSnapshot;
}

/** What a running report knows, as JSON. */
export interface ReportSnapshot {
  readonly version: 1;
  /** The mark of the options of the report; those of its KPIs stand with their states. */
  readonly options: string;
  readonly rows: { readonly [Name in CollectionName]?: number };
  readonly kpis: Readonly<Record<string, TotalsSnapshot>>;
}

const REFUSED = 'incompatible_snapshot';

/** How states are written and read; handed on to where it is needed, so that who keeps nothing does not load it. */
export type Keeping = (fold: Fold<never, unknown>) => StoredStates;

export const keeping: Keeping = (fold) => storedStates(fold, 'report: snapshot', REFUSED);

export function refuseSnapshot(part: string, received: unknown): SupportKpisError {
  return new SupportKpisError({
    code: REFUSED,
    path: `report: snapshot.${part}`,
    expected: 'what snapshot() of a report with the same KPIs and options gave, version 1, whole',
    received,
  });
}

export function reportMark(options: ReportOptions): string {
  return textMark(JSON.stringify(plainOptions(options)));
}

/** Refuses a snapshot of another report, before any of its states is read. */
export function checkSnapshot(snapshot: unknown, options: ReportOptions, names: readonly string[]): ReportSnapshot {
  const { version, options: mark, rows, kpis } = (snapshot ?? {}) as Partial<ReportSnapshot>;
  if (version !== 1) throw refuseSnapshot('version', version);
  if (mark !== reportMark(options)) throw refuseSnapshot('options', mark);
  const isCounts = typeof rows === 'object' && rows !== null && Object.values(rows).every(Number.isSafeInteger);
  if (!isCounts) throw refuseSnapshot('rows', rows);
  const found = typeof kpis === 'object' && kpis !== null ? Object.keys(kpis) : [];
  if (found.length !== names.length || !names.every((name) => found.includes(name))) throw refuseSnapshot('kpis', kpis);
  return snapshot as ReportSnapshot;
}

export function storedKey(key: GroupKey): StoredKey {
  if (typeof key === 'bigint') return { bigint: String(key) };
  return typeof key === 'number' && !Number.isFinite(key) ? { number: String(key) } : key;
}

export function readStoredKey(stored: unknown): GroupKey {
  if (stored === null || ['string', 'number', 'boolean'].includes(typeof stored)) return stored as GroupKey;
  const { bigint, number } = (stored ?? {}) as { readonly bigint?: unknown; readonly number?: unknown };
  if (typeof bigint === 'string' && /^-?\d{1,400}$/.test(bigint)) return BigInt(bigint);
  if (typeof number === 'string' && /^(NaN|-?Infinity)$/.test(number)) return Number(number);
  throw refuseSnapshot('groups', stored);
}
