/** There may be one more, where the ends fall so. */
export const MOST_BUCKETS = 4096;
const OCTAVE = 2 ** 20;
/** Non-negative values further below the largest share one bucket, so that zeros do not coarsen all the others. */
const OCTAVES_KEPT = 48;

/** Which 32-bit word of a double holds its sign and exponent, on this machine: 1 where the low byte of a word comes first. */
export const HIGH_WORD = /* @__PURE__ */ new Uint8Array(/* @__PURE__ */ new Uint32Array([1]).buffer)[0] as number;

/** Ordered buckets of doubles: bucket = max(0, (((word ^ flip) & mask) >>> shift) − base). */
export interface BitBuckets {
  /** Which of a double's two words to look at. */
  readonly word: number;
  readonly flip: number;
  readonly mask: number;
  readonly shift: number;
  readonly base: number;
  readonly size: number;
}

/**
 * Buckets for values between min and max, two different numbers that are not on both sides of 0. The smallest and the
 * largest value never share a bucket.
 *
 * @param length how many values there are; more of them get more buckets
 * @param isSkewed whether to keep the resolution for the upper octaves
 */
export function bitBucketsOf(length: number, min: number, max: number, isSkewed: boolean): BitBuckets {
  const ends = new Uint32Array(Float64Array.of(min, max).buffer);
  // The bits of negative numbers run the other way. The sign itself is masked: −0 counts as 0.
  const flip = min < 0 ? -1 : 0;
  const highOf = (index: number): number => ((ends[index * 2 + HIGH_WORD] as number) ^ flip) & 0x7fffffff;
  const isHigh = highOf(0) !== highOf(1);
  const mask = isHigh ? 0x7fffffff : -1;
  const word = isHigh ? HIGH_WORD : 1 - HIGH_WORD;
  const keyOf = (index: number): number => (((ends[index * 2 + word] as number) ^ flip) & mask) >>> 0;
  const top = keyOf(1);
  const bottom = isSkewed && isHigh && flip === 0 ? Math.max(keyOf(0), top - OCTAVES_KEPT * OCTAVE) : keyOf(0);
  const most = Math.min(MOST_BUCKETS, length >>> 1);
  const shift = Math.max(0, Math.clz32(most) - Math.clz32(top - bottom) + 1);
  const base = bottom >>> shift;
  return { word, flip, mask, shift, base, size: (top >>> shift) - base + 1 };
}
