import { didYouMean } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { GroupKey } from '../../fold/groupKey.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import type { Target } from './target.ts';

/** A target, and what it is for. */
export interface TargetRule {
  /** The KPI's id or name. */
  readonly kpi: string;
  /** The group that it is for: a channel, a team; `null` is the group without a key. Default: the whole desk and all groups. */
  readonly group?: GroupKey;
  /** From when on it holds. Default: always. */
  readonly from?: Instant;
  /** Until when; at this instant it holds no longer. */
  readonly to?: Instant;
  readonly target: Target;
}

/** Targets by KPI: the name or id of each and its target, or rules that also say for which group and when. */
export type TargetTable = Readonly<Record<string, Target>> | readonly TargetRule[];

const names = ['kpi', 'group', 'from', 'to', 'target'];

/** The rules of a table, which may also be plain targets by KPI. */
export function targetRules(table: TargetTable): readonly TargetRule[] {
  if (Array.isArray(table)) {
    for (const [index, rule] of (table as readonly TargetRule[]).entries()) assertRule(rule, `[${index}]`);
    return table as readonly TargetRule[];
  }
  if (typeof table !== 'object' || table === null) {
    throw invalid('', 'an object of targets by KPI, or a list of rules', table);
  }
  return Object.entries(table as Readonly<Record<string, Target>>).map(([kpi, target]) => ({ kpi, target }));
}

function assertRule(rule: TargetRule, path: string): void {
  if (typeof rule !== 'object' || rule === null || typeof rule.kpi !== 'string') {
    throw invalid(path, 'a rule with kpi and target', rule);
  }
  for (const name of Object.keys(rule)) {
    if (!names.includes(name))
      throw invalid(`${path}.${name}`, `one of ${names.join(', ')}`, name, didYouMean(name, names));
  }
  const { from, to } = rule;
  if (from !== undefined && Number.isNaN(toInstant(from))) throw invalid(`${path}.from`, 'an instant', from);
  if (to !== undefined && Number.isNaN(toInstant(to))) throw invalid(`${path}.to`, 'an instant', to);
  if (from === undefined || to === undefined || toInstant(from) < toInstant(to)) return;
  throw invalid(`${path}.to`, 'an instant after from', to);
}

function invalid(path: string, expected: string, received: unknown, hint?: string): SupportKpisError {
  return new SupportKpisError({ code: 'invalid_targets', path: `targets${path}`, expected, received, hint });
}
