/** The `id` of a row, where it has one that can be read and that JSON can hold. */
export function rowId(row: unknown): string | number | undefined {
  try {
    const { id } = row as { id?: unknown };
    if (typeof id === 'number') return Number.isFinite(id) ? id + 0 : undefined;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
