import type { FoundFigure } from '../scorecard/scoredReport.ts';
import type { InsightSubject } from './insight.ts';

export function subjectOf({ name, kpi, result }: FoundFigure): InsightSubject {
  const { id, title, unit } = kpi.definition;
  const { currency } = result as { readonly currency?: unknown };
  return { kpi: id, name, title, unit, currency: typeof currency === 'string' ? currency : null };
}
