import type { KpiDefinition } from '../kpi/definition.ts';
import { formatFixed } from './formatNumber.ts';
import { formatValue, NO_VALUE } from './formatValue.ts';

/** How much a figure changed, with its sign, in the KPI's own unit; shares in percentage points («pp»). */
export function formatChange(
  change: number | null,
  definition: Pick<KpiDefinition, 'id' | 'unit'>,
  currency: string | null = null,
): string {
  if (change === null) return NO_VALUE;
  const size = Math.abs(change);
  const text =
    definition.unit === 'rate' ? `${formatFixed(100 * size, 1)} pp` : formatValue(size, definition, currency);
  // What is shown as nothing has no sign.
  return /[1-9]/.test(text) ? `${change < 0 ? '−' : '+'}${text}` : text;
}
