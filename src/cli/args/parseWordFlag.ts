import { didYouMean } from '../../errors/nearest.ts';
import { usageError } from './usageError.ts';

/** One of a few words on the command line. */
export function parseWordFlag<const Word extends string>(
  flag: string,
  text: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw usageError(flag, `one of ${words.join(', ')}`, text, didYouMean(text, words));
}
