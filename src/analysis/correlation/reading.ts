/** What the readings of one KPI are told apart by: periods by their label, agents and other groups by their key. */
export type ReadingKey = string | number | boolean | bigint | null;

/** The figure of one period, as `series` gives it, or as anything with a label and a value. */
export interface ReadPeriod {
  readonly label: string;
  /** A period that is not over is left out. */
  readonly complete?: boolean;
  /** Where both are known, only periods that touch follow each other. */
  readonly start?: number;
  readonly end?: number;
  readonly result?: { readonly value: number | null };
  readonly value?: number | null;
}

/** The readings of one KPI: a series of periods, or a map of groups as `groupBy` gives it. */
export type Reading =
  | readonly ReadPeriod[]
  | ReadonlyMap<ReadingKey, number | null | { readonly value: number | null }>;

/** A number, or why there is none. */
export type Entry = number | 'incomplete' | 'no_value' | 'no_previous';

/** The numbers of one KPI by key, and for periods which one follows which. */
export interface ReadColumn {
  readonly name: string;
  readonly entries: ReadonlyMap<ReadingKey, Entry>;
  /** Pairs of neighbours in time; `null` for groups, which have no order. */
  readonly steps: readonly (readonly [string, string])[] | null;
}
