import type { PlainReading } from './alertReading.ts';
import type { AlertRule } from './alertRule.ts';

/** Why a reading changed nothing. */
export type IgnoredReason =
  | 'incomplete'
  | 'out_of_order'
  | 'duplicate'
  | 'too_few'
  | 'no_data'
  | 'no_limits'
  | 'no_signals';

/** Whether the condition holds, no longer holds, or neither: between the level and the level of return. */
export type Judgement = 'holds' | 'between' | 'over' | { readonly ignored: IgnoredReason };

/** What a reading says to a rule by itself, whatever came before. */
export function judgeReading(rule: AlertRule, reading: PlainReading): Judgement {
  const { when, least = 0, onNoData = 'keep', clear } = rule;
  const { n, lower, upper, signals, smoothed } = reading;
  // Limits of smoothed figures say nothing about the value itself.
  const value =
    Object.values(when).includes('limits') && reading.value !== null ? (smoothed ?? reading.value) : reading.value;
  if (value === null) {
    if (onNoData === 'keep') return { ignored: 'no_data' };
    return onNoData === 'raise' ? 'holds' : 'over';
  }
  if (least > 0 && (n === null || n < least)) return { ignored: 'too_few' };
  if ('signal' in when) {
    if (signals === null) return { ignored: 'no_signals' };
    return matchedSignals(when.signal, signals).length > 0 ? 'holds' : 'over';
  }
  const { low, high } = levelsOf(rule, lower, upper);
  if (low === null && high === null) return { ignored: 'no_limits' };
  if ((low !== null && value < low) || (high !== null && value > high)) return 'holds';
  const back = backLevels(clear, low, high);
  return value >= back.low && value <= back.high ? 'over' : 'between';
}

/** The signals of a reading that a rule asks for. */
export function matchedSignals(wanted: string | readonly string[], signals: readonly string[]): readonly string[] {
  if (wanted === 'any') return signals;
  return signals.filter((signal) => (typeof wanted === 'string' ? signal === wanted : wanted.includes(signal)));
}

/** The levels of a rule; `null` where it has none on that side, or the reading brought none. */
export function levelsOf(
  { when }: AlertRule,
  lower: number | null,
  upper: number | null,
): { readonly low: number | null; readonly high: number | null } {
  if ('above' in when) return { low: null, high: when.above === 'limits' ? upper : when.above };
  if ('below' in when) return { low: when.below === 'limits' ? lower : when.below, high: null };
  if (!('outside' in when) || when.outside === 'limits') return { low: lower, high: upper };
  return { low: when.outside.from, high: when.outside.to };
}

function backLevels(
  clear: AlertRule['clear'],
  low: number | null,
  high: number | null,
): { readonly low: number; readonly high: number } {
  if (typeof clear === 'object') return { low: clear.from, high: clear.to };
  return {
    low: low === null ? Number.NEGATIVE_INFINITY : (clear ?? low),
    high: high === null ? Number.POSITIVE_INFINITY : (clear ?? high),
  };
}
