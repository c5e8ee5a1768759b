import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rate } from '../../src/fold/index.ts';
import {
  bootstrapInterval,
  type Comparison,
  compare,
  compareGroups,
  correlate,
  dataQuality,
  days,
  defineKpi,
  funnel,
  interval,
  mixShift,
  reopenRate,
  resolutionTime,
  series,
  ticketVolume,
  timeToEvent,
} from '../../src/index.ts';
import { closedIncidents, type Incident, resolvedIncidents } from './incidents.ts';
import { absence, logsArePresent, once } from './realLogs.ts';

const guide = readFileSync(new URL('../../docs/trust.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');

const slaKept = defineKpi({
  ...{
    id: 'sla_kept',
    title: 'SLA kept',
    question: 'How often was the promise kept?',
    formula: 'kept ÷ all',
    sources: [],
  },
  ...({ rows: 'tickets', unit: 'rate', better: 'higher', options: {} } as const),
  summary: () => rate(),
  measure: () => (incident: Incident) => incident.madeSla,
});

interface Range {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}
const percent = (value: number | null): string => ((value ?? Number.NaN) * 100).toFixed(1);
const thousands = (count: number): string => `${count}`.replace(/(?=(\d{3})+$)\B/g, ',');
const inDays = (value: number | null): string => ((value ?? Number.NaN) / days(1)).toFixed(1);
const shareRange = ({ value, lower, upper }: Range): string =>
  `${percent(value)} % (${percent(lower)} to ${percent(upper)} %)`;

/** A statement of the guide, in its own words. */
function says(statement: string): void {
  expect(guide, statement).toContain(statement);
}

describe.skipIf(!logsArePresent)(`the guide «Can I trust this number?»${absence}`, () => {
  const incidents = once(() => closedIncidents().tickets);
  const middle = Date.UTC(2016, 2, 16);
  const halves = once(() => ({
    before: incidents().filter(({ createdAt }) => createdAt < middle),
    after: incidents().filter(({ createdAt }) => createdAt >= middle),
  }));

  test('which rows it is made of', () => {
    const { findings } = dataQuality({ tickets: resolvedIncidents() });
    const counted = (rule: string): number => findings.find((finding) => finding.rule === rule)?.count ?? Number.NaN;
    says(`9,202 incidents`);
    expect(incidents().length).toBe(9202);
    says(`\`solved_without_date\` | ${counted('solved_without_date')}`);
    says(`\`reopened_with_one_solve_date\` | ${counted('reopened_with_one_solve_date')}`);
  });

  test('how far chance can move it', () => {
    says(`SLA kept | ${shareRange(interval(slaKept(incidents())))}`);
    const byCustomer = bootstrapInterval(slaKept, incidents(), { cluster: 'customerId' });
    says(`the ${thousands(byCustomer.units)} callers drawn as wholes | ${shareRange(byCustomer)}`);
    says(`Reopen rate | ${shareRange(interval(reopenRate(incidents())))}`);
  });

  test('what the open ones say', () => {
    const dated = resolvedIncidents().filter(({ solvedAt }) => typeof solvedAt === 'number');
    const asOf = Date.UTC(2016, 3, 1);
    const seen = dated.filter(({ solvedAt }) => (solvedAt as number) <= asOf);
    const { value, lower, upper, censored } = timeToEvent(resolutionTime, dated, { asOf });
    says(`${thousands(seen.length)} are solved, ${thousands(censored)} are open`);
    says(`Median of the solved ones | ${inDays(resolutionTime(seen).median)} days`);
    says(`Median with the open ones | ${inDays(value)} days (${inDays(lower)} to ${inDays(upper)})`);
    says(`Median a year later, all solved | ${inDays(resolutionTime(dated).median)} days`);
  });

  test('whether a change is real', () => {
    const { before, after } = halves();
    const points = ({ change, lower, upper }: Comparison): string =>
      `${percent(change)} points (${percent(lower)} to ${percent(upper)})`.replaceAll('-', '−');
    const kept = compare(slaKept, before, after);
    says(`SLA kept | ${percent(kept.before)} % | ${percent(kept.after)} % | +${points(kept)} | ${kept.verdict}`);
    const reopened = compare(reopenRate, before, after);
    says(
      `Reopen rate | ${percent(reopened.before)} % | ${percent(reopened.after)} % | ${points(reopened)} | ${reopened.verdict}`,
    );
    says(`p = ${reopened.p?.toFixed(2)}`);
  });

  test('why it changed', () => {
    const { before, after } = halves();
    const shift = mixShift(slaKept, before, after, 'category');
    says(`rates within the categories +${percent(shift.rateEffect)} points, their mix +${percent(shift.mixEffect)}`);
    const [first] = mixShift(slaKept, before, after, 'teamId').drivers;
    says(`group ${first?.key}, +${percent(first?.effect ?? null)} points`);
  });

  test('who stands out', () => {
    const { groups, tests } = compareGroups(reopenRate, incidents(), 'teamId');
    const alone = groups.filter(({ p }) => (p ?? 1) < 0.05);
    const adjusted = groups.filter(({ verdict }) => verdict !== 'no_evidence');
    says(
      `Of ${tests} groups, ${alone.length} have a p below 0.05 by themselves, and ${adjusted.length === 0 ? 'none' : adjusted.length} after`,
    );
    const found = funnel(reopenRate, incidents(), 'teamId');
    const worst = found.groups.reduce((left, right) => ((left.value ?? 0) >= (right.value ?? 0) ? left : right));
    says(`group ${worst.key}, with ${percent(worst.value)} % of ${worst.n}`);
    const outside = (level: number): number => found.groups.filter((group) => group.outside === level).length;
    says(
      `${outside(0.95)} lie outside the limits of 95 %, ${outside(0.998) === 0 ? 'none' : outside(0.998)} outside those of 99.8 %`,
    );
    const kept = compareGroups(slaKept, incidents(), 'teamId');
    says(
      `${kept.groups.filter(({ verdict }) => verdict !== 'no_evidence').length} groups differ from the rest after Holm`,
    );
  });

  test('what goes together', () => {
    const march = incidents().filter(({ createdAt }) => createdAt >= Date.UTC(2016, 2, 1));
    const options = { by: 'createdAt', every: 'day', timeZone: 'UTC', asOf: Date.UTC(2016, 3, 1) } as const;
    const readings = { volume: series(march, options, ticketVolume), kept: series(march, options, slaKept) };
    const [plain] = correlate(readings).pairs;
    const [differences] = correlate(readings, { difference: true }).pairs;
    says(`r = ${plain?.r?.toFixed(2).replace('-', '−')} over ${plain?.n} days`);
    says(`r = ${differences?.r?.toFixed(2).replace('-', '−')}, p = ${differences?.p?.toFixed(2)}`);
  });
});
