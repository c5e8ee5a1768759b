import { describe, expect, it } from 'vitest';
import { createByteStore } from '../../src/cli/report/byteStore.ts';

/** Writes a text and reads it back. */
function through(text: string): string {
  const store = createByteStore();
  store.begin();
  const width = store.write.widthOf(text);
  store.write.text(text, width);
  store.open(store.end());
  return store.read.text(width);
}

describe('a store of bytes', () => {
  it('gives entries back in any order, however many blocks they fill', () => {
    const store = createByteStore();
    const places = Array.from({ length: 5000 }, (_, entry) => {
      store.begin();
      store.write.whole(entry, 2);
      for (let byte = 0; byte < 600; byte++) store.write.byte((entry + byte) & 255);
      return store.end();
    });
    expect(places.slice(0, 3)).toEqual([0, 602, 1204]);
    for (const entry of [4999, 0, 1741, 1742, 2500, 3]) {
      store.open(places[entry] as number);
      expect(store.read.whole(2)).toBe(entry);
      const read = Array.from({ length: 600 }, () => store.read.byte());
      expect(read).toEqual(Array.from({ length: 600 }, (_, byte) => (entry + byte) & 255));
    }
  });

  it('begins a new block where an entry would not fit, and not before', () => {
    const store = createByteStore();
    const place = (bytes: number): number => {
      store.begin();
      for (let byte = 0; byte < bytes; byte++) store.write.byte(byte & 255);
      return store.end();
    };
    expect([place(1_048_000), place(576), place(1), place(1)]).toEqual([0, 1_048_000, 1_048_576, 1_048_577]);
  });

  it.each([
    [0, 1],
    [255, 1],
    [256, 2],
    [65_535, 2],
    [16_777_216, 4],
    [4_294_967_295, 4],
    [4_294_967_296, 5],
    [1_709_290_800_123, 6],
    [2 ** 48 - 1, 6],
  ])('keeps the whole number %i in %i bytes', (value, bytes) => {
    const store = createByteStore();
    store.begin();
    store.write.whole(value, bytes);
    store.write.byte(7);
    store.open(store.end());
    expect([store.read.whole(bytes), store.read.byte()]).toEqual([value, 7]);
  });

  it.each([0, -0.1, 1 / 3, 1e300, 5e-324, -1.5, Number.MAX_SAFE_INTEGER])('keeps the number %d', (value) => {
    const store = createByteStore();
    store.begin();
    store.write.double(value);
    store.write.double(1);
    store.open(store.end());
    expect([store.read.double(), store.read.double()]).toEqual([value, 1]);
  });

  it.each([0, 1, 253, 254, 255, 256, 1023, 1024, 1025, 5000])(
    'keeps a text of %i characters, narrow or wide',
    (length) => {
      for (const letter of ['x', 'ÿ', 'Ā', '語']) {
        const text = `${letter}y`.repeat(length).slice(0, length);
        expect(through(text) === text, letter).toBe(true);
      }
    },
  );

  it('takes a byte for a character where that is enough', () => {
    const { write } = createByteStore();
    expect(['', 'abc', 'ÿ', 'aĀ', 'Āa', '🙂'].map((text) => write.widthOf(text))).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it('keeps what was written before an entry had to grow', () => {
    for (const before of [1017, 1018, 1023, 1024]) {
      const store = createByteStore();
      store.begin();
      for (let byte = 0; byte < before; byte++) store.write.byte(byte & 255);
      store.write.whole(123_456_789, 4);
      store.write.text('ab', 1);
      store.open(store.end());
      expect(Array.from({ length: before }, () => store.read.byte())).toEqual(
        Array.from({ length: before }, (_, byte) => byte & 255),
      );
      expect([store.read.whole(4), store.read.text(1)]).toEqual([123_456_789, 'ab']);
    }
  });
});
