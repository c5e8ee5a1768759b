import { showValue } from '../errors/showValue.ts';
import { describe, type Problem, placeOf, toProblem } from './problem.ts';
import type { FieldFault } from './readers/trail.ts';

/** A word that stands where only the words of a fixed list may stand, and how often. */
export interface UnknownWord {
  /** Where, without the places in lists: `status`, `history[].to`. */
  readonly path: string;
  /** The word, escaped and cut at 80 characters. */
  readonly word: string;
  readonly count: number;
}

/** What is kept of the problems of a batch. */
export interface ProblemLog {
  readonly add: (index: number, faults: readonly FieldFault[]) => void;
  readonly problems: Problem[];
  readonly counts: () => Record<string, number>;
  readonly unknownWords: () => UnknownWord[];
  /** The first problem in one sentence, whether it is listed or not. */
  readonly first: () => string | undefined;
}

/** Beyond these the words are no misspellings but a wrong column. */
const MOST_WORDS = 1000;

export function createProblemLog(collection: string, maxProblems: number): ProblemLog {
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  const words = new Map<string, { path: string; word: string; count: number }>();
  let first: string | undefined;

  const countWord = (fault: FieldFault): void => {
    const path = fault.path.map((segment) => (typeof segment === 'number' ? '[]' : segment)).join('.');
    const word = showValue(fault.received);
    const key = `${path} ${word}`;
    const known = words.get(key);
    if (known !== undefined) known.count++;
    else if (words.size < MOST_WORDS) words.set(key, { path: path.replaceAll('.[]', '[]'), word, count: 1 });
  };

  return {
    problems,
    add: (index, faults) => {
      const place = `${collection}[${index}]`;
      for (const fault of faults) {
        first ??= `${placeOf(fault, place)}: ${describe(fault)}`;
        counts.set(fault.code, (counts.get(fault.code) ?? 0) + 1);
        if (fault.code.startsWith('unknown_')) countWord(fault);
        if (problems.length < maxProblems) problems.push({ index, ...toProblem(fault, place) });
      }
    },
    counts: () => Object.fromEntries(counts),
    unknownWords: () => Array.from(words.values()).sort(byCount),
    first: () => first,
  };
}

function byCount(left: UnknownWord, right: UnknownWord): number {
  if (left.count !== right.count) return right.count - left.count;
  return `${left.path} ${left.word}` < `${right.path} ${right.word}` ? -1 : 1;
}
