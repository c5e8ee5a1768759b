import type {
  ChangeDriver,
  ChangeInsight,
  DoubtInsight,
  Insight,
  TargetInsight,
} from '../analysis/insights/insight.ts';
import { formatDuration } from '../time/formatDuration.ts';
import { formatFixed, formatNumber } from './formatNumber.ts';
import { formatPercent, formatValue } from './formatValue.ts';
import { reasonWords } from './reasonWords.ts';
import { groupName, visibleText } from './visibleText.ts';

/**
 * A finding of `insights` as a sentence or two, which say what its figures carry and nothing else.
 *
 * Text of records (names of groups) is shown on one line and cut at 60 characters; it is plain text, not markup.
 *
 * Takes one finding; gives English text.
 *
 * @example
 * import { csat, insights, insightSentence, report, targets } from 'support-kpis';
 * const surveys = Array.from({ length: 40 }, (_, index) => ({ id: `S-${index}`, kind: 'csat', score: index < 24 ? 5 : 1, scale: { min: 1, max: 5 } }) as const);
 * const [finding] = insights(report({ surveys }, { csat }), null, { targets: { csat: targets.csat } }).findings;
 * finding && insightSentence(finding) // → 'Customer satisfaction (CSAT) misses its threshold of 80.0 %: it is 60.0 % (95 %: 44.6 % to 73.7 %).'
 */
export function insightSentence(insight: Insight): string {
  if (insight.kind === 'change') return changeSentence(insight);
  return insight.kind === 'target' ? targetSentence(insight) : doubtSentence(insight);
}

function changeSentence(insight: ChangeInsight): string {
  const { title, comparison, verdict, adjustedP, driver } = insight;
  const { before, after, change, lower, upper, level, test } = comparison;
  const word = verdict === 'different' ? 'changed' : `got ${verdict}`;
  const figures = `${shown(before, insight)} → ${shown(after, insight)}`;
  const range =
    lower === null || upper === null ? '' : `${percentOf(level)}: ${bare(lower, insight)} to ${bare(upper, insight)}; `;
  const p = `${(test ?? '').replaceAll('_', ' ')}, adjusted p ${pOf(adjustedP.benjaminiHochberg)}`;
  const by = change === null ? '' : `, by ${amount(Math.abs(change), insight)}`;
  return `${title} ${word}: ${figures}${by} (${range}${p}).${driver === null ? '' : driverSentence(driver, insight)}`;
}

function driverSentence({ by, key, effect, cause }: ChangeDriver, insight: ChangeInsight): string {
  const name = groupName(typeof key === 'bigint' ? String(key) : key);
  const sign = effect > 0 ? '+' : '−';
  const why = cause === 'rate' ? 'where the figure itself changed' : 'because its share of the whole changed';
  return ` Most of it lies in ${visibleText(by)} ${name} (${sign}${amount(Math.abs(effect), insight)}), ${why}.`;
}

function targetSentence(insight: TargetInsight): string {
  const { title, state, value, target, interval } = insight;
  const { lower, upper, level, n, reason } = interval;
  const range =
    lower === null || upper === null
      ? `no interval: ${reasonWords(reason ?? '')}`
      : `${percentOf(level)}: ${shown(lower, insight)} to ${shown(upper, insight)}`;
  const threshold =
    target.better === 'within'
      ? `range of ${shown(target.threshold.from, insight)} to ${shown(target.threshold.to, insight)}`
      : `threshold of ${shown(target.threshold, insight)}`;
  const figure = `it is ${shown(value, insight)} (${range})`;
  if (state === 'missed') return `${title} misses its ${threshold}: ${figure}.`;
  if (state === 'probably_missed') return `${title} misses its ${threshold}, which ${n} rows do not prove: ${figure}.`;
  return `${title} reaches its ${threshold}, but that is not proven: ${figure}.`;
}

function doubtSentence({ reason, kpis, about, count, rows, share, bends }: DoubtInsight): string {
  const named = kpis.length === 0 ? '' : ` Concerns ${kpis.join(', ')}.`;
  const part = `${count} of ${rows} (${formatPercent(share)})`;
  const what = visibleText(about ?? '');
  const [bend] = bends;
  switch (reason) {
    case 'few_rows':
      return `${kpis.join(', ')} rests on ${count} rows only; a few of them can turn it.`;
    case 'pending':
      return `${kpis.join(', ')}: ${part} wait for their outcome; the figure will still move.`;
    case 'left_out':
      return `${kpis.join(', ')}: ${part} are left out, ${reasonWords(what)}.`;
    case 'duplicates':
      return `${what}: ${part} came twice and were dropped.${named}`;
    case 'orphans':
      return `${what}: ${part} belong to nothing that is there.${named}`;
    case 'quality':
      return `Records: ${part} show ${what.replaceAll('_', ' ')}${bend === undefined ? '' : `; ${bend.why}`}.${named}`;
  }
}

type Measured = Pick<ChangeInsight, 'kpi' | 'unit' | 'currency'>;

function shown(value: number | null, { kpi, unit, currency }: Measured): string {
  return formatValue(value, { id: kpi, unit }, currency);
}

/** A size of a change: shares in percentage points. */
function amount(size: number, insight: Measured): string {
  return insight.unit === 'rate' ? `${bare(size, insight)} percentage points` : shown(size, insight);
}

function bare(value: number, insight: Measured): string {
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (insight.unit === 'rate') return `${sign}${formatFixed(100 * size, 1)}`;
  return `${sign}${insight.unit === 'duration' ? formatDuration(size) : shown(size, insight)}`;
}

function percentOf(level: number): string {
  return `${formatNumber(Number((100 * level).toPrecision(12)), 1)} %`;
}

function pOf(p: number | null): string {
  if (p === null) return 'unknown';
  return p < 0.001 ? '< 0.001' : `= ${formatFixed(p, 3)}`;
}
