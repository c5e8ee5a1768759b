/** Entries of bytes, one behind the other, in blocks that never move. */
export interface ByteStore {
  /** Begins an entry. */
  begin(): void;
  /** Ends it; gives its place. */
  end(): number;
  /** Goes to the entry of this place, for reading. */
  open(place: number): void;
  readonly write: {
    byte(value: number): void;
    /** A whole number from 0 in so many bytes, at most 6. */
    whole(value: number, bytes: number): void;
    double(value: number): void;
    /** How many bytes a character of the text takes. */
    widthOf(text: string): 1 | 2;
    text(text: string, width: 1 | 2): void;
  };
  readonly read: {
    byte(): number;
    whole(bytes: number): number;
    double(): number;
    text(width: 1 | 2): string;
  };
}

const BLOCK = 1_048_576;
/** The length of a text from here on takes more than a byte. */
const LONG_TEXT = 255;

export function createByteStore(): ByteStore {
  const blocks: Uint8Array[] = [];
  let last = new Uint8Array(0);
  let filled = 0;
  let entry = new Uint8Array(1024);
  let length = 0;
  let [from, at] = [last, 0];
  const double = new Float64Array(1);
  const bytesOfDouble = new Uint8Array(double.buffer);

  function makeRoom(bytes: number): void {
    if (length + bytes <= entry.length) return;
    const larger = new Uint8Array((length + bytes) * 2);
    larger.set(entry);
    entry = larger;
  }

  function writeByte(value: number): void {
    makeRoom(1);
    entry[length++] = value;
  }

  function readByte(): number {
    return from[at++] as number;
  }

  function writeWhole(value: number, bytes: number): void {
    let rest = value >>> 0;
    for (let byte = 0; byte < bytes; byte++) {
      if (byte === 4) rest = (value - (value >>> 0)) / 2 ** 32;
      writeByte(rest & 255);
      rest >>>= 8;
    }
  }

  function readWhole(bytes: number): number {
    let value = 0;
    for (let byte = bytes - 1; byte >= 0; byte--) value = value * 256 + (from[at + byte] as number);
    at += bytes;
    return value;
  }

  return {
    begin() {
      length = 0;
    },
    end() {
      if (filled + length > last.length) {
        last = new Uint8Array(Math.max(BLOCK, length));
        blocks.push(last);
        filled = 0;
      }
      last.set(entry.subarray(0, length), filled);
      const place = (blocks.length - 1) * BLOCK + filled;
      filled += length;
      return place;
    },
    open(place) {
      from = blocks[Math.floor(place / BLOCK)] as Uint8Array<ArrayBuffer>;
      at = place % BLOCK;
    },
    write: {
      byte: writeByte,
      whole: writeWhole,
      double(value) {
        double[0] = value;
        for (const byte of bytesOfDouble) writeByte(byte);
      },
      widthOf(text) {
        for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 255) return 2;
        return 1;
      },
      text(text, width) {
        writeByte(Math.min(text.length, LONG_TEXT));
        if (text.length >= LONG_TEXT) writeWhole(text.length, 4);
        makeRoom(text.length * width);
        for (let index = 0; index < text.length; index++) {
          const code = text.charCodeAt(index);
          entry[length++] = code & 255;
          if (width === 2) entry[length++] = code >>> 8;
        }
      },
    },
    read: {
      byte: readByte,
      whole: readWhole,
      double() {
        for (let index = 0; index < bytesOfDouble.length; index++) bytesOfDouble[index] = readByte();
        return double[0] as number;
      },
      text(width) {
        const short = readByte();
        const size = (short < LONG_TEXT ? short : readWhole(4)) * width;
        at += size;
        const bytes = Buffer.from(from.buffer, from.byteOffset + at - size, size);
        return bytes.toString(width === 1 ? 'latin1' : 'utf16le');
      },
    },
  };
}
