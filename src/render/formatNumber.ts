/** A number with at most that many decimals, without grouping and without `-0`; the same on every machine. */
export function formatNumber(value: number, decimals: number): string {
  if (Number.isInteger(value)) return String(value + 0);
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}
