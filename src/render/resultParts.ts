import type { KpiDefinition } from '../kpi/definition.ts';
import { formatDuration } from '../time/formatDuration.ts';
import { formatFixed } from './formatNumber.ts';
import { currencyOf, formatPercent, formatValue, NO_VALUE } from './formatValue.ts';

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
    when: ['negative', 'neutral', 'positive', 'scales'],
    words: ({ negative, neutral, positive }) => `${negative} negative, ${neutral} neutral, ${positive} positive`,
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
  { when: ['ofPaid'], words: ({ ofPaid }) => `${formatPercent(ofPaid as number | null)} of paid time` },
  {
    when: ['concurrency', 'onContacts'],
    words: ({ handling, onContacts }) => `${hoursOf(handling)} of ${hoursOf(onContacts)} on contacts`,
  },
  { when: ['away', 'paid'], words: ({ away, paid }) => `${hoursOf(away)} of ${hoursOf(paid)} paid` },
  {
    when: ['downtime', 'outages'],
    words: ({ downtime, outages }) => `${outages} outages, ${formatDuration(downtime as number)} in all`,
  },
  { when: ['max', 'chats'], words: ({ max, chats }) => `at most ${max} at once, ${chats} chats` },
  {
    when: ['reviews', 'coverage', 'agreement'],
    words({ reviews, coverage, agreement }) {
      const each = (coverage as { perAgentAndMonth: number | null } | null)?.perAgentAndMonth ?? null;
      const kappa = (agreement as { kappa: number | null } | null)?.kappa ?? null;
      const often = each === null ? '' : `, ${formatFixed(each, 1)} per agent and month`;
      return `${reviews} reviews${often}${kappa === null ? '' : `; reviewers agree by ${formatFixed(kappa, 2)}`}`;
    },
  },
  moneyPart('cost', 'contacts'),
  moneyPart('cost', 'resolutions'),
  moneyPart('revenue', 'interactions'),
  {
    when: ['contacted', 'notContacted'],
    words({ contacted, notContacted }) {
      const [near, far] = [contacted, notContacted] as { value: number | null }[];
      return `${formatPercent(near?.value)} of those with a contact, ${formatPercent(far?.value)} of those without`;
    },
  },
  {
    when: ['good', 'poor', 'difference'],
    words({ good, poor }) {
      const [most, least] = [good, poor] as { mean: number | null; count: number }[];
      const side = (own: typeof most): string => (own?.mean == null ? NO_VALUE : formatFixed(own.mean, 2));
      return `mean ${side(most)} of ${most?.count} content, ${side(least)} of ${least?.count} others`;
    },
  },
  { when: ['customers', 'parts'], words: ({ customers }) => `${(customers as unknown[]).length} customers` },
  { when: ['solved', 'agents'], words: ({ solved, agents }) => `${solved} solved by ${agents} agents` },
];

/** Money ÷ count. */
function moneyPart(money: string, count: string): Part {
  return {
    when: [money, count, 'currency'],
    words: (fields) => `${formatFixed(fields[money] as number, 2)} ${currencyOf(fields)} for ${fields[count]} ${count}`,
  };
}

/** Working time in hours: days of 24 of them would mislead. */
function hoursOf(time: unknown): string {
  return `${formatFixed((time as number) / 3_600_000, 0)} h`;
}
