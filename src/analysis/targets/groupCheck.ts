import type { GroupKey } from '../../fold/groupKey.ts';
import { matching } from '../../kpi/checks.ts';

/** A key that a group can have. */
export const groupCheck = /* @__PURE__ */ matching<GroupKey>(
  'a text, a number, a truth value or null',
  (value) => value === null || ['string', 'number', 'boolean', 'bigint'].includes(typeof value),
);
