import { toInstant } from '../time/instant.ts';

/**
 * Options as plain JSON, the same for all ways to say the same: instants as epoch milliseconds, calendars by their
 * definition, functions by their text, keys in one order.
 */
export function plainOptions(options: object): Record<string, unknown> {
  const names = Object.keys(options).sort();
  return Object.fromEntries(names.map((name) => [name, plain((options as Record<string, unknown>)[name])]));
}

function plain(value: unknown): unknown {
  if (typeof value === 'function') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  const at = toInstant(value);
  if (!Number.isNaN(at)) return at;
  const { toJSON } = value as { toJSON?: unknown };
  return typeof toJSON === 'function' ? plain(toJSON.call(value)) : plainOptions(value);
}
