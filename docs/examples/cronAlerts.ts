// 15 6 * * * node cronAlerts.js tickets.json state.json || mail -s 'Support alerts' team@example.com
// Judges each week of the export that was not judged before, prints what is new, and ends with 1 while a rule is firing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type AlertRule,
  type AlertState,
  evaluateAlerts,
  firstResponseTime,
  hours,
  type ReadyKpi,
  reopenRate,
  series,
  type TicketRow,
} from 'support-kpis';
import { parseTickets } from 'support-kpis/schema';

const rules: AlertRule[] = [
  { id: 'slow', kpi: 'first_response_time', when: { above: hours(4) }, clear: hours(3), least: 2 },
  { id: 'coming-back', kpi: 'reopen_rate', when: { above: 0.1 }, for: { readings: 2 } },
];
const kpis: ReadyKpi<TicketRow, { readonly value: number | null }>[] = [
  firstResponseTime.with({ statistic: 'median' }),
  reopenRate,
];

/** 0: all is quiet. 1: a rule is firing. 2: the export has rows that cannot be read. */
export function judgeExport(exportFile: string, stateFile: string, print: (line: string) => void): 0 | 1 | 2 {
  const { records, problems } = parseTickets(JSON.parse(readFileSync(exportFile, 'utf8')));
  for (const { index, path, code } of problems) print(`row ${index}: ${path}: ${code}`);
  let state: AlertState | null = existsSync(stateFile) ? JSON.parse(readFileSync(stateFile, 'utf8')) : null;
  for (const kpi of kpis) {
    for (const week of series(records, { by: 'createdAt', every: 'week', timeZone: 'Europe/Berlin' }, kpi)) {
      const { start, complete, result } = week;
      const evaluation = evaluateAlerts(state, { kpi: kpi.definition.id, at: start, complete, result }, rules);
      state = evaluation.state;
      for (const { kind, words } of evaluation.events) {
        if (kind === 'raised' || kind === 'cleared') print(`${week.label} ${kind}: ${words}`);
      }
    }
  }
  writeFileSync(stateFile, JSON.stringify(state));
  if (problems.length > 0) return 2;
  return Object.values(state?.alerts ?? {}).some(({ status }) => status === 'firing') ? 1 : 0;
}

const [, script = '', exportFile, stateFile] = process.argv;
if (script.includes('cronAlerts') && exportFile !== undefined && stateFile !== undefined) {
  process.exitCode = judgeExport(exportFile, stateFile, console.log);
}
