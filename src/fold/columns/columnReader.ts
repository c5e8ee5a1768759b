/** How the values of a column are read. */
export interface ColumnReader {
  readonly length: number;
  readonly read: (index: number) => unknown;
}

/** `null` for what is no column. */
export function columnReader(column: unknown): ColumnReader | null {
  if (typeof column !== 'object' || column === null) return null;
  if ('codes' in column && 'values' in column) {
    const { codes, values } = column as { readonly codes: unknown; readonly values: unknown };
    if (!isList(codes) || !Array.isArray(values)) return null;
    const known: readonly unknown[] = values;
    return { length: codes.length, read: (index) => known[codes[index] as number] ?? null };
  }
  if (!isList(column)) return null;
  const isWide = column instanceof BigInt64Array || column instanceof BigUint64Array;
  if (isWide) return { length: column.length, read: (index) => Number(column[index]) };
  if (column instanceof Float64Array || column instanceof Float32Array) {
    return {
      length: column.length,
      read(index) {
        const value = column[index] as number;
        return Number.isNaN(value) ? null : value;
      },
    };
  }
  return { length: column.length, read: (index) => column[index] };
}

function isList(value: unknown): value is ArrayLike<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const { length } = value as { readonly length?: unknown };
  return Number.isSafeInteger(length) && (length as number) >= 0;
}
