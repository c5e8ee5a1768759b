/** What a spreadsheet would take for a formula, also behind a quote, also the full-width forms that it folds. */
const FORMULA = /^["'\s]*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell of CSV (RFC 4180). Text that a spreadsheet would run as a formula gets a `'` in front; numbers, also
 * negative ones, stay as they are. `null` is an empty cell.
 */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of CSV, each ended by CR LF. */
export function csvText(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
