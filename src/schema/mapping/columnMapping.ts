/** How the records of one collection are found in somebody else's rows; plain JSON. */
export interface ColumnMapping {
  /** The column for a field of the record: `createdAt` → `Created at`. Fields in fields are `scale.min`, `author.role`. */
  readonly columns: Readonly<Record<string, string>>;
  /** By field: their words, and ours. The empty one is for words that mean «nothing», such as `?` and `n/a`. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What all rows have and none says: `{ kind: 'csat', 'scale.min': 1, 'scale.max': 5 }`. */
  readonly constants?: Readonly<Record<string, string | number | boolean>>;
  /** The form of dates that are not ISO 8601: `dd.MM.yyyy HH:mm`, `M/d/yyyy h:mm a`. */
  readonly dateFormat?: string;
  /** The zone of timestamps that name none. */
  readonly timeZone?: string;
}
