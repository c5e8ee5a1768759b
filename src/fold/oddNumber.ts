/** Results are small; of one that is not the begin is looked at. */
const MOST = 10_000;

/** Whether some number of a result is none that can be told. */
export function hasOddNumber(result: unknown): boolean {
  const open: unknown[] = [result];
  for (let left = MOST; open.length > 0 && left >= 0; left--) {
    const next = open.pop();
    if (typeof next === 'number' && !Number.isFinite(next)) return true;
    if (typeof next !== 'object' || next === null) continue;
    for (const value of Object.values(next)) if (open.length < MOST) open.push(value);
  }
  return false;
}
