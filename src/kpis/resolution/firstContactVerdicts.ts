import { type Rate, share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';

/** The share solved at the first contact. `value` and `gross` are the same; `net` divides by the eligible ones. */
export interface FirstContactResolution extends Rate {
  /** Resolved ÷ all that count. */
  readonly gross: number | null;
  /** Resolved and eligible ÷ eligible. */
  readonly net: number | null;
  /** How many of the denominator a first contact could have solved. */
  readonly eligible: number;
}

export interface KeptVerdicts {
  resolved: number;
  eligible: number;
  resolvedEligible: number;
}

/** A ticket's verdict as one number, so that no object is made per row: bit 0 resolved, bit 1 eligible. */
export function verdict(resolved: boolean, eligible: boolean): number {
  return (resolved ? 1 : 0) + (eligible ? 2 : 0);
}

export const firstContactVerdicts: Summary<number, KeptVerdicts, FirstContactResolution> = {
  init: () => ({ resolved: 0, eligible: 0, resolvedEligible: 0 }),
  keep(kept, code) {
    kept.resolved += code & 1;
    kept.eligible += code >> 1;
    if (code === 3) kept.resolvedEligible++;
    return kept;
  },
  keepMany(kept, code, count) {
    kept.resolved += (code & 1) * count;
    kept.eligible += (code >> 1) * count;
    if (code === 3) kept.resolvedEligible += count;
    return kept;
  },
  merge(left, right) {
    left.resolved += right.resolved;
    left.eligible += right.eligible;
    left.resolvedEligible += right.resolvedEligible;
    return left;
  },
  result({ resolved, eligible, resolvedEligible }, { counted, pending, excluded }) {
    const gross = share(resolved, counted);
    return {
      ...{ value: gross, gross, net: share(resolvedEligible, eligible) },
      ...{ numerator: resolved, denominator: counted, eligible, pending, excluded },
    };
  },
};
