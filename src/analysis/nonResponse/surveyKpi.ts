import type { ReadyKpi } from '../../kpi/kpi.ts';
import type { Survey } from '../../model/survey.ts';

/** A KPI that is made of survey answers, such as `csat`, `nps` or `ces` with its options. */
export type SurveyKpi<Row extends Survey> = ReadyKpi<Row, { readonly value: number | null }>;
