import type { KpiDefinition, Unit } from '../kpi/definition.ts';
import { formatDuration } from '../time/formatDuration.ts';
import { formatFixed, formatNumber } from './formatNumber.ts';
import { visibleText } from './visibleText.ts';

/** Stands where there is no figure. */
export const NO_VALUE = '–';

/** NPS is the one score of −100…100; the others are means on a short scale and need the second digit. */
const NPS = 'nps';

/**
 * A KPI's figure in its own unit: durations in two units, rates in per cent, scores and counts as numbers, money with
 * the currency of its result.
 */
export function formatValue(
  value: number | null | undefined,
  { id, unit }: Pick<KpiDefinition, 'id' | 'unit'>,
  currency?: string | null,
): string {
  if (value === null || value === undefined) return NO_VALUE;
  if (id === NPS) return formatFixed(value, 1);
  const text = formatIn(value, unit);
  return unit === 'money' && currency ? `${text} ${currency}` : text;
}

/** The currency of a result of money; `null` where it has none. */
export function currencyOf(result: unknown): string | null {
  const currency = (result as { readonly currency?: unknown } | null | undefined)?.currency;
  return typeof currency === 'string' ? visibleText(currency) : null;
}

/** A share of 0–1 in per cent with one decimal. */
export function formatPercent(share: number | null | undefined): string {
  return share === null || share === undefined ? NO_VALUE : `${formatFixed(100 * share, 1)} %`;
}

function formatIn(value: number, unit: Unit): string {
  switch (unit) {
    case 'duration':
      return formatDuration(value);
    case 'rate':
      return formatPercent(value);
    case 'tickets':
    case 'points':
      return formatNumber(value, 1);
    case 'count':
      return formatNumber(value, 2);
    default:
      return formatFixed(value, 2);
  }
}
