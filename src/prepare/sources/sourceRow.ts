import { fieldOf } from '../../fold/fieldOf.ts';

/** A record of one system: as it was given, and as it is in the joined dataset. */
export interface SourceRow {
  readonly row: object;
  readonly given: object;
  /** The place of its system in the list. */
  readonly source: number;
}

/** The id of a record that has one which the model knows. */
export function textId(row: unknown): string | null {
  const id = fieldOf(row, 'id');
  return typeof id === 'string' && id !== '' ? id : null;
}
