import { SupportKpisError } from '../errors/supportKpisError.ts';
import { toInstant } from './instant.ts';

/** The epoch milliseconds of what a caller passed as an instant; throws `invalid_instant` when it is none. */
export function requireInstant(value: unknown, path: string): number {
  const instant = toInstant(value);
  if (!Number.isNaN(instant)) return instant;
  const hint = typeof value === 'string' ? 'read texts with parseInstant first' : undefined;
  throw new SupportKpisError({
    code: 'invalid_instant',
    path,
    expected: 'an instant (epoch milliseconds or a Date)',
    received: value,
    hint,
  });
}
