import { formatPercent } from '../../formatValue.ts';
import { figures, text } from '../../reportTable.ts';
import { divergingBars, type Opinions } from '../charts/divergingBars.ts';
import type { PageContext, PageKpi } from '../pageContext.ts';
import { type PageSection, section, wideCard } from '../table.ts';

type Counts = Pick<Opinions, 'negative' | 'neutral' | 'positive'>;

/** What customers and agents answered: bad, neither, good. */
export function surveysSection({ kpis }: PageContext): PageSection | null {
  const found = kpis.flatMap((own) => {
    const counts = countsOf(own);
    return counts === null ? [] : [{ own, counts }];
  });
  if (found.length === 0) return null;
  const bars = found.map(({ own, counts }): Opinions => {
    const answers = counts.negative + counts.neutral + counts.positive;
    return { name: `${own.title}, ${answers} answers`, figure: own.text, ...counts };
  });
  const words = {
    title: 'Bad, neutral and good answers',
    description: bars
      .map(({ name, negative, neutral, positive }) => `${name}: ${negative} bad, ${neutral} neutral, ${positive} good`)
      .join('. '),
  };
  const rows = found.map(({ own, counts: { negative, neutral, positive } }) => [
    ...[own.title, own.text, String(negative), String(neutral), String(positive)],
  ]);
  const response = kpis.find(({ definition, value }) => definition.id === 'survey_response_rate' && value !== null);
  const silent =
    response === undefined
      ? ''
      : ` ${formatPercent(response.value)} of those asked answered; what the others think nobody knows.`;
  const columns = [text('Survey'), figures('Figure'), figures('Bad'), figures('Neutral'), figures('Good')];
  return section('surveys', 'What they answered', `Bad answers to the left, good ones to the right.${silent}`, [
    wideCard(words.title, divergingBars(bars, words), { columns, rows }),
  ]);
}

/** The fields that hold bad, neutral and good answers, by KPI. */
const fields: Readonly<Record<string, readonly [negative: string, neutral: string, positive: string]>> = {
  csat: ['negative', 'neutral', 'positive'],
  nps: ['detractors', 'passives', 'promoters'],
  ces: ['hard', 'neutral', 'easy'],
  agent_satisfaction: ['negative', 'neutral', 'positive'],
  sentiment: ['negative', 'neutral', 'positive'],
};

function countsOf({ definition, kpi, value }: PageKpi): Counts | null {
  const names = Object.hasOwn(fields, definition.id) ? fields[definition.id] : undefined;
  if (names === undefined || value === null) return null;
  const counts = names.map((name) => (kpi.result as Readonly<Record<string, unknown>>)[name]);
  if (!counts.every((count): count is number => typeof count === 'number' && count >= 0)) return null;
  const [negative = 0, neutral = 0, positive = 0] = counts;
  return negative + neutral + positive === 0 ? null : { negative, neutral, positive };
}
