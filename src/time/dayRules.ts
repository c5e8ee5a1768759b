/** Pairs of opening and closing in turn. */
export type Pairs = readonly number[];

/** Opening rules in force from a civil day on, checked and as numbers: ms after midnight, civil days since 1970. */
export interface DayRules {
  readonly fromDay: number;
  /** By weekday, Monday first. A closing beyond 24 hours lies on the next day. */
  readonly hours: readonly Pairs[];
  readonly breaks: readonly Pairs[];
  readonly dateBreaks: ReadonlyMap<number, Pairs>;
  readonly holidays: ReadonlySet<number>;
  readonly special: ReadonlyMap<number, Pairs>;
}
