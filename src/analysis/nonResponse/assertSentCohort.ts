import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { assertKpi } from '../../kpi/assertKpi.ts';
import type { SurveyKpi } from './surveyKpi.ts';

/** Refuses a period by the answer: it holds no survey that nobody answered, so that everyone would seem to have answered. */
export function assertSentCohort(kpi: SurveyKpi<never>, name: string): void {
  assertKpi(kpi, name);
  const { period } = kpi.options as { readonly period?: { readonly by?: unknown } };
  if (period === undefined || period.by !== 'respondedAt') return;
  throw new SupportKpisError({
    code: 'invalid_option',
    path: `${name}: kpi.options.period.by`,
    expected: 'the date of sending, which all surveys have',
    received: period.by,
    hint: "did you mean 'sentAt'?",
  });
}
