import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import { recordNames } from '../model/collections.ts';

/** Refuses the name of a collection that does not exist. */
export function assertCollection(caller: string, name: unknown): void {
  if (typeof name === 'string' && Object.hasOwn(recordNames, name)) return;
  const known = Object.keys(recordNames);
  throw new SupportKpisError({
    code: 'unknown_collection',
    path: `${caller}: collection`,
    expected: `one of ${known.join(', ')}`,
    received: name,
    hint: typeof name === 'string' ? didYouMean(name, known) : undefined,
  });
}
