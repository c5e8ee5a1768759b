/** The column with room for as many numbers again, and for one at this place. */
export function longer(column: Int32Array, place = 0): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(column.length * 2, place + 1));
  copy.set(column);
  return copy;
}
