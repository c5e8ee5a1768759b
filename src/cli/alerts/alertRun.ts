import type { AlertEvent } from '../../analysis/alerts/alertEvent.ts';
import type { AlertReading } from '../../analysis/alerts/alertReading.ts';
import type { AlertRule } from '../../analysis/alerts/alertRule.ts';
import type { AlertStanding } from '../../analysis/alerts/alertStanding.ts';
import { type AlertState, readStanding } from '../../analysis/alerts/alertState.ts';
import { evaluateAlerts } from '../../analysis/alerts/evaluateAlerts.ts';

/** An alert that stands. */
export interface FiringAlert extends Pick<AlertStanding, 'since' | 'readings' | 'raisedAt' | 'figures'> {
  readonly rule: string;
  readonly kpi: string;
  /** Missing for the figure of all rows. */
  readonly group?: string | number | boolean | null;
  readonly severity: string | null;
}

/** What became of all rules in one run. */
export interface AlertRun {
  readonly state: AlertState;
  /** What was raised and cleared, in the order of time. */
  readonly news: readonly AlertEvent[];
  /** All that is firing now, whenever it was raised. */
  readonly firing: readonly FiringAlert[];
  /** By rule: why none of the readings could be judged. Rules of which one was are not in it. */
  readonly unjudged: Readonly<Record<string, string>>;
}

/** Readings that say nothing because they were heard before, or too early. */
const usual: readonly (string | null)[] = ['duplicate', 'out_of_order', 'incomplete'];

/** Holds readings in the order of time against rules. What was kept of rules that are gone is dropped. */
export function alertRun(kept: AlertState, readings: readonly AlertReading[], rules: readonly AlertRule[]): AlertRun {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const known = Object.entries(kept.alerts).filter(([key]) => byId.has(partsOf(key)[0]));
  let state: AlertState = { version: 1, alerts: Object.fromEntries(known) };
  const news: AlertEvent[] = [];
  const [reasons, judged] = [new Map<string, string>(), new Set<string>()];
  for (const reading of readings) {
    const { state: next, events } = evaluateAlerts(state, reading, rules);
    const ignored = new Set<string>();
    for (const event of events) {
      if (event.kind === 'raised' || event.kind === 'cleared') news.push(event);
      if (event.kind !== 'ignored') continue;
      ignored.add(event.rule);
      if (!usual.includes(event.reason)) reasons.set(event.rule, event.reason as string);
    }
    for (const key of Object.keys(next.alerts)) {
      const [id] = partsOf(key);
      if (next.alerts[key] !== state.alerts[key] && !ignored.has(id)) judged.add(id);
    }
    state = next;
  }
  return {
    state,
    news,
    firing: firingOf(state, byId),
    unjudged: Object.fromEntries([...reasons].filter(([id]) => !judged.has(id))),
  };
}

type Key = readonly [rule: string, group?: string | number | boolean | null];

function partsOf(key: string): Key {
  try {
    const parts: unknown = JSON.parse(key);
    return Array.isArray(parts) ? (parts as never) : [''];
  } catch {
    return [''];
  }
}

function firingOf({ alerts }: AlertState, byId: ReadonlyMap<string, AlertRule>): FiringAlert[] {
  return Object.keys(alerts).flatMap((key) => {
    const [id, ...group] = partsOf(key);
    const rule = byId.get(id);
    const standing = readStanding(alerts, key);
    if (standing?.status !== 'firing' || rule === undefined) return [];
    const { since, readings, raisedAt, figures } = standing;
    const whose = group.length === 0 ? {} : { group: group[0] as string | number | boolean | null };
    return [{ rule: id, kpi: rule.kpi, ...whose, severity: rule.severity ?? null, since, readings, raisedAt, figures }];
  });
}
