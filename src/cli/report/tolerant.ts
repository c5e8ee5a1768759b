import { isSupportKpisError } from '../../errors/supportKpisError.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';

/** What a KPI gives that found out only from the rows that an option is missing. */
export interface Unanswered {
  readonly value: null;
  readonly missingOption: string;
}

/** The same KPI, for which a missing option is a result: one figure that cannot be made must not take the others along. */
export function tolerant(kpi: ReadyKpi<never, unknown>): ReadyKpi<never, unknown> {
  return {
    definition: kpi.definition,
    options: kpi.options,
    init: () => kpi.init(),
    add: (state, row) => kpi.add(state, row),
    merge: (left, right) => kpi.merge(left, right),
    account: (state) => kpi.account(state),
    result(state) {
      try {
        return kpi.result(state);
      } catch (error) {
        if (!isSupportKpisError(error) || error.code !== 'missing_option') throw error;
        const unanswered: Unanswered = {
          value: null,
          missingOption: error.path.slice(error.path.lastIndexOf('.') + 1),
        };
        return unanswered;
      }
    },
  };
}

/** The option that a result lacked, or `null` for a real result. */
export function unansweredFor(result: unknown): string | null {
  return typeof result === 'object' && result !== null && 'missingOption' in result
    ? String(result.missingOption)
    : null;
}
