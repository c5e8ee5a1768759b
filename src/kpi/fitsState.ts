/** Whether a state that was sent has all that an empty one has, in the same kinds of values. */
export function fitsState(empty: unknown, state: unknown): boolean {
  if (empty === null) return true;
  if (typeof empty === 'number') return typeof state === 'number' && Number.isFinite(state);
  if (typeof empty !== 'object') return typeof state === typeof empty;
  if (typeof state !== 'object' || state === null || Array.isArray(state) !== Array.isArray(empty)) return false;
  const [wanted, found] = [empty, state] as Readonly<Record<string, unknown>>[];
  return Object.keys(empty).every((key) => fitsState(wanted?.[key], found?.[key]));
}
