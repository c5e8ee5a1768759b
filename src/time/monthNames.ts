/** The months as they are called in English, German, French and Spanish, without accents. */
const monthNames: readonly (readonly string[])[] = [
  ['january', 'januar', 'janvier', 'enero'],
  ['february', 'februar', 'fevrier', 'febrero'],
  ['march', 'marz', 'mars', 'marzo'],
  ['april', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'juni', 'juin', 'junio'],
  ['july', 'juli', 'juillet', 'julio'],
  ['august', 'aout', 'agosto'],
  ['september', 'septembre', 'septiembre'],
  ['october', 'oktober', 'octobre', 'octubre'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'dezember', 'decembre', 'diciembre'],
];

/** The month, from 1, that a name or its first three letters or more mean: `Jan`, `Mär`, `févr.`; `null` for none, or for two. */
export function monthOf(name: string): number | null {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
  const found = monthNames.flatMap((names, index) => (names.some((own) => own.startsWith(plain)) ? [index + 1] : []));
  return found.length === 1 ? (found[0] as number) : null;
}
