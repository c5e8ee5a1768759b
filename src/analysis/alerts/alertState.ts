import { SupportKpisError } from '../../errors/supportKpisError.ts';

export type AlertStatus = 'ok' | 'pending' | 'firing' | 'resolved';

/** A value and its moment. */
export interface AlertFigure {
  readonly at: number;
  readonly value: number | null;
}

/** How one rule stands for one group. */
export interface AlertStanding {
  readonly status: AlertStatus;
  /** The moment of the last reading that was looked at. */
  readonly at: number;
  /** Whether that reading was of a period that was not over: another one of the same moment may follow. */
  readonly partial: boolean;
  /** Since when the condition holds; `null` while it does not. */
  readonly since: number | null;
  /** In how many readings in a row. */
  readonly readings: number;
  /** The last of these. */
  readonly figures: readonly AlertFigure[];
  readonly raisedAt: number | null;
  readonly clearedAt: number | null;
}

/** How all rules stand: plain JSON, to be kept between two evaluations. */
export interface AlertState {
  readonly version: 1;
  readonly alerts: Readonly<Record<string, AlertStanding>>;
}

const statuses = ['ok', 'pending', 'firing', 'resolved'];

/**
 * What is kept, or nothing yet.
 *
 * @throws SupportKpisError `invalid_state` for what no evaluation gave
 */
export function readAlertState(state: unknown): AlertState['alerts'] {
  if (state === undefined || state === null) return {};
  const path = 'evaluateAlerts: state';
  if (typeof state !== 'object' || Array.isArray(state)) reject(path, 'a state, or null', state);
  if (Object.keys(state).length === 0) return {};
  const { version, alerts } = state as Partial<AlertState>;
  if (version !== 1) reject(`${path}.version`, '1', version);
  if (typeof alerts !== 'object' || alerts === null) reject(`${path}.alerts`, 'an object', alerts);
  return alerts;
}

/** How one rule stands, if it was ever evaluated. */
export function readStanding(alerts: AlertState['alerts'], key: string): AlertStanding | null {
  if (!Object.hasOwn(alerts, key)) return null;
  const standing = alerts[key] as AlertStanding;
  const isFine =
    typeof standing === 'object' &&
    standing !== null &&
    statuses.includes(standing.status) &&
    Number.isFinite(standing.at) &&
    Number.isSafeInteger(standing.readings) &&
    Array.isArray(standing.figures);
  if (!isFine) reject(`evaluateAlerts: state.alerts.${key}`, 'what an evaluation gave', standing);
  return standing;
}

function reject(path: string, expected: string, received: unknown): never {
  throw new SupportKpisError({ code: 'invalid_state', path, expected, received });
}
