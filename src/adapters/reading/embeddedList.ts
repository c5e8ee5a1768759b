/** A list within a raw record, copied; `null` where there is none, or none that can be looked at. */
export function embeddedList(find: () => unknown): readonly unknown[] | null {
  try {
    const list = find();
    return Array.isArray(list) ? Array.from(list, (item: unknown) => item) : null;
  } catch {
    return null;
  }
}
