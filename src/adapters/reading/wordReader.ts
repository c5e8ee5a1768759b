import type { Findings } from './findings.ts';

/** The words of a list of the vendor, and what each is called here. */
export interface WordList<Word> {
  readonly collection: string;
  readonly field: string;
  readonly words: Readonly<Record<string, Word>>;
  /** What a word becomes that is not in the list. Where our list is open, it stays what it is: `(word) => word`. */
  readonly otherwise: (word: string) => Word;
  /** What becomes of it, for the finding: `taken for open`. */
  readonly fate: string;
}

/**
 * A reader of the words of one field. A word that the list does not know is reported as `unknown_word` and falls back.
 * Words are compared exactly as they are written.
 */
export function wordReader<Word>(list: WordList<Word>, findings: Findings): (word: string, id: string) => Word {
  const { collection, field, otherwise, fate } = list;
  const known = new Map(Object.entries(list.words));
  return (word, id) => {
    if (known.has(word)) return known.get(word) as Word;
    findings.add({ code: 'unknown_word', collection, field, message: `a word that is not known: ${fate}`, id, word });
    return otherwise(word);
  };
}
