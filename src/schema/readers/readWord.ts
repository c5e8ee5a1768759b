import { didYouMean } from '../../errors/nearest.ts';
import type { OneOfField } from '../fields/field.ts';
import { readIdentifier } from './readText.ts';
import { FAILED, fail, type Trail } from './trail.ts';

const usualChannels: readonly string[] = ['email', 'phone', 'chat', 'social', 'web'];

export function readWord(value: unknown, trail: Trail, field: OneOfField<string>): string | typeof FAILED {
  const word = trail.rules.normalize && typeof value === 'string' ? normalize(value) : value;
  if (typeof word === 'string' && field.values.includes(word)) return word;
  const expected = field.values.join(' | ');
  const hint = typeof word === 'string' ? didYouMean(word.trim(), field.values) : undefined;
  return fail(trail, field.code, hint === undefined ? expected : `${expected} (${hint})`, value);
}

/** A channel that is not one of the usual keeps its own name, letter for letter. */
export function readChannel(value: unknown, trail: Trail): string | typeof FAILED {
  const name = readIdentifier(value, trail);
  if (name === FAILED || !trail.rules.normalize) return name;
  const usual = normalize(name);
  return usualChannels.includes(usual) ? usual : name;
}

/** `toLowerCase` without a locale: a Turkish host must give the same words. */
function normalize(word: string): string {
  return word.trim().toLowerCase();
}
