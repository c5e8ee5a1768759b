import type { Field } from '../fields/field.ts';
import { cleanName } from './cleanName.ts';

/** What does not fit into a cell stands in it as JSON; a list of names may also be «a, b» or «a; b». */
export function cellValue(cell: string, kind: Field['kind']): unknown {
  if (kind !== 'list' && kind !== 'record' && kind !== 'variant' && kind !== 'attributes') return cell;
  if (/^\s*[[{]/.test(cell)) {
    try {
      return JSON.parse(cell) as unknown;
    } catch {
      return cell;
    }
  }
  return kind === 'list'
    ? cell
        .split(/[,;]/)
        .map((item) => item.trim())
        .filter((item) => item !== '')
    : cell;
}

/** Our word for theirs, as the mapping has it; `undefined` where it says nothing. */
export function mappedWord(words: ReadonlyMap<string, string> | undefined, word: string): string | undefined {
  return words?.get(word) ?? words?.get(cleanName(word));
}
