import type { DataQuality } from '../quality/dataQuality.ts';
import type { FoundFigure } from '../scorecard/scoredReport.ts';
import type { DoubtInsight, DoubtReason } from './insight.ts';
import type { AccountedReport } from './insightReport.ts';

/** Fewer rows than this make a figure that a few rows can turn. */
const FEW = 30;
/** A larger share of rows than this, left out or waiting, can turn a figure. */
const MUCH = 0.1;

/** What makes figures of the report doubtful: few rows, many left out or pending, rows that did not meet, faulty records. */
export function doubtInsights(
  report: AccountedReport,
  figures: readonly FoundFigure[],
  quality: DataQuality | undefined,
): DoubtInsight[] {
  return [
    ...figures.flatMap((figure) => ofAccounting(report, figure)),
    ...ofDuplicates(report, figures),
    ...ofJoins(report),
    ...(quality === undefined ? [] : ofQuality(quality, figures)),
  ];
}

function ofAccounting({ kpis }: AccountedReport, { name, kpi }: FoundFigure): DoubtInsight[] {
  const accounting = kpis[name]?.accounting;
  if (accounting === undefined) return [];
  const { counted, pending, excluded } = accounting;
  const left = Object.entries(excluded).filter(([reason]) => !meant.includes(reason));
  let rows = counted + pending;
  for (const [, count] of left) rows += count;
  const own = [kpi.definition];
  const found: DoubtInsight[] = [];
  if (counted > 0 && counted < FEW) found.push(doubt('few_rows', own, null, counted, rows));
  if (pending > MUCH * rows) found.push(doubt('pending', own, null, pending, rows));
  for (const [reason, count] of left) {
    if (count > MUCH * rows) found.push(doubt('left_out', own, reason, count, rows));
  }
  return found;
}

/** Rows of which a KPI does not speak at all. */
const meant: readonly string[] = [
  ...['other_kind', 'other_channel', 'other_entry', 'outside_period', 'not_solved', 'never_solved'],
];

function ofDuplicates({ duplicates, rows, kpis }: AccountedReport, figures: readonly FoundFigure[]) {
  return Object.entries(countsOf(duplicates)).flatMap(([collection, count]) => {
    const taken = countsOf(rows)[collection];
    if (taken === undefined || count <= MUCH * (count + taken)) return [];
    const own = figures.filter(({ name }) => kpis[name]?.definition.rows === collection);
    return [
      doubt(
        'duplicates',
        own.map(({ kpi }) => kpi.definition),
        collection,
        count,
        count + taken,
      ),
    ];
  });
}

/** Counts by collection, as far as a report that came from a file has them. */
function countsOf(counts: unknown): Readonly<Record<string, number>> {
  if (typeof counts !== 'object' || counts === null) return {};
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => Number.isSafeInteger(count)));
}

function ofJoins({ joined }: AccountedReport): DoubtInsight[] {
  const joins = Array.isArray(joined) ? (joined as readonly unknown[]).filter(isJoin) : [];
  return joins.flatMap(({ rows, orphans, matched }) =>
    orphans > MUCH * (orphans + matched) ? [doubt('orphans', [], rows, orphans, orphans + matched)] : [],
  );
}

function isJoin(join: unknown): join is NonNullable<AccountedReport['joined']>[number] {
  const { rows, orphans, matched } = (join ?? {}) as Partial<NonNullable<AccountedReport['joined']>[number]>;
  return typeof rows === 'string' && Number.isSafeInteger(orphans) && Number.isSafeInteger(matched);
}

function ofQuality({ findings }: DataQuality, figures: readonly FoundFigure[]): DoubtInsight[] {
  const ids = new Set(figures.map(({ kpi }) => kpi.definition.id));
  return findings.flatMap(({ rule, severity, count, rows, bends }) => {
    const own = bends.filter(({ kpi }) => ids.has(kpi));
    if (severity !== 'fault' || own.length === 0) return [];
    const bent = new Set(own.map(({ kpi }) => kpi));
    const concerned = figures.map(({ kpi }) => kpi.definition).filter(({ id }) => bent.has(id));
    return [{ ...doubt('quality', concerned, rule, count, rows), bends: own }];
  });
}

function doubt(
  reason: DoubtReason,
  definitions: readonly { readonly id: string; readonly title: string }[],
  about: string | null,
  count: number,
  rows: number,
): DoubtInsight {
  const titles = new Map(definitions.map(({ id, title }) => [id, title]));
  const kpis = [...titles.keys()].sort();
  return {
    ...{ kind: 'doubt', reason, kpis, titles: kpis.map((id) => titles.get(id) as string) },
    ...{ about, count, rows, share: count / rows, bends: [] },
  };
}
