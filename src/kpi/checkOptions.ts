import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { Check } from './check.ts';

/** Refuses unknown options and wrong values at once, before any row is read. Returns own, known options only. */
export function checkOptions(
  name: string,
  checks: Readonly<Record<string, Check>>,
  options: unknown,
): Record<string, unknown> {
  if (options === undefined) return {};
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new SupportKpisError({
      code: 'invalid_options',
      path: `${name}: options`,
      expected: 'an object of options',
      received: options,
    });
  }
  const checked: Record<string, unknown> = {};
  for (const key of Object.keys(options)) {
    const path = `${name}: options.${key}`;
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    const value = (options as Record<string, unknown>)[key];
    if (check === undefined) {
      const known = Object.keys(checks);
      throw new SupportKpisError({
        code: 'unknown_option',
        path,
        expected: `one of ${known.join(', ')}`,
        received: key,
        hint: didYouMean(key, known),
      });
    }
    if (value === undefined) continue;
    if (!check.accepts(value)) {
      throw new SupportKpisError({ code: 'invalid_option', path, expected: check.expected, received: value });
    }
    check.assert?.(value, path);
    checked[key] = value;
  }
  return checked;
}

/** Refuses to start while an option without a default is missing. */
export function checkRequired(
  name: string,
  checks: Readonly<Record<string, Check>>,
  options: Readonly<Record<string, unknown>>,
): void {
  for (const [key, check] of Object.entries(checks)) {
    if (check.required && options[key] === undefined) {
      throw new SupportKpisError({
        code: 'missing_option',
        path: `${name}: options.${key}`,
        expected: check.expected,
        received: undefined,
      });
    }
  }
}
