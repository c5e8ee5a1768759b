import { didYouMean } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { isObject } from '../../schema/readers/isObject.ts';

/** Refuses what is no object of payloads, and names of collections that the adapter does not read. */
export function checkPayloads(caller: string, payloads: unknown, names: readonly string[]): void {
  const given = namesOf(payloads);
  if (given === null) {
    throw new SupportKpisError({
      code: 'invalid_payload',
      path: caller,
      expected: `an object of payloads: { ${names.slice(0, 3).join(', ')} … }`,
      received: payloads,
    });
  }
  for (const name of given) {
    if (names.includes(name)) continue;
    throw new SupportKpisError({
      code: 'unknown_collection',
      path: `${caller}: ${name}`,
      expected: `one of ${names.join(', ')}`,
      received: name,
      hint: didYouMean(name, names),
    });
  }
}

/** `null` where it is no object, or one whose values cannot be looked at. */
function namesOf(payloads: unknown): string[] | null {
  try {
    return isObject(payloads) ? Object.entries(payloads).map(([name]) => name) : null;
  } catch {
    return null;
  }
}
