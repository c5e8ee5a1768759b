import type {
  ChangeDriver,
  ChangeInsight,
  DoubtInsight,
  Insight,
  TargetInsight,
} from '../analysis/insights/insight.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
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
 * @throws SupportKpisError `invalid_insight` for what is no finding.
 * @example
 * import { csat, insights, insightSentence, report, targets } from 'support-kpis';
 * const surveys = Array.from({ length: 40 }, (_, index) => ({ id: `S-${index}`, kind: 'csat', score: index < 24 ? 5 : 1, scale: { min: 1, max: 5 } }) as const);
 * const [finding] = insights(report({ surveys }, { csat }), null, { targets: { csat: targets.csat } }).findings;
 * finding && insightSentence(finding) // → 'Customer satisfaction (CSAT) misses its threshold of 80.0 %: it is 60.0 % (95 %: 44.6 % to 73.7 %).'
 */
export function insightSentence(insight: Insight): string {
  try {
    const sentence = sentenceOf(insight);
    // A reason that is not known has no words.
    if (typeof sentence === 'string') return sentence;
  } catch {
    // Something of it is missing, or is of another kind: it came from elsewhere.
  }
  throw new SupportKpisError({
    ...{ code: 'invalid_insight', path: 'insightSentence: insight' },
    ...{ expected: 'a finding of insights, unchanged', received: insight },
  });
}

function sentenceOf(insight: Insight): string | null {
  switch (insight?.kind) {
    case 'change':
      return changeSentence(insight);
    case 'target':
      return targetSentence(insight);
    case 'doubt':
      return doubtSentence(insight);
    default:
      return null;
  }
}

function changeSentence(insight: ChangeInsight): string {
  const { title, comparison, verdict, adjustedP, driver } = insight;
  const { before, after, change, lower, upper, level, test } = comparison;
  const word = verdict === 'different' ? 'changed' : `got ${verdict}`;
  const figures = `${shown(before, insight)} → ${shown(after, insight)}`;
  // The change is told as a size, so that its ends are turned with it.
  const [low, high] = (change ?? 0) < 0 ? [turned(upper), turned(lower)] : [lower, upper];
  const range =
    low === null || high === null ? '' : `${percentOf(level)}: ${bare(low, insight)} to ${bare(high, insight)}; `;
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
      ? `no interval: ${reasonWords(reason as string)}`
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

function doubtSentence({ reason, titles, about, count, rows, share, bends }: DoubtInsight): string {
  const figures = titles.map(visibleText).join(', ');
  const named = titles.length === 0 ? '' : ` Concerns: ${figures}.`;
  const part = `${count} of ${rows} (${formatPercent(share)})`;
  const what = visibleText(about ?? '');
  const [bend] = bends;
  switch (reason) {
    case 'few_rows':
      return `${figures} rests on ${count} rows only; a few of them can turn it.`;
    case 'pending':
      return `${figures}: ${part} wait for their outcome; the figure will still move.`;
    case 'left_out':
      return `${figures}: ${part} are left out, ${reasonWords(what)}.`;
    case 'duplicates':
      return `${what}: ${part} came twice and were dropped.${named}`;
    case 'orphans':
      return `${what}: ${part} belong to nothing that is there.${named}`;
    case 'quality':
      return `Records: ${part} show ${what.replaceAll('_', ' ')}${bend === undefined ? '' : `; ${bend.why}`}.${named}`;
  }
}

function turned(end: number | null): number | null {
  return end === null ? null : -end;
}

type Measured = Pick<ChangeInsight, 'kpi' | 'unit' | 'currency'>;

function shown(value: number | null, { kpi, unit, currency }: Measured): string {
  return formatValue(value, { id: kpi, unit }, currency).replace(/^-/, '−');
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
