import { broken } from './broken.ts';

/**
 * Refuses what a result must never hold: NaN, an infinity, −0, `undefined`, or anything else that JSON would change.
 *
 * @throws SupportKpisError `law_broken`, with the path of the first such value.
 * @example
 * import { assertPlain } from 'support-kpis/testing';
 * assertPlain({ value: 0.5, excluded: { spam: 2 } }) // → undefined
 */
export function assertPlain(value: unknown, path = 'result'): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (Number.isFinite(value) && !Object.is(value, -0)) return;
    throw broken(path, 'a finite number other than -0', value);
  }
  if (typeof value !== 'object') throw broken(path, 'a value that JSON knows', value);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) assertPlain(value[index], `${path}[${index}]`);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw broken(path, 'a plain object', value);
  for (const [key, own] of Object.entries(value)) assertPlain(own, `${path}.${key}`);
}
