/** The `id` of a row, where it has one that can be read. */
export function rowId(row: unknown): string | number | undefined {
  try {
    const id = (row as { id?: unknown } | null | undefined)?.id;
    return typeof id === 'string' || typeof id === 'number' ? id : undefined;
  } catch {
    return undefined;
  }
}
