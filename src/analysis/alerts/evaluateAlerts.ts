import { plainKey } from '../../fold/keyCounts.ts';
import { idOf } from '../targets/targetFor.ts';
import { type AlertEvent, alertEvent } from './alertEvent.ts';
import { type AlertReading, type PlainReading, readAlertReading } from './alertReading.ts';
import type { AlertRule } from './alertRule.ts';
import type { AlertStanding } from './alertStanding.ts';
import { type AlertState, readAlertState, readStanding } from './alertState.ts';
import { assertShareLevels } from './assertShareLevels.ts';
import { checkRules } from './checkRules.ts';
import { stepAlert } from './stepAlert.ts';

/** How the rules stand after a reading, and what happened. */
export interface AlertEvaluation {
  /** To be passed with the next reading. */
  readonly state: AlertState;
  /** In the order of the rules' ids. */
  readonly events: readonly AlertEvent[];
}

/**
 * Which alerts a new reading raises and clears, by rules that are data.
 *
 * Each rule stands `ok`, `pending` (its condition holds, not yet for long enough), `firing` or `resolved`. An alert is
 * raised once and cleared once, however many readings lie between; with `clear` only when the value has come back that far.
 * Every event names its rule, the figures that led to it and since when. The state is plain JSON: keep it in a file, or
 * replay old readings to see what a rule would have done.
 *
 * Periods that are not over are ignored, unless the rule says otherwise; so are readings older than the last one, a second
 * one of the same moment, those of fewer rows than `least`, and those without a value, of which `onNoData` decides. Each
 * such reading gives an event with its `reason`. A KPI that no rule names changes nothing.
 *
 * Trap: a complete period is judged once. A figure that changes later is a `duplicate`, so evaluate KPIs that ripen, such as
 * waits by `createdAt`, some days late. Readings without a number of rows never meet `least`.
 *
 * Trap: a level that lies within the usual wobble rings every week. Take the limits of `dynamicThreshold`, wait `for` a few
 * readings, or set `least`.
 *
 * Takes the state that the last call gave, or `null`; gives the next one. Nothing is read or written beside.
 *
 * @throws SupportKpisError `invalid_rule` for a rule that could never be met, with levels in percent for a share too;
 * `unknown_option` for a rule, `invalid_reading`, `non_finite` for a reading,
 * `invalid_state` for a state that no call gave; each with its place.
 * @example
 * import { type AlertRule, type AlertState, days, evaluateAlerts } from 'support-kpis';
 * const rules: AlertRule[] = [{ id: 'low-csat', kpi: 'csat', when: { below: 0.8 }, clear: 0.85, for: { readings: 2 } }];
 * let state: AlertState | null = null;
 * const heard: string[] = [];
 * for (const [day, value] of [0.9, 0.78, 0.79, 0.82, 0.84, 0.86].entries()) {
 *   const evaluation = evaluateAlerts(state, { kpi: 'csat', at: days(day), value }, rules);
 *   state = evaluation.state;
 *   for (const { kind, words } of evaluation.events) heard.push(`day ${day}: ${kind}, ${words}`);
 * }
 * heard[0] // → 'day 1: pending, csat below 0.8, in 2 readings in a row'
 * heard.slice(1).map((line) => line.slice(0, 14)) // → ['day 2: raised,', 'day 5: cleared']
 */
export function evaluateAlerts(
  state: AlertState | Readonly<Record<string, never>> | null | undefined,
  reading: AlertReading,
  rules: readonly AlertRule[],
): AlertEvaluation {
  const inOrder = checkRules(rules);
  const kept = readAlertState(state);
  const plain = readAlertReading(reading);
  const events: AlertEvent[] = [];
  const changed: Record<string, AlertStanding> = {};
  for (const rule of inOrder) {
    if (!isWatched(rule, plain)) continue;
    assertShareLevels(rule, `evaluateAlerts: rules[${rules.indexOf(rule)}]`, reading.result ?? reading);
    const key = JSON.stringify(plain.group === undefined ? [rule.id] : [rule.id, plain.group]);
    const before = readStanding(kept, key);
    const step = stepAlert(rule, before, plain);
    if (step.standing !== null) changed[key] = step.standing;
    const event = alertEvent(rule, plain, before, step);
    if (event !== null) events.push(event);
  }
  return { state: { version: 1, alerts: { ...kept, ...changed } }, events };
}

function isWatched({ kpi, group, everyGroup = false }: AlertRule, reading: PlainReading): boolean {
  if (idOf(kpi) !== idOf(reading.kpi)) return false;
  if (everyGroup) return reading.group !== undefined;
  return (group === undefined ? undefined : plainKey(group)) === reading.group;
}
