/** How many of the rows a figure was made from, how many wait for an answer, and how many were left out and why. */
export interface Accounting {
  readonly counted: number;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}
