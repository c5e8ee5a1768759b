/** Rows that are no objects, or cannot be read, stay as they are: the figure that counts them says so. */
export function readable<Row>(row: Row, use: (row: Row & object) => object): Row | object {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  try {
    return use(row);
  } catch {
    return row;
  }
}
