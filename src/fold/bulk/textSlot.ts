/** As many slots has a table that {@link textSlot} finds texts in. */
export const TEXT_SLOTS = 256;

/** Where in a small table a text is to be looked for: the same for equal texts, and mostly another for others. */
export function textSlot(text: string): number {
  const { length } = text;
  if (length < 2) return length === 0 ? 0 : text.charCodeAt(0) & (TEXT_SLOTS - 1);
  // Ids that are counted differ at their ends.
  return (text.charCodeAt(length - 2) + text.charCodeAt(length - 1) * 13 + length * 37) & (TEXT_SLOTS - 1);
}
