import type { Unit } from '../../kpi/definition.ts';

/** How far a figure got; `below` does not reach the threshold. */
export type TargetLevel = 'below' | 'threshold' | 'target' | 'stretch';

/** From one value to another, both included. */
export interface TargetRange {
  readonly from: number;
  readonly to: number;
}

/** What a target says beside its levels. `evaluate` needs none of it, and refuses what contradicts it. */
export interface TargetNotes {
  /** What the levels are measured in. With `rate`, everything outside 0–1 is refused: 90 % is 0.9. */
  readonly unit?: Unit;
  /** Of `money`: the code of the currency, such as `USD`. */
  readonly currency?: string;
  /** Where the numbers come from. */
  readonly source?: string;
  /** Which of the levels the source does not say, and what else to know before using them. */
  readonly note?: string;
  /** The options of the KPI for which the levels were meant. They have to be given to the KPI. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Levels of a figure that should be high, or low. Each is the worst value that still reaches it. */
export interface DirectedTarget extends TargetNotes {
  readonly better: 'higher' | 'lower';
  readonly threshold: number;
  readonly target: number;
  readonly stretch: number;
}

/** Levels of a figure that should lie in a range: the stretch inside the target, the target inside the threshold. */
export interface RangeTarget extends TargetNotes {
  readonly better: 'within';
  readonly threshold: TargetRange;
  readonly target: TargetRange;
  readonly stretch: TargetRange;
}

/**
 * What a figure is held against: plain data, which may come from a JSON file. Levels are in the KPI's own unit:
 * durations in milliseconds, rates from 0 to 1, NPS from −100 to 100.
 */
export type Target = DirectedTarget | RangeTarget;

/** A target that says what it is measured in and where it comes from, as all presets do. */
export type SourcedTarget = Target & { readonly unit: Unit; readonly source: string };
