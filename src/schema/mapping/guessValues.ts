import type { CollectionName } from '../../model/collections.ts';
import type { ColumnSamples } from './columnSamples.ts';
import { foldedName } from './foldedName.ts';
import type { GuessedColumn } from './guessColumns.ts';
import type { MappingHint } from './mappingHint.ts';
import { nothingWords } from './nothingWords.ts';
import { recordFields } from './recordFields.ts';
import { valueWord } from './valueWords.ts';

type Values = Record<string, Record<string, string>>;

/** What the words of lists mean, and which words stand for nothing. A channel of another name keeps it; a status of another name makes its row bad. */
export function guessValues(
  columns: readonly GuessedColumn[],
  samples: ColumnSamples,
  collection: CollectionName,
): { readonly values: Values; readonly hints: MappingHint[] } {
  const fields = recordFields({ collection });
  const values: Values = {};
  const hints: MappingHint[] = [];
  for (const { field, column } of columns) {
    const own = fields.get(field);
    const texts = [...(samples.get(column) as readonly string[])].sort();
    const words = texts.filter((text) => nothingWords.has(text)).map((text): [string, string] => [text, '']);
    const listed = own?.kind === 'one_of' ? own.values : null;
    const unknown: string[] = [];
    for (const text of listed === null && own?.kind !== 'channel' ? [] : texts) {
      if (nothingWords.has(text) || listed?.includes(text)) continue;
      const ours = valueWord(field, foldedName(text));
      if (ours !== undefined && ours !== text) words.push([text, ours]);
      else if (ours === undefined && listed !== null) unknown.push(text);
    }
    if (words.length > 0) values[field] = Object.fromEntries(words);
    if (unknown.length === 0) continue;
    const shown = unknown.slice(0, 10).map((word) => JSON.stringify(word));
    const message = `words that are not known: say in values what they mean: ${shown.join(', ')}${unknown.length > 10 ? ' …' : ''}`;
    hints.push({ code: 'unknown_words', field, column, message });
  }
  return { values, hints };
}
