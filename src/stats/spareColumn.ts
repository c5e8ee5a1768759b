/** Shorter columns are made as quickly. */
const LONG = 2 ** 16;
/** Longer ones are not kept. */
const LONGEST = 2 ** 22;

/** Makes a column of a length, with whatever stands in it. */
export type MakeColumn = (length: number) => Float64Array;

/**
 * The column of the call before, for a system takes longer to hand out memory than a pass over it takes. Held weakly, and by
 * one reference as long as it lives: all that references were made of in one go stays until that is over.
 */
let spare: WeakRef<Float64Array> | null = null;
let isTaken = false;

/** Lends that column to a computation, which must not hand it out. Who asks meanwhile gets one of his own. */
export function withSpareColumn<Result>(compute: (make: MakeColumn) => Result): Result {
  let isMine = false;
  const make: MakeColumn = (length) => {
    if (isTaken || length < LONG || length > LONGEST) return new Float64Array(length);
    isTaken = isMine = true;
    return spareColumn(length).subarray(0, length);
  };
  try {
    return compute(make);
  } finally {
    if (isMine) isTaken = false;
  }
}

function spareColumn(length: number): Float64Array {
  const before = spare?.deref();
  if (before !== undefined && before.length >= length) return before;
  let size = LONG;
  while (size < length) size *= 2;
  const column = new Float64Array(size);
  spare = new WeakRef(column);
  return column;
}
