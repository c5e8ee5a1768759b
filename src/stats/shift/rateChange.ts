/** What a segment can be called. */
export type SegmentKey = string | number | boolean | bigint | null;

/** A segment on one side of a change. */
export interface SegmentSide {
  /** Its share of the whole, from 0 to 1. */
  readonly share: number;
  /** `null` when the segment is not there. */
  readonly rate: number | null;
}

/** What a change of a rate is made of. The parts add up to it exactly, by plain addition and in any order. */
export interface ChangeParts {
  /** Because the rates within segments changed. */
  readonly rateEffect: number;
  /** Because segments grew and shrank. */
  readonly mixEffect: number;
  /** Because those that grew are those whose rates rose; 0 where it is shared between the other two. */
  readonly interactionEffect: number;
}

/** What one segment contributed to a change. */
export interface SegmentChange<Key extends SegmentKey> extends ChangeParts {
  readonly key: Key;
  readonly before: SegmentSide;
  readonly after: SegmentSide;
  /** Its three parts together. */
  readonly effect: number;
}

/** A change of a rate, and what it is made of. */
export interface RateChange<Key extends SegmentKey> extends ChangeParts {
  readonly before: number;
  readonly after: number;
  /** After − before. */
  readonly change: number;
  /** The largest effect first, up or down. */
  readonly segments: readonly SegmentChange<Key>[];
}

export interface ShiftOptions {
  /**
   * What happens to the part that comes from both changes at once: half goes to either effect (`shared`, the default, as
   * Kitagawa has it), or it stands by itself (`separate`, as Oaxaca and Blinder have it, seen from before).
   */
  readonly interaction?: 'shared' | 'separate' | undefined;
}
