/** The order of ids in all that an adapter gives: shorter ones first, so that `'9'` comes before `'10'`. */
export function compareIds(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}
