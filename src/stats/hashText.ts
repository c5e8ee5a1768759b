/** Numbers of 32 bits that {@link hashText} gives. */
export const HASH_LANES = 3;

/**
 * Three hashes of a text, multiplicative with different seeds, each mixed at the end. Saved sketches and states hold such
 * hashes: another function would make them worthless.
 */
export function hashText(text: string, into: Uint32Array): void {
  let [first, second, third] = [0x9e3779b9, 0x243f6a88, 0xb7e15162];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x85ebca6b) ^ (second >>> 15);
    second = Math.imul(second ^ code, 0xc2b2ae35) ^ (third >>> 13);
    third = Math.imul(third ^ code, 0x27d4eb2f) ^ (first >>> 14);
  }
  into[0] = mixed(first ^ text.length);
  into[1] = mixed(second + (into[0] as number));
  into[2] = mixed(third + (into[1] as number));
}

function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
