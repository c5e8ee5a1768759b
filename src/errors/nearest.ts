/** The accepted word most like a misspelt one, or nothing when none is close. For the hint of an error message. */
export function nearest(word: string, accepted: Iterable<string>): string | undefined {
  if (word.length > 60) return undefined;
  const folded = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of accepted) {
    const distance = editDistance(folded, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replace = (previous[column - 1] as number) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const insert = (current[column - 1] as number) + 1;
      const remove = (previous[column] as number) + 1;
      current.push(Math.min(replace, insert, remove));
    }
    previous = current;
  }
  return previous[right.length] as number;
}

/** The hint «did you mean …?», when something close exists. */
export function didYouMean(word: string, accepted: Iterable<string>): string | undefined {
  const candidate = nearest(word, accepted);
  return candidate === undefined ? undefined : `did you mean '${candidate}'?`;
}
