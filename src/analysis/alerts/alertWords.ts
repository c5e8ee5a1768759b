import { formatDuration } from '../../time/formatDuration.ts';
import type { AlertRule } from './alertRule.ts';

/** A rule as a sentence would name it. */
export function alertWords(rule: AlertRule): string {
  return `${rule.kpi} ${conditionWords(rule)}${patienceWords(rule)}`;
}

function conditionWords({ when }: AlertRule): string {
  if ('above' in when) return when.above === 'limits' ? 'above its upper limit' : `above ${when.above}`;
  if ('below' in when) return when.below === 'limits' ? 'below its lower limit' : `below ${when.below}`;
  if ('signal' in when) {
    const { signal } = when;
    return `shows ${signal === 'any' ? 'a signal' : typeof signal === 'string' ? signal : signal.join(' or ')}`;
  }
  return when.outside === 'limits' ? 'outside its limits' : `outside ${when.outside.from} to ${when.outside.to}`;
}

function patienceWords({ for: patience = { readings: 1 } }: AlertRule): string {
  if ('duration' in patience) return patience.duration === 0 ? '' : `, for ${formatDuration(patience.duration)}`;
  return patience.readings === 1 ? '' : `, in ${patience.readings} readings in a row`;
}
