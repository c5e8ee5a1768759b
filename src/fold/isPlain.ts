/** Whether a value is what `JSON.parse` could have given: no NaN, no accessor, no instance of something. Stops at the first other part. */
export function isPlain(value: unknown): boolean {
  const open: unknown[] = [value];
  // A value may stand in several places, or in itself.
  const seen = new Set<object>();
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'number' ? !Number.isFinite(next) : !isSimple(next)) return false;
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    if (Array.isArray(next)) {
      for (let index = 0; index < next.length; index++) {
        const own: unknown = next[index];
        // Long lists of numbers are not put aside one by one.
        if (typeof own !== 'number') open.push(own);
        else if (!Number.isFinite(own)) return false;
      }
      continue;
    }
    const properties = Object.getOwnPropertyDescriptors(next);
    // An accessor has no value, and `undefined` is not plain.
    for (const name of Object.keys(properties)) open.push((properties[name] as PropertyDescriptor).value);
  }
  return true;
}

function isSimple(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects of another realm have another prototype, which again has none.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
