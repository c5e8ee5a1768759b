/** How many values a state holds, counted up to a limit. */
export function stateWeight(state: unknown, limit: number): number {
  let weight = 0;
  const open: unknown[] = [state];
  while (open.length > 0 && weight < limit) {
    const next = open.pop();
    weight++;
    if (typeof next !== 'object' || next === null) continue;
    // The limit holds for lists of numbers, which are the long ones.
    if (Array.isArray(next) && typeof next[0] === 'number') weight += next.length;
    else for (const value of Object.values(next)) open.push(value);
  }
  return Math.min(weight, limit);
}
