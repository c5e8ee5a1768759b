import type { Field } from './fieldsOf.ts';
import { code, type Linker, table } from './markdown.ts';
import { placeOf, usualFields } from './usualFields.ts';

/** Options with their defaults, required ones first. */
export function optionTable(options: readonly Field[], link: Linker): string {
  const sorted = [...options.filter(({ optional }) => !optional), ...options.filter(({ optional }) => optional)];
  return table(
    ['Option', 'Type', 'Default', 'Meaning'],
    sorted.map(({ name, type, optional, meaning }) => {
      const { value, rest } = defaultOf(meaning);
      return [
        code(name),
        code(type),
        optional ? value : '**required**',
        link(rest === '' ? (usualFields[name] ?? '') : rest),
      ];
    }),
  );
}

/** Fields of an object; `usual` has the words for those whose own comment is missing. */
export function fieldTable(
  fields: readonly Field[],
  link: Linker,
  usual: Readonly<Record<string, string>> = usualFields,
): string {
  const sorted = [...fields].sort((left, right) => placeOf(left.name) - placeOf(right.name));
  const rows = sorted.map(({ name, type, optional, meaning }) => [
    code(optional ? `${name}?` : name),
    code(type),
    link(meaning === '' ? (usual[name] ?? '') : meaning),
  ]);
  const columns = ['Field', 'Type', 'Meaning'];
  const speaking = rows.some(([, , meaning]) => meaning !== '') ? 3 : 2;
  return table(
    columns.slice(0, speaking),
    rows.map((row) => row.slice(0, speaking)),
  );
}

/** The default that a doc comment names, and the comment without it where it stands in a sentence of its own. */
export function defaultOf(meaning: string): { value: string; rest: string } {
  const [, marked] = /(`[^`]+`) \(default\)/.exec(meaning) ?? [];
  if (marked !== undefined) return { value: marked, rest: meaning };
  const [sentence, value] = /Default: (`[^`]+`|[^,;.]+(?:\.\d+)?)\.(?: |$)/.exec(meaning) ?? [];
  if (value !== undefined) return { value, rest: meaning.replace(sentence as string, '').trim() };
  const [, begun] = /Default: (`[^`]+`|[^,;.]+(?:\.\d+)?)/.exec(meaning) ?? [];
  return { value: begun ?? '–', rest: meaning };
}
