import type { Target } from '../../analysis/targets/target.ts';
import { formatChange } from '../../render/formatChange.ts';
import { formatValue, NO_VALUE } from '../../render/formatValue.ts';
import { figures, type ReportTable, text } from '../../render/reportTable.ts';
import type { TextBlock } from '../output/textBlock.ts';
import type { CardRow, CommandScorecard } from './commandScorecard.ts';

/** A scorecard to be read: the figures, what is missing, what is worth saying, and, where asked for, what is missed. */
export function scorecardBlocks(card: CommandScorecard, check: boolean): TextBlock[] {
  const { rows, missing, findings, missed } = card;
  return [
    {
      title: titleOf(card),
      table: { columns: columnsOf(card), rows: rows.map((row) => cells(row, card)) },
      lines: notesOf(card),
    },
    ...(missing.length === 0 ? [] : [{ title: 'Missing', lines: missing.map(({ kpi, words }) => `${kpi}: ${words}`) }]),
    {
      title: 'What is worth saying',
      lines: findings.length === 0 ? [nothingToSay(card)] : findings.map(({ sentence }) => sentence),
    },
    ...(check ? [{ title: 'Targets missed', lines: missed.length === 0 ? ['None.'] : missed.map(missedWords) }] : []),
  ];
}

function titleOf({ cadence, period, previous }: CommandScorecard): string {
  const head = cadence === null ? 'Scorecard' : `${cadence.charAt(0).toUpperCase()}${cadence.slice(1)} scorecard`;
  if (period === null) return `${head} of the whole files`;
  return `${head} of ${period}${previous === null ? '' : `, beside ${previous}`}`;
}

/** Without any target there is nothing to say about them. */
function hasTargets({ rows }: CommandScorecard): boolean {
  return rows.some(({ targetReason }) => targetReason !== 'no_target');
}

function columnsOf(card: CommandScorecard): ReportTable['columns'] {
  const { previous, rows } = card;
  const level = rows[0]?.interval.level ?? 0.95;
  return [
    ...[text('KPI'), figures('Value'), text(`${Number((100 * level).toPrecision(12))} % interval`)],
    ...(hasTargets(card) ? [figures('Target'), text('Reached')] : []),
    ...(previous === null ? [] : [figures('Change'), text('Verdict')]),
  ];
}

function cells(row: CardRow, card: CommandScorecard): string[] {
  const { title, value, interval, target, comparison } = row;
  const { lower, upper } = interval;
  return [
    title,
    shown(value, row),
    lower === null || upper === null ? NO_VALUE : `${shown(lower, row)} to ${shown(upper, row)}`,
    ...(hasTargets(card) ? [target === null ? NO_VALUE : targetText(target, row), reachedWords(row)] : []),
    ...(card.previous === null
      ? []
      : [formatChange(comparison?.change ?? null, measureOf(row), row.currency), verdictWords(row)]),
  ];
}

const reachedAs = {
  below: 'missed',
  threshold: 'threshold reached',
  target: 'on target',
  stretch: 'stretch reached',
} as const;

/** «on target, not proven». */
function reachedWords({ reached, proven, targetReason }: CardRow): string {
  if (targetReason === 'other_options') return 'target is for other options';
  if (reached === null) return '';
  return `${reachedAs[reached]}${proven ? '' : ', not proven'}`;
}

function verdictWords({ comparison }: CardRow): string {
  if (comparison === null || comparison.test === null) return comparison?.change == null ? '' : 'not tested';
  return comparison.verdict.replace('_', ' ');
}

/** «CSAT 71.2 %, threshold 80.0 %, not proven». */
function missedWords(row: CardRow): string {
  const { title, kpi, value, target, proven } = row;
  const threshold = target === null ? '' : `, threshold ${levelText(target.threshold, row)}`;
  return `${title} (${kpi}): ${shown(value, row)}${threshold}${proven ? '' : ', not proven'}`;
}

function targetText({ target }: Target, row: CardRow): string {
  return levelText(target, row);
}

function levelText(level: Target['target'], row: CardRow): string {
  return typeof level === 'number' ? shown(level, row) : `${shown(level.from, row)} to ${shown(level.to, row)}`;
}

function shown(value: number | null, row: CardRow): string {
  return formatValue(value, measureOf(row), row.currency);
}

function measureOf({ kpi, unit }: CardRow) {
  return { id: kpi, unit };
}

function notesOf({ rows, previous }: CommandScorecard): string[] {
  const isRate = previous !== null && rows.some(({ unit }) => unit === 'rate');
  const backlog = previous !== null && rows.some(({ kpi }) => kpi === 'ticket_backlog');
  return [
    ...(isRate ? ['pp: percentage points.'] : []),
    ...(backlog ? ['The backlog of a period is its level at the end.'] : []),
  ];
}

function nothingToSay({ previous }: CommandScorecard): string {
  return previous === null ? 'Nothing stands out.' : 'Nothing changed by more than chance.';
}
