import type { KpiDefinition } from '../kpi/definition.ts';
import { formatFixed } from './formatNumber.ts';
import { formatPercent, formatValue } from './formatValue.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What stands behind a headline, in a few words: «median 1h 4m, p90 9h», «120 of 150», «overdue 4». */
export function resultParts(result: unknown, definition: KpiDefinition): string {
  if (typeof result !== 'object' || result === null) return '';
  const fields = result as Fields;
  if ((fields['value'] ?? null) === null) return '';
  const part = parts.find(({ when }) => when.every((name) => Object.hasOwn(fields, name)));
  return part === undefined ? '' : part.words(fields, definition);
}

interface Part {
  /** The result has these fields. */
  readonly when: readonly string[];
  readonly words: (fields: Fields, definition: KpiDefinition) => string;
}

const parts: readonly Part[] = [
  {
    when: ['median', 'p90'],
    words: (fields, definition) => {
      const { median, p90 } = fields as { median: number | null; p90: number | null };
      return `median ${formatValue(median, definition)}, p90 ${formatValue(p90, definition)}`;
    },
  },
  { when: ['numerator', 'denominator'], words: ({ numerator, denominator }) => `${numerator} of ${denominator}` },
  {
    when: ['promoters', 'passives', 'detractors'],
    words: ({ promoters, passives, detractors }) =>
      `${promoters} promoters, ${passives} passives, ${detractors} detractors`,
  },
  {
    when: ['topBox', 'index'],
    words: ({ topBox, easy, hard }) => `${formatPercent(topBox as number | null)} top box; ${easy} easy, ${hard} hard`,
  },
  {
    when: ['positive', 'responses'],
    words: ({ positive, responses, mean }) =>
      `${positive} of ${responses}${typeof mean === 'number' ? `, mean ${formatFixed(mean, 2)}` : ''}`,
  },
  {
    when: ['hit', 'missed', 'overdue'],
    words: ({ hit, missed, overdue, running }) =>
      `${hit} hit, ${missed} missed, ${overdue} overdue, ${running} running`,
  },
  {
    when: ['overdue', 'share'],
    words: ({ share, overdue, received }) =>
      `${formatPercent(share as number | null)} of ${received} received, ${overdue} overdue`,
  },
  {
    when: ['zero', 'one', 'two', 'multi'],
    words: ({ zero, one, two, multi }) => `${zero} without, ${one} one, ${two} two, ${multi} more`,
  },
  {
    when: ['negativeShare', 'positiveShare'],
    words: ({ negativeShare, positiveShare }) =>
      `${formatPercent(negativeShare as number)} negative, ${formatPercent(positiveShare as number)} positive`,
  },
  { when: ['solved', 'agents'], words: ({ solved, agents }) => `${solved} solved by ${agents} agents` },
];
