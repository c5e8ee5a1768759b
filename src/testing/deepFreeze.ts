/**
 * Freezes a value and all that it holds, so that code that changes its input fails loudly. Gives the same value back.
 *
 * @example
 * import { deepFreeze } from 'support-kpis/testing';
 * Object.isFrozen(deepFreeze({ tags: ['vip'] }).tags) // → true
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const own of Object.values(value)) deepFreeze(own);
  return value;
}
