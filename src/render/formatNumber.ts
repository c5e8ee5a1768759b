/** A number with exactly that many decimals, without grouping and without `-0`; the same on every machine. */
export function formatFixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** As {@link formatFixed}, but a whole number without decimals. */
export function formatNumber(value: number, decimals: number): string {
  return Number.isInteger(value) ? String(value + 0) : formatFixed(value, decimals);
}
