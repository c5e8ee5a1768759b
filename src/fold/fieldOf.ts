/** A field of a row; a row that is no object, or whose field cannot be read, has none. */
export function fieldOf(row: unknown, field: PropertyKey): unknown {
  if (typeof row !== 'object' || row === null) return null;
  try {
    return (row as Readonly<Record<PropertyKey, unknown>>)[field];
  } catch {
    return null;
  }
}
