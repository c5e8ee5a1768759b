import { type FAILED, fail, type Trail } from './trail.ts';

export function readFlag(value: unknown, trail: Trail): boolean | typeof FAILED {
  if (typeof value === 'boolean') return value;
  const { rules } = trail;
  if (rules.coerce && typeof value === 'string') {
    const word = rules.normalize ? value.trim().toLowerCase() : value;
    if (word === 'true') return true;
    if (word === 'false') return false;
  }
  return fail(trail, 'not_a_boolean', 'true or false', value);
}
