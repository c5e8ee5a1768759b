/** What a spreadsheet would take for a formula, also behind a quote, also the full-width forms that it folds. */
const FORMULA = /^["'\s]*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell of CSV (RFC 4180). Text that a spreadsheet would run as a formula gets a `'` in front unless `formulas` may
 * stay; numbers, also negative ones, are what they are. `null` is an empty cell.
 */
export function csvCell(value: string | number | boolean | null, formulas = false): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = !formulas && FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of CSV, each ended by CR LF. */
export function csvText(rows: readonly (readonly (string | number | boolean | null)[])[], formulas = false): string {
  return rows.map((row) => `${row.map((cell) => csvCell(cell, formulas)).join(',')}\r\n`).join('');
}
