import type { BulkPlan } from './bulk.ts';
import { listRefinement } from './listRefinement.ts';
import type { Refinement } from './refining.ts';
import type { Sharing } from './sharing.ts';
import { splitRefinement } from './splitRefinement.ts';
import { valueRefinement } from './valueRefinement.ts';

/** How a plan tells apart rows of one class; `null` for one that does not. */
export function refinementOf<Row>(plan: BulkPlan<Row>, sharing: Sharing): Refinement<Row> | null {
  if (plan.split !== undefined) return splitRefinement(plan, sharing);
  if (plan.value !== undefined) return valueRefinement(plan.value);
  return plan.values === undefined ? null : listRefinement(plan.values);
}
