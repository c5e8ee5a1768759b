/** Shorter columns are made as quickly. */
const LONG = 2 ** 16;

/**
 * The column of the call before, for a system takes longer to hand out memory than a pass over it takes. Held weakly: it is gone
 * with the next full collection of garbage.
 */
let spare: WeakRef<Float64Array> | null = null;

/** A column of this length, with whatever stood there; `null` where none is to be had. Nobody else gets it meanwhile. */
export function takeColumn(length: number): Float64Array | null {
  if (length < LONG) return null;
  const column = spare?.deref();
  spare = null;
  return column !== undefined && column.length >= length ? column.subarray(0, length) : null;
}

/** For the next call. Whoever gives it must not look at it again. */
export function giveColumn({ length, buffer }: Float64Array): void {
  if (length >= LONG) spare = new WeakRef(new Float64Array(buffer));
}
