const candidates = [',', ';', '\t', '|'];

/** The delimiter that stands most often in a header line outside of quotes; a comma where none does. */
export function csvDelimiter(header: string): string {
  const counts = new Map(candidates.map((candidate) => [candidate, 0]));
  let quoted = false;
  for (const character of header) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  let best = ',';
  for (const candidate of candidates) {
    if ((counts.get(candidate) ?? 0) > (counts.get(best) ?? 0)) best = candidate;
  }
  return best;
}
