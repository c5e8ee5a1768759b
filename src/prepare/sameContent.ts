/** Whether two rows say the same, whatever the order of their fields. */
export function sameContent(left: object, right: object): boolean {
  if (left === right) return true;
  const text = contentText(left);
  // What cannot be written down, such as a row that holds itself, is not known to be the same.
  return text !== null && text === contentText(right);
}

/** A row as text, equal for equal rows; `null` for what cannot be written down. */
export function contentText(row: object): string | null {
  try {
    const fields = Object.entries(row).sort(([left], [right]) => (left < right ? -1 : 1));
    return JSON.stringify(fields, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  } catch {
    return null;
  }
}
