import { fail, type Reader, type Trail } from './trail.ts';

/** Reads a row; even an object that cannot be looked at, such as a revoked proxy, is only a fault of its row. */
export function readSafely(read: Reader, row: unknown, trail: Trail): unknown {
  try {
    return read(row, trail);
  } catch {
    trail.path.length = 0;
    trail.faults.length = 0;
    return fail(trail, 'unreadable', 'an object that can be read', undefined);
  }
}
