const candidates = [',', ';', '\t', '|'];

/** The delimiter that stands most often in a header line outside of quotes; a comma where none does. */
export function csvDelimiter(header: string): string {
  const plain = header
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join('');
  let [best, most] = [',', 0];
  for (const candidate of candidates) {
    const count = plain.split(candidate).length - 1;
    if (count > most) [best, most] = [candidate, count];
  }
  return best;
}
