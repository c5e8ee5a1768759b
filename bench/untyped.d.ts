declare module 'split2' {
  /** Cuts a stream into lines and hands on what the mapper makes of each. */
  export default function split2(mapper: (line: string) => unknown): NodeJS.ReadWriteStream & AsyncIterable<unknown>;
}

declare module 'tdigest' {
  export interface Digest {
    push(value: number): void;
  }
  export const TDigest: new () => Digest;
}
