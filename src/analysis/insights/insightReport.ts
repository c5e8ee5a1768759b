import type { Accounting } from '../../fold/fold.ts';
import type { ScoredKpi, ScoredReport } from '../scorecard/scoredReport.ts';

/** A report with what became of its rows: what `report` gives, also when it has been through JSON. */
export interface AccountedReport extends ScoredReport {
  readonly by?: string | null;
  readonly rows?: Readonly<Record<string, number | undefined>>;
  readonly duplicates?: Readonly<Record<string, number | undefined>>;
  readonly joined?: readonly { readonly rows: string; readonly matched: number; readonly orphans: number }[];
  readonly kpis: Readonly<Record<string, AccountedKpi>>;
}

export interface AccountedKpi extends ScoredKpi {
  readonly definition: ScoredKpi['definition'] & { readonly rows?: string };
  readonly accounting?: Accounting;
}
