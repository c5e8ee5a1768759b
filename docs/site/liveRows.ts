import { prepare, type ReadyKpi } from '../../src/index.ts';
import { catalogue } from '../../src/kpis/catalogue.ts';
import { liveOptions, liveTo } from './liveOptions.ts';
import { madeUpDesk } from './madeUpDesk.ts';

/** What the page of a KPI calculates with until its reader changes it. */
export interface LiveRows {
  readonly rows: readonly object[];
  readonly options: object;
}

/** So many rows of each outcome a reader can still look through. */
const SHOWN = { counted: 5, other: 2 };

/** Rows of a made-up desk for each KPI of the catalogue, by id: some that count, some that do not. */
export function liveRows(): Record<string, LiveRows> {
  const { dataset } = prepare(madeUpDesk(), { asOf: liveTo });
  return Object.fromEntries(
    Object.values(catalogue).map((kpi) => {
      const { id, rows } = kpi.definition;
      const options = liveOptions[id] ?? {};
      const all = [...(dataset[rows] ?? [])];
      return [id, { rows: chosenRows((kpi as Unbound).with(options), all), options }];
    }),
  );
}

interface Unbound {
  with(options: object): ReadyKpi<never, unknown>;
}

function chosenRows(kpi: ReadyKpi<never, unknown>, rows: readonly object[]): object[] {
  const outcomes = kpi.outcomes?.(rows as never) ?? [];
  const seenOf = new Map<string, number>();
  return rows.filter((row, index) => {
    const outcome = outcomes[index] ?? 'counted';
    const name = typeof outcome === 'string' ? outcome : outcome.excluded;
    const { kind = '' } = row as { readonly kind?: string };
    const seen = seenOf.get(`${name} ${kind}`) ?? 0;
    seenOf.set(`${name} ${kind}`, seen + 1);
    return name !== 'other_kind' && seen < (name === 'counted' ? SHOWN.counted : SHOWN.other);
  });
}
