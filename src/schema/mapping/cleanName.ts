/** A column's name or a word as it is compared: without spaces around it or a byte order mark, accents in one form. */
export function cleanName(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .trim()
    .normalize('NFC');
}
