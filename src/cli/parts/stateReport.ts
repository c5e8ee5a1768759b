import type { Accounting, Fold } from '../../fold/fold.ts';
import type { AnyKpi } from '../report/anyKpi.ts';

const notYet: Accounting = { counted: 0, pending: 0, excluded: {} };

/**
 * KPIs whose results are their states, so that a report of them is a part of a report: parts of the rows give parts that
 * can be sent, saved and merged.
 */
export function stateKpis(kpis: ReadonlyMap<string, AnyKpi>): Record<string, AnyKpi> {
  return Object.fromEntries([...kpis].map(([name, kpi]): [string, AnyKpi] => [name, stateKpi(kpi)]));
}

function stateKpi(kpi: AnyKpi): AnyKpi {
  const { definition, options, stretches } = kpi;
  return {
    ...{ definition, options, with: kpi.with, ...stateFold(kpi) },
    stretches:
      stretches === undefined
        ? undefined
        : { ...stretches, within: (from: number, to: number) => stateFold(stretches.within(from, to)) },
  };
}

function stateFold({ init, add, merge }: Fold<never, unknown>): Fold<never, unknown> {
  return { init, add, merge, account: () => notYet, result: (state) => state };
}
