import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { givenObject } from '../given.ts';
import type { SegmentKey } from './rateChange.ts';

/** The key of a segment, which JSON can hold. @throws `not_an_object`, `invalid_group_key` */
export function segmentKeyOf<Key extends SegmentKey>(segment: { readonly key: Key }, path: string): Key {
  const { key } = givenObject(segment, path);
  const isKey =
    key === null || typeof key === 'string' || ['boolean', 'bigint'].includes(typeof key) || Number.isFinite(key);
  if (isKey) return Object.is(key, -0) ? (0 as Key) : key;
  const expected = 'a text, a finite number, true, false or null';
  throw new SupportKpisError({ code: 'invalid_group_key', path: `${path}.key`, expected, received: key });
}
