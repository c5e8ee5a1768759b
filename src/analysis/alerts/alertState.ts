import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { AlertStanding } from './alertStanding.ts';
import { isStanding } from './isStanding.ts';

/** How all rules stand: plain JSON, to be kept between two evaluations. */
export interface AlertState {
  readonly version: 1;
  readonly alerts: Readonly<Record<string, AlertStanding>>;
}

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
  if (typeof alerts !== 'object' || alerts === null || Array.isArray(alerts))
    reject(`${path}.alerts`, 'an object', alerts);
  return alerts;
}

/** How one rule stands, if it was ever evaluated. */
export function readStanding(alerts: AlertState['alerts'], key: string): AlertStanding | null {
  if (!Object.hasOwn(alerts, key)) return null;
  const standing: unknown = alerts[key];
  if (!isStanding(standing)) reject(`evaluateAlerts: state.alerts.${key}`, 'what an evaluation gave', standing);
  return standing;
}

function reject(path: string, expected: string, received: unknown): never {
  throw new SupportKpisError({ code: 'invalid_state', path, expected, received });
}
