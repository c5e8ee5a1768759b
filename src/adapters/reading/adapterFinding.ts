/** A value behind a finding, and how often it stood there. */
export interface AdapterWord {
  /** Escaped and cut at 80 characters; of an object only that it is one. */
  readonly word: string;
  readonly count: number;
}

/** One thing that the export of a help desk does not tell, tells twice, or tells wrongly. */
export interface AdapterFinding {
  /** Stable name: `invalid_record`, `unknown_word`, `vendor_duration_contradicts` … */
  readonly code: string;
  /** The collection of the payload in which it was found. */
  readonly collection: string;
  /** Where in the record, without the places in lists: `via.channel`, `events[].value`; `''` is the record itself. */
  readonly field: string;
  /** How often. */
  readonly count: number;
  /** Ids of the records, each once, shorter ones first; the first 100 of them. A record without an id is named by its place. */
  readonly ids: readonly string[];
  /** The values behind it, the most frequent first; the first 100 of them. */
  readonly words: readonly AdapterWord[];
  /** What it means for the figures, in one sentence. */
  readonly message: string;
}
