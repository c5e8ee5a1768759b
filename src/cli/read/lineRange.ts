/** Whole lines of a file: the bytes from `from` to before `to`. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  /** How many lines stand before them. */
  readonly before: number;
}
