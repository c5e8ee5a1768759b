import { assertRows } from '../../fold/run.ts';
import { assertKpi } from '../../kpi/assertKpi.ts';
import type { KpiDefinition } from '../../kpi/definition.ts';
import type { KpiValue, ReadyKpi } from '../../kpi/kpi.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { DefinitionProfile } from './definitionProfile.ts';
import { diffKpi } from './diffKpi.ts';
import type { FoldWith } from './optionSwitches.ts';
import type { KpiProfileDiff, ProfileDiff } from './profileDiff.ts';
import { assertProfile } from './profiledKpi.ts';
import { profiledKpis } from './profiledKpis.ts';

type Pair = readonly [DefinitionProfile, DefinitionProfile];

/**
 * The rows on which two systems would disagree, and which of their options makes the difference.
 *
 * Counts: every row; each is read by both definitions, as if it were the only one. Without a KPI, those of tickets that
 * both profiles define; with one, that KPI, whose own options (a `clock`, the `policies`) hold for both sides.
 *
 * Trap: where rows decide about each other, as repeat contacts do, a row alone does not show what the others make of
 * it. And rows that weigh the same on both sides may still have another part in a mean: look at both figures.
 *
 * Takes rows and two profiles; gives plain JSON: both figures, the options that differ and what each does alone, the
 * rows with what either side made of them. Linear in the rows, but for putting those that differ in order.
 *
 * @throws SupportKpisError `not_iterable`, `invalid_profile`, `not_in_profile`, `not_a_kpi`, `missing_option`;
 * `unknown_option` and `invalid_option` for profiles of your own; with `strict` what the KPI throws.
 * @example
 * import { diffProfiles, hours, profiles, resolutionTime } from 'support-kpis';
 * const change = (hour: number, from: string, to: string) => ({ at: hours(hour), kind: 'status', from, to }) as const;
 * const back = [change(2, 'open', 'solved'), change(10, 'solved', 'open'), change(12, 'open', 'solved')];
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'solved', history: back },
 *   { id: 'A-2', createdAt: 0, status: 'solved', solvedAt: hours(3) },
 * ] as const;
 * const diff = diffProfiles(tickets, profiles.zendesk, profiles.chatwoot, resolutionTime);
 * diff.rows.map(({ id, difference, why }) => [id, (difference ?? 0) / hours(1), why]) // → [['A-1', -5, ['cycle']]]
 */
export function diffProfiles<Row, Options, Result>(
  rows: Iterable<Row>,
  a: DefinitionProfile,
  b: DefinitionProfile,
  kpi: KpiValue<Row, Options, Result> & ReadyKpi<Row, Result>,
): KpiProfileDiff;
export function diffProfiles(rows: Iterable<TicketRow>, a: DefinitionProfile, b: DefinitionProfile): ProfileDiff;
export function diffProfiles(
  rows: Iterable<TicketRow>,
  a: DefinitionProfile,
  b: DefinitionProfile,
  kpi?: unknown,
): KpiProfileDiff | ProfileDiff {
  assertProfile(a, 'diffProfiles: a');
  assertProfile(b, 'diffProfiles: b');
  assertRows(rows, 'diffProfiles');
  if (kpi !== undefined) {
    assertKpi(kpi, 'diffProfiles');
    return diffOne(kpi as BoundKpi, [...rows], [a, b]);
  }
  return diffAll([...rows], [a, b]);
}

interface BoundKpi {
  readonly name: string;
  readonly definition: KpiDefinition;
  readonly with: (options: object) => { readonly fold: () => ReturnType<FoldWith<TicketRow>> };
}

function diffOne(kpi: BoundKpi, rows: readonly TicketRow[], pair: Pair): KpiProfileDiff {
  return diffKpi(kpi.name, kpi.definition.unit, (options) => kpi.with(options).fold(), rows, pair);
}

function diffAll(rows: readonly TicketRow[], pair: Pair): ProfileDiff {
  const kpis: KpiProfileDiff[] = [];
  const unchecked: { kpi: string; needs: string[] }[] = [];
  const known = new Map<string, object>(Object.entries(profiledKpis));
  for (const kpi of Object.keys(pair[0].kpis)) {
    if (!Object.hasOwn(pair[1].kpis, kpi)) continue;
    const own = known.get(kpi) as BoundKpi | undefined;
    const needs = new Set(pair.flatMap((profile) => profile.kpis[kpi]?.needs ?? []));
    if (own === undefined) needs.add('kpi');
    else if (own.definition.rows !== 'tickets') needs.add(own.definition.rows);
    if (own === undefined || needs.size > 0) unchecked.push({ kpi, needs: [...needs] });
    else kpis.push(diffOne(own, rows, pair));
  }
  return { kpis, unchecked };
}
