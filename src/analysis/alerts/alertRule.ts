import type { GroupKey } from '../../fold/groupKey.ts';
import type { ControlRule } from '../control/controlRule.ts';

/** From one value to another, both included. */
export interface AlertRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What has to be the case. A value that equals a level is not beyond it. `'limits'` are those of the reading itself, such
 * as `dynamicThreshold` and `controlChart` give them; `signal` names patterns of a control chart.
 */
export type AlertCondition =
  | { readonly above: number | 'limits' }
  | { readonly below: number | 'limits' }
  | { readonly outside: AlertRange | 'limits' }
  | { readonly signal: 'any' | ControlRule | readonly ControlRule[] };

/** For how long: so many readings in a row, or so many milliseconds from the first of them. */
export type AlertPatience = { readonly readings: number } | { readonly duration: number };

/** When to raise an alert, as plain data, which may come from a JSON file. Levels are in the KPI's own unit. */
export interface AlertRule {
  /** What its state is kept under. */
  readonly id: string;
  /** The KPI's `id` or name: `first_response_time` or `firstResponseTime`. */
  readonly kpi: string;
  /** Watches this group. Default: readings without a group, those of all rows. */
  readonly group?: GroupKey;
  /** Watches every group, each by itself. */
  readonly everyGroup?: boolean;
  readonly when: AlertCondition;
  /** Hysteresis: how far the value has to come back until the alert is cleared. Default: to the level of `when`. */
  readonly clear?: number | AlertRange;
  /** Default: one reading. */
  readonly for?: AlertPatience;
  /** How long after it was cleared it is not raised again, in milliseconds. Default: 0. */
  readonly cooldown?: number;
  /** Readings of fewer rows than this say nothing. */
  readonly least?: number;
  /** Handed on with the events. */
  readonly severity?: string;
  /** What a reading without a value means: nothing (`'keep'`, the default), all is well, or the condition holds. */
  readonly onNoData?: 'keep' | 'clear' | 'raise';
  /** Judges periods that are not over as well. Default: `false`. */
  readonly partial?: boolean;
}
