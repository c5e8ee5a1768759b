import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { GroupKey } from '../../fold/groupKey.ts';
import { required } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { instant, text } from '../../kpi/checks.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import { acceptedRanges } from './acceptedRanges.ts';
import { groupCheck } from './groupCheck.ts';
import type { Target } from './target.ts';
import { type TargetRule, type TargetTable, targetRules } from './targetRules.ts';

/** What a target is looked up for. */
export interface TargetQuery {
  /** The KPI's id or name: `first_response_time` or `firstResponseTime`. */
  readonly kpi: string;
  /** The group that the figure is of: a channel, a team. Default: the whole desk. */
  readonly group?: GroupKey;
  /** The time that the figure is of: its begin, say. Needed where rules have dates. */
  readonly at?: Instant;
}

const checks = { kpi: required(text), group: groupCheck, at: instant };

/**
 * The target that a table sets for a KPI, a group and a time; `null` where it sets none.
 *
 * A rule for the group comes before one for all; among these the one that holds since the latest `from`. A rule holds in
 * `[from, to)`. A figure of the whole desk never meets a rule for a group.
 *
 * @throws SupportKpisError `invalid_targets` for what is no table, `invalid_target` for a rule's target without sense;
 * `conflicting_targets` when two rules fit equally well; `missing_option` without `kpi`, and when rules of this KPI have
 * dates and `at` is not given; `unknown_option`, `invalid_option`.
 * @example
 * import { hours, minutes, targetFor, type TargetTable } from 'support-kpis';
 * const wait = (target: number) => ({ better: 'lower', threshold: 2 * target, target, stretch: target / 2 }) as const;
 * const table: TargetTable = [
 *   { kpi: 'firstResponseTime', target: wait(hours(4)) },
 *   { kpi: 'firstResponseTime', group: 'chat', target: wait(minutes(5)) },
 *   { kpi: 'firstResponseTime', group: 'chat', from: Date.UTC(2026, 6, 1), target: wait(minutes(2)) },
 * ];
 * const at = Date.UTC(2026, 0, 1);
 * targetFor(table, { kpi: 'first_response_time', group: 'email', at })?.target // → 14400000
 * targetFor(table, { kpi: 'first_response_time', group: 'chat', at })?.target // → 300000
 * targetFor(table, { kpi: 'csat', at }) // → null
 */
export function targetFor(table: TargetTable, query: TargetQuery): Target | null {
  checkRequired('targetFor', checks, checkOptions('targetFor', checks, query));
  const { kpi, group, at } = query;
  const wanted = idOf(kpi);
  const rules = targetRules(table).filter(
    (rule) => idOf(rule.kpi) === wanted && (rule.group === undefined || sameKey(rule.group, group)),
  );
  const isDated = rules.some(({ from, to }) => from !== undefined || to !== undefined);
  const moment = at === undefined ? Number.NaN : toInstant(at);
  if (isDated && Number.isNaN(moment)) {
    const expected = `an instant, since targets of ${kpi} have dates`;
    throw new SupportKpisError({ code: 'missing_option', path: 'targetFor: at', expected, received: at });
  }
  const held = rules.filter((rule) => !isDated || (sinceOf(rule) <= moment && moment < untilOf(rule)));
  const [best, second] = held.sort(bySpecificity);
  if (best === undefined) return null;
  if (second !== undefined && bySpecificity(best, second) === 0) {
    throw new SupportKpisError({
      code: 'conflicting_targets',
      path: `targetFor: ${kpi}`,
      expected: 'one rule that fits best',
      received: [best.target, second.target],
    });
  }
  acceptedRanges(best.target);
  return best.target;
}

/** The id of a KPI by its id or name. */
export function idOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function bySpecificity(left: TargetRule, right: TargetRule): number {
  const groups = Number(right.group !== undefined) - Number(left.group !== undefined);
  if (groups !== 0) return groups;
  const [leftSince, rightSince] = [sinceOf(left), sinceOf(right)];
  return leftSince === rightSince ? 0 : leftSince > rightSince ? -1 : 1;
}

function sinceOf({ from }: TargetRule): number {
  return from === undefined ? -Infinity : toInstant(from);
}

function untilOf({ to }: TargetRule): number {
  return to === undefined ? Infinity : toInstant(to);
}

/** As groups are told apart: NaN is one, 0 and −0 are the same. */
function sameKey(own: GroupKey, wanted: GroupKey | undefined): boolean {
  return own === wanted || Object.is(own, wanted);
}
