import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertRows } from '../fold/run.ts';
import { recordNames } from '../model/collections.ts';

/** Refuses what is no object of collections, names that no collection has, and collections that are none. */
export function assertDataset(dataset: unknown, path: string): void {
  if (typeof dataset !== 'object' || dataset === null || Symbol.iterator in dataset) {
    throw new SupportKpisError({
      code: 'invalid_dataset',
      path,
      expected: 'an object of collections: { tickets, surveys, … }',
      received: dataset,
    });
  }
  const known = Object.keys(recordNames);
  for (const [name, rows] of Object.entries(dataset)) {
    if (!known.includes(name)) {
      throw new SupportKpisError({
        code: 'unknown_collection',
        path: `${path}: ${name}`,
        expected: `one of ${known.join(', ')}`,
        received: name,
        hint: didYouMean(name, known),
      });
    }
    if (rows !== undefined) assertRows(rows, `${path}: ${name}`);
  }
}
