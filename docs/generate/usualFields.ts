/** Fields that mean the same in every result, for those whose own interface does not say it. */
export const usualFields: Readonly<Record<string, string>> = {
  value: 'The headline; `null` when there is no data.',
  count: 'How many values.',
  mean: 'Arithmetic mean.',
  median: 'Half of the values are at most this.',
  p75: '75 % of the values are at most this.',
  p90: '90 % of the values are at most this.',
  p95: '95 % of the values are at most this.',
  p99: '99 % of the values are at most this.',
  min: 'The smallest value.',
  max: 'The largest value.',
  total: 'The sum; `null` without values.',
  numerator: 'Rows that say yes.',
  denominator: 'Rows that say yes or no.',
  responses: 'Answers that count.',
  distribution: 'Answers by score.',
  pending: 'Rows whose answer is not known yet.',
  excluded: 'Rows left out, by reason.',
  start: 'Start of the period.',
  end: 'End of the period; it belongs to the next one.',
  label: 'Name of the period, such as `2026-W02`.',
  every: 'Length of the periods.',
  key: 'Value of the field; `null` for tickets without it.',
};

const first = ['value', 'count'];
const last = ['pending', 'excluded'];

/** Where a field stands in a table: the headline first, the accounting last, all else as it is declared. */
export function placeOf(name: string): number {
  if (first.includes(name)) return first.indexOf(name) - first.length;
  return last.indexOf(name) + 1;
}
