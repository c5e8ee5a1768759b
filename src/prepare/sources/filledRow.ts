import { fieldOf } from '../../fold/fieldOf.ts';

/** A copy of the row with those of the fields that it does not say and one of the others says, and which those are. */
export function filledRow(
  row: object,
  others: readonly object[],
  fields: readonly string[],
): { readonly row: object; readonly filled: string[] } {
  const said: Record<string, unknown> = {};
  for (const field of fields) {
    if ((fieldOf(row, field) ?? null) !== null) continue;
    const other = others.find((own) => (fieldOf(own, field) ?? null) !== null);
    if (other !== undefined) said[field] = fieldOf(other, field);
  }
  const filled = Object.keys(said);
  return { row: filled.length === 0 ? row : { ...row, ...said }, filled };
}
