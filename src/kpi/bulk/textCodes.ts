/** More texts than this are not told apart: rows with others are asked themselves. */
const MOST_TEXTS = 4096;
/** As many are found without a hash. */
const FEW_TEXTS = 8;

/** A number for each text, 0 for nothing, −1 for what is no text and for texts beyond the first thousands. */
export function textCodes(): (value: unknown) => number {
  const few: string[] = [];
  const codes = new Map<string, number>();
  return (value) => {
    if (value === null || value === undefined) return 0;
    if (typeof value !== 'string') return -1;
    if (codes.size <= FEW_TEXTS) for (let code = 0; code < few.length; code++) if (few[code] === value) return code + 1;
    const before = codes.get(value);
    if (before !== undefined) return before;
    if (codes.size === MOST_TEXTS) return -1;
    codes.set(value, codes.size + 1);
    if (few.length < FEW_TEXTS) few.push(value);
    return codes.size;
  };
}
