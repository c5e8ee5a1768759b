import { fail, type Reader } from './trail.ts';

/** A reader for which even an object that cannot be looked at, such as a revoked proxy, is only a fault of its row. */
export function guarded(read: Reader): Reader {
  return (row, trail) => {
    try {
      return read(row, trail);
    } catch {
      trail.path.length = 0;
      trail.faults.length = 0;
      return fail(trail, 'unreadable', 'an object that can be read', undefined);
    }
  };
}
