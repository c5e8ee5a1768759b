import { exclude, fault } from '../../fold/outcome.ts';
import { rate } from '../../fold/rate.ts';
import { text } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { AutomationRun } from '../../model/business.ts';

export interface AutomationSuccessRateOptions extends KpiOptions {
  /** Only runs of this process. Default: all. */
  readonly process?: string;
}

const otherProcess = exclude('other_process');

/**
 * The share of automated runs that did what they were for.
 *
 * Counts: every run (of the chosen process).
 *
 * Trap: a run that ends without an error has not always helped; `succeeded` should mean the customer's goal.
 *
 * Takes automation runs; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `not_a_truth_value` at the first faulty row.
 * @example
 * import { automationSuccessRate } from 'support-kpis';
 * const runs = [
 *   { at: 0, process: 'password_reset', succeeded: true },
 *   { at: 9, process: 'password_reset', succeeded: false },
 * ];
 * automationSuccessRate(runs).value // → 0.5
 */
export const automationSuccessRate = /* @__PURE__ */ defineKpi({
  id: 'automation_success_rate',
  title: 'Automation success rate',
  question: 'How often does automation do its job?',
  formula: 'successful runs ÷ runs',
  rows: 'automationRuns',
  unit: 'rate',
  better: 'higher',
  sources: ['Process automation practice: successful ÷ all runs'],
  options: { process: text },
  summary: rate,
  measure:
    ({ process: wanted }: AutomationSuccessRateOptions) =>
    ({ process, succeeded }: AutomationRun) => {
      if (wanted !== undefined && process !== wanted) return otherProcess;
      return typeof succeeded === 'boolean'
        ? succeeded
        : fault('not_a_truth_value', 'succeeded', 'true or false', succeeded);
    },
});
