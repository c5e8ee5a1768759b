import type { CollectionName } from '../../model/collections.ts';

/** What a finding does to one KPI. */
export interface Bend {
  /** The id of the KPI, as in its definition. */
  readonly kpi: string;
  /** Where the figure goes, compared with sound records. */
  readonly direction: 'lower' | 'higher' | 'either';
  readonly why: string;
}

/** A value behind a finding, and how many rows bear it. */
export interface FindingWord {
  readonly field: string;
  readonly word: string;
  readonly count: number;
}

/** A value that makes a row faulty, and where it stands. */
export type Suspect = readonly [field: string, word: string];

/** How bad it is: a `fault` is a record that cannot be right, a `notice` is a fact that one has to know when reading figures. */
export type Severity = 'fault' | 'notice';

/** One rule's answer for one collection. */
export interface QualityFinding {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly collection: CollectionName;
  /** How many of `rows` it holds for. */
  readonly count: number;
  /** What was looked at: rows, or what the rule's title says (days of the range, surveys of a kind). */
  readonly rows: number;
  /** `count` ÷ `rows`, 0 to 1; `null` when there was nothing to look at. */
  readonly share: number | null;
  /** Ids of the rows, each once, in the order of their characters, the first `options.ids` of them. */
  readonly ids: readonly string[];
  /** The values behind it, where the rule is about values: the most frequent first, the first `options.ids` of them. */
  readonly words: readonly FindingWord[];
  readonly bends: readonly Bend[];
}
