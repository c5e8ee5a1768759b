/** As many decimals as a number can be written with. */
const MOST_DECIMALS = 100;

/** left − right of the decimals as written: 0.3 − 0.2 is 0.1, and not a little less. */
export function decimalDifference(left: number, right: number): number {
  const difference = left - right;
  if (Number.isInteger(left) && Number.isInteger(right)) return difference;
  const decimals = Math.max(decimalsOf(left), decimalsOf(right));
  return decimals > MOST_DECIMALS ? difference : Number(difference.toFixed(decimals));
}

function decimalsOf(value: number): number {
  const [digits = '', power = '0'] = String(value).split('e');
  const point = digits.indexOf('.');
  return Math.max((point < 0 ? 0 : digits.length - point - 1) - Number(power), 0);
}
