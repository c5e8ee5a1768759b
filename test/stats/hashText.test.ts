import { expect, test } from 'vitest';
import { HASH_LANES, hashText } from '../../src/stats/hashText.ts';

const MASK = (1n << 32n) - 1n;
const times = (left: bigint, right: bigint): bigint => (left * right) & MASK;

/** The finish of MurmurHash3, with whole numbers of any length. */
function finished(value: bigint): bigint {
  const once = times(value ^ (value >> 16n), 0x85ebca6bn);
  const twice = times(once ^ (once >> 13n), 0xc2b2ae35n);
  return twice ^ (twice >> 16n);
}

function oracle(text: string): number[] {
  let [first, second, third] = [0x9e3779b9n, 0x243f6a88n, 0xb7e15162n];
  for (let index = 0; index < text.length; index++) {
    const unit = BigInt(text.charCodeAt(index));
    first = times(first ^ unit, 0x85ebca6bn) ^ (second >> 15n);
    second = times(second ^ unit, 0xc2b2ae35n) ^ (third >> 13n);
    third = times(third ^ unit, 0x27d4eb2fn) ^ (first >> 14n);
  }
  const one = finished(first ^ BigInt(text.length));
  const two = finished((second + one) & MASK);
  return [one, two, finished((third + two) & MASK)].map(Number);
}

test.each(['', 'a', 'C-1', 'C-2', '12345678', 'Größe', '😀 ok', 'x'.repeat(300)])('three hashes of %j', (text) => {
  const lanes = new Uint32Array(HASH_LANES);
  hashText(text, lanes);
  expect([...lanes]).toEqual(oracle(text));
});
