/** Something that a proposed mapping cannot know. */
export interface MappingHint {
  /** Stable name: `ambiguous_date_order`, `missing_time_zone`, `unknown_words`, `rival_column`, `duration_column` … */
  readonly code: string;
  readonly field: string;
  readonly column: string;
  /** What to do about it, in one sentence. */
  readonly message: string;
}
