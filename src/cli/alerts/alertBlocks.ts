import type { AlertEvent } from '../../analysis/alerts/alertEvent.ts';
import type { AlertReading } from '../../analysis/alerts/alertReading.ts';
import type { AlertRule } from '../../analysis/alerts/alertRule.ts';
import type { KpiDefinition } from '../../kpi/definition.ts';
import { formatValue } from '../../render/formatValue.ts';
import { groupName, visibleText } from '../../render/visibleText.ts';
import { toInstant } from '../../time/instant.ts';
import type { TextBlock } from '../output/textBlock.ts';
import type { AlertRun, FiringAlert } from './alertRun.ts';
import { ruleWords } from './ruleWords.ts';

/** What the lines about alerts are made with. */
export interface AlertContext {
  readonly rules: readonly AlertRule[];
  readonly definitions: ReadonlyMap<string, KpiDefinition>;
  readonly readings: readonly AlertReading[];
  /** The field of the groups. */
  readonly by: string | null;
}

/** What is news in this run, all that is firing, and which rules could judge nothing. */
export function alertBlocks({ news, firing, unjudged }: AlertRun, context: AlertContext): TextBlock[] {
  const words = wordsFor(context);
  const silent = Object.entries(unjudged).map(
    ([rule, reason]) => `${visibleText(rule)}: ${reasonText[reason] ?? reason}`,
  );
  return [
    ...(news.length === 0 ? [] : [{ title: 'New in this run', lines: news.map(words.news) }]),
    { title: 'Firing', lines: firing.length === 0 ? ['No alert is firing.'] : firing.map(words.firing) },
    ...(silent.length === 0 ? [] : [{ title: 'Rules that could judge nothing', lines: silent }]),
  ];
}

const reasonText: Readonly<Record<string, string>> = {
  no_data: 'no reading has a value',
  too_few: 'no reading rests on as many rows as `least` says',
  no_limits: 'no reading has limits: days take four weeks before them, weeks a few others',
  no_signals: 'too few periods, or groups, for a control chart',
};

function wordsFor({ rules, definitions, readings, by }: AlertContext) {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const labels = new Map(readings.map(({ at, end, label }) => [toInstant(at ?? end), label]));
  const moment = (at: number | null): string => (at === null ? '' : (labels.get(at) ?? new Date(at).toISOString()));
  function head({ rule, kpi, severity, group }: Pick<FiringAlert, 'rule' | 'kpi' | 'severity' | 'group'>): string {
    const what = ruleWords(byId.get(rule) as AlertRule, definitions.get(kpi) as KpiDefinition);
    const where = group === undefined ? '' : ` in ${by as string} ${groupName(group)}`;
    return `${visibleText(rule)}${severity === null ? '' : ` (${visibleText(severity)})`}: ${what}${where}`;
  }
  const shown = (value: number | null, kpi: string): string =>
    formatValue(value, definitions.get(kpi) as KpiDefinition);
  function figure({ kpi, value, n, lower, upper, signals, rule }: AlertEvent): string {
    const ends = [lower, upper].filter((end) => end !== null).map((end) => shown(end, kpi));
    const isLimit = Object.values((byId.get(rule) as AlertRule).when).includes('limits');
    return [
      `${shown(value, kpi)}${n === null || n === value ? '' : ` of ${n} ${n === 1 ? 'row' : 'rows'}`}`,
      ...(isLimit && ends.length > 0 ? [`limits ${ends.join(' to ')}`] : []),
      ...signals.map((signal) => signal.replaceAll('_', ' ')),
    ].join(', ');
  }
  return {
    news(event: AlertEvent): string {
      const start = event.kind === 'raised' ? `since ${moment(event.since)}` : `raised ${moment(event.raisedAt)}`;
      return `${moment(event.at)} ${event.kind}: ${head(event)}; ${figure(event)}; ${start}`;
    },
    firing(alert: FiringAlert): string {
      const { kpi, since, readings: count, figures } = alert;
      const last = figures.at(-1);
      const latest = last === undefined ? '' : `; last ${shown(last.value, kpi)} (${moment(last.at)})`;
      return `${head(alert)}; since ${moment(since)}, ${count} ${count === 1 ? 'reading' : 'readings'}${latest}`;
    },
  };
}
