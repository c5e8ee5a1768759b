import { formatDuration } from '../../time/formatDuration.ts';
import { type ControlRule, controlRules } from '../control/controlRule.ts';
import type { AlertRule } from './alertRule.ts';

/** A rule as a sentence would name it; of a rule of signals, those that fired where there are any. */
export function alertWords(rule: AlertRule, signals: readonly string[]): string {
  return `${rule.kpi} ${conditionWords(rule, signals)}${patienceWords(rule)}`;
}

function conditionWords({ when }: AlertRule, signals: readonly string[]): string {
  if ('above' in when) return when.above === 'limits' ? 'above its upper limit' : `above ${when.above}`;
  if ('below' in when) return when.below === 'limits' ? 'below its lower limit' : `below ${when.below}`;
  if ('signal' in when) {
    const { signal } = when;
    if (signals.length > 0) return `shows ${signals.map(signalWords).join('; and ')}`;
    if (signal === 'any') return 'shows a signal';
    return `shows ${(typeof signal === 'string' ? [signal] : signal).map(signalWords).join('; or ')}`;
  }
  return when.outside === 'limits' ? 'outside its limits' : `outside ${when.outside.from} to ${when.outside.to}`;
}

function signalWords(signal: string): string {
  return Object.hasOwn(controlRules, signal) ? controlRules[signal as ControlRule] : signal;
}

function patienceWords({ for: patience = { readings: 1 } }: AlertRule): string {
  if ('duration' in patience) return patience.duration === 0 ? '' : `, for ${formatDuration(patience.duration)}`;
  return patience.readings === 1 ? '' : `, in ${patience.readings} readings in a row`;
}
