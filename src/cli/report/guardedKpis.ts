import { isSupportKpisError, type SupportKpisError } from '../../errors/supportKpisError.ts';
import type { AnyKpi } from './anyKpi.ts';

/** KPIs whose figure the rows may forbid, and why they did. */
export interface GuardedKpis {
  readonly kpis: Readonly<Record<string, AnyKpi>>;
  /** By the KPI's name; filled when results are read. */
  readonly refusals: ReadonlyMap<string, SupportKpisError>;
}

/** Lets a figure that cannot be told, such as one of mixed currencies, end itself and not the whole report. */
export function guardedKpis(kpis: ReadonlyMap<string, AnyKpi>): GuardedKpis {
  const refusals = new Map<string, SupportKpisError>();
  const guarded = [...kpis].map(([name, kpi]): [string, AnyKpi] => [
    name,
    {
      ...{ definition: kpi.definition, options: kpi.options, stretches: kpi.stretches },
      ...{ init: kpi.init, add: kpi.add, merge: kpi.merge, account: kpi.account, with: kpi.with },
      result(state) {
        try {
          return kpi.result(state);
        } catch (error) {
          if (!isSupportKpisError(error)) throw error;
          refusals.set(name, error);
          return null;
        }
      },
    },
  ]);
  return { kpis: Object.fromEntries(guarded), refusals };
}
