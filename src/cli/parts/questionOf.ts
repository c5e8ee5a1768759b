import { plainOptions } from '../../fold/plainOptions.ts';
import { configureKpis } from '../report/configureKpis.ts';
import { type ReportPlan, reportOptions } from '../report/gatherReport.ts';
import { textHash } from './fileHash.ts';

/** The fingerprint of all that figures depend on besides the rows: parts of different questions are never added up. */
export function questionOf(plan: ReportPlan, reading: string): string {
  const there = new Set(plan.sources.map(({ collection }) => collection));
  const { kpis } = configureKpis(plan.selected, plan.settings, plan.asOf, there);
  const options = [...kpis].map(([name, kpi]) => [name, kpi.definition.id, plainOptions(kpi.options)]);
  return textHash(
    JSON.stringify([options, plainOptions(reportOptions(plan, plan.asOf)), plan.keepDuplicates, reading]),
  );
}
