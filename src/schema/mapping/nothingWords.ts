/** What stands in a cell for «nothing» in many exports. */
export const nothingWords: ReadonlySet<string> = new Set([
  '?',
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'N/A',
  '#N/A',
  'null',
  'NULL',
  '\\N',
]);
