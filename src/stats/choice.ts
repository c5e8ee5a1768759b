import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';

/**
 * Lets one of a few words pass.
 *
 * @throws `invalid_option`, with the nearest word
 */
export function checkChoice(value: string, choices: readonly string[], path: string): void {
  if (choices.includes(value)) return;
  throw new SupportKpisError({
    code: 'invalid_option',
    path,
    expected: `one of ${choices.map((choice) => `'${choice}'`).join(', ')}`,
    received: value,
    hint: typeof value === 'string' ? didYouMean(value, choices) : undefined,
  });
}
