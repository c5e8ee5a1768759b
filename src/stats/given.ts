import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';

/**
 * Lets an object of options pass that holds none but known ones.
 *
 * @throws `invalid_options` for what is no object, `unknown_option` with the nearest name
 */
export function givenOptions<Options extends object>(
  options: Options,
  path: string,
  known: readonly (keyof Options & string)[],
): Options {
  if (!isObject(options) || Array.isArray(options)) {
    throw new SupportKpisError({ code: 'invalid_options', path, expected: 'an object of options', received: options });
  }
  for (const name of Object.keys(options)) {
    if ((known as readonly string[]).includes(name)) continue;
    throw new SupportKpisError({
      code: 'unknown_option',
      path: `${path}.${name}`,
      expected: `one of ${known.join(', ')}`,
      received: name,
      hint: didYouMean(name, known),
    });
  }
  return options;
}

/**
 * Lets an object of figures pass, such as counts or a summary; what it holds is checked by whoever reads it.
 *
 * @throws `not_an_object`
 */
export function givenObject<Figures extends object>(figures: Figures, path: string): Figures {
  if (isObject(figures)) return figures;
  throw new SupportKpisError({ code: 'not_an_object', path, expected: 'an object of figures', received: figures });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
