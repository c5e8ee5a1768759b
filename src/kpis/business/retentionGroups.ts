import type { Accounting } from '../../fold/fold.ts';
import { share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';

/** A customer of one of the two groups; `null` while it is too early to say whether the customer stayed. */
export interface Watched {
  readonly contacted: boolean;
  readonly stayed: boolean | null;
}

/** The retention of one group. */
export interface RetentionGroup {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly pending: number;
}

interface KeptGroup {
  stayed: number;
  lost: number;
  pending: number;
}

interface KeptGroups {
  readonly contacted: KeptGroup;
  readonly notContacted: KeptGroup;
}

/** Counts who stayed, by whether they had contact with support. */
export function retentionGroups<Result>(
  result: (contacted: RetentionGroup, notContacted: RetentionGroup, accounting: Accounting) => Result,
): Summary<Watched, KeptGroups, Result> {
  return {
    init: () => ({ contacted: emptyGroup(), notContacted: emptyGroup() }),
    keep(kept, { contacted, stayed }) {
      const own = contacted ? kept.contacted : kept.notContacted;
      if (stayed === null) own.pending++;
      else if (stayed) own.stayed++;
      else own.lost++;
      return kept;
    },
    merge(left, right) {
      addGroup(left.contacted, right.contacted);
      addGroup(left.notContacted, right.notContacted);
      return left;
    },
    result: ({ contacted, notContacted }, accounting) => result(groupOf(contacted), groupOf(notContacted), accounting),
    account({ contacted, notContacted }, { counted, pending, excluded }) {
      const waiting = contacted.pending + notContacted.pending;
      return { counted: counted - waiting, pending: pending + waiting, excluded };
    },
    settle: (values) => values.map(({ stayed }) => (stayed === null ? 'pending' : 'counted')),
  };
}

function emptyGroup(): KeptGroup {
  return { stayed: 0, lost: 0, pending: 0 };
}

function addGroup(left: KeptGroup, right: KeptGroup): void {
  left.stayed += right.stayed;
  left.lost += right.lost;
  left.pending += right.pending;
}

function groupOf({ stayed, lost, pending }: KeptGroup): RetentionGroup {
  return { value: share(stayed, stayed + lost), numerator: stayed, denominator: stayed + lost, pending };
}
