import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { GroupKey } from '../../fold/groupKey.ts';
import { plainKey } from '../../fold/keyCounts.ts';
import type { Better, Unit } from '../../kpi/definition.ts';
import { idOf } from '../targets/targetFor.ts';

/** One KPI of a report, as far as a scorecard reads it. */
export interface ScoredKpi {
  readonly definition: { readonly id: string; readonly title: string; readonly unit: Unit; readonly better: Better };
  readonly options?: object;
  readonly result: unknown;
  readonly groups?: readonly { readonly key: GroupKey; readonly result: unknown }[];
}

/** What a scorecard reads of a report: what `report` gives, also when it has been through JSON. */
export interface ScoredReport {
  readonly asOf?: number | null;
  readonly kpis: Readonly<Record<string, ScoredKpi>>;
}

/** A figure of a report, found. */
export interface FoundFigure {
  readonly name: string;
  readonly kpi: ScoredKpi;
  readonly result: { readonly value: number | null };
}

/** Why a report has no figure for a KPI. */
export type MissingFigure = 'not_in_report' | 'no_such_group' | 'no_value';

/** The figures of a KPI, by its name in the report or its id: several where it was asked for with other options. */
export function figuresOf(
  { kpis }: ScoredReport,
  wanted: string,
  group: GroupKey | undefined,
): readonly FoundFigure[] | MissingFigure {
  const named = Object.entries(kpis).filter(
    ([name, { definition }]) => name === wanted || definition.id === idOf(wanted),
  );
  if (named.length === 0) return 'not_in_report';
  const grouped = named.flatMap(([name, kpi]) => {
    const result = resultOf(kpi, group);
    return result === undefined ? [] : [{ name, kpi, result }];
  });
  if (grouped.length === 0) return 'no_such_group';
  const found = grouped.filter((figure): figure is FoundFigure => isFigure(figure.result));
  return found.length === 0 ? 'no_value' : found;
}

/** @throws SupportKpisError `invalid_report` for what is no report */
export function assertReport(report: unknown, path: string): asserts report is ScoredReport {
  const kpis: unknown = typeof report === 'object' && report !== null ? (report as { kpis?: unknown }).kpis : undefined;
  const isRecord = typeof kpis === 'object' && kpis !== null && !Array.isArray(kpis);
  if (isRecord && Object.values(kpis).every(isKpi)) return;
  throw new SupportKpisError({ code: 'invalid_report', path, expected: 'what report gives', received: report });
}

function resultOf({ result, groups }: ScoredKpi, group: GroupKey | undefined): unknown {
  if (group === undefined) return result;
  return groups?.find(({ key }) => key === plainKey(group))?.result;
}

function isFigure(result: unknown): result is { readonly value: number | null } {
  if (typeof result !== 'object' || result === null) return false;
  const { value } = result as { value?: unknown };
  return value === null || (typeof value === 'number' && Number.isFinite(value));
}

function isKpi(kpi: unknown): kpi is ScoredKpi {
  const { definition, accounting } = (isObject(kpi) ? kpi : {}) as { definition?: unknown; accounting?: unknown };
  const isAccounted = accounting === undefined || (isObject(accounting) && isObject(accounting['excluded']));
  return isAccounted && isObject(definition) && typeof definition['id'] === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
