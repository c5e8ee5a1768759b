import { SupportKpisError } from '../errors/supportKpisError.ts';

/** A duration that a caller passed; throws `invalid_duration` when it is not a finite number. */
export function requireDuration(value: unknown, path: string): number {
  if (Number.isFinite(value)) return value as number;
  throw new SupportKpisError({
    code: 'invalid_duration',
    path,
    expected: 'a finite number of milliseconds',
    received: value,
  });
}
