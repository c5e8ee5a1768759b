import type { AlertRule } from '../../analysis/alerts/alertRule.ts';
import type { KpiDefinition } from '../../kpi/definition.ts';
import { formatValue } from '../../render/formatValue.ts';
import { formatDuration } from '../../time/formatDuration.ts';

/** A rule as a sentence would name it, levels in the unit of the KPI: «First response time above 4h, 2 times in a row». */
export function ruleWords({ when, for: patience }: AlertRule, definition: KpiDefinition): string {
  return `${definition.title} ${conditionWords(when, definition)}${patienceWords(patience)}`;
}

function conditionWords(when: AlertRule['when'], definition: KpiDefinition): string {
  const shown = (level: number): string => formatValue(level, definition);
  if ('above' in when) return when.above === 'limits' ? 'above its upper limit' : `above ${shown(when.above)}`;
  if ('below' in when) return when.below === 'limits' ? 'below its lower limit' : `below ${shown(when.below)}`;
  if ('outside' in when) {
    const { outside } = when;
    return outside === 'limits' ? 'outside its limits' : `outside ${shown(outside.from)} to ${shown(outside.to)}`;
  }
  const { signal } = when;
  if (signal === 'any') return 'shows a signal of the control chart';
  return `shows ${(typeof signal === 'string' ? [signal] : signal).map((own) => own.replaceAll('_', ' ')).join(' or ')}`;
}

function patienceWords(patience: AlertRule['for']): string {
  if (patience === undefined) return '';
  if ('duration' in patience) return patience.duration === 0 ? '' : `, for ${formatDuration(patience.duration)}`;
  return patience.readings === 1 ? '' : `, ${patience.readings} times in a row`;
}
