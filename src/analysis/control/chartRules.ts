import { nelsonRules } from '../../stats/control/nelsonRules.ts';
import type { RuleScale } from '../../stats/control/standardized.ts';
import { westernElectricRules } from '../../stats/control/westernElectricRules.ts';
import { type ControlRule, controlRules } from './controlRule.ts';

/** Which patterns are looked for. */
export type RuleSet = 'nelson' | 'western_electric' | 'limits';

export interface ChartRule {
  readonly id: ControlRule;
  readonly words: string;
  /** How many points the pattern looks at. */
  readonly span: number;
  /** What has a direction: the side of the centre, the way of a trend, or nothing. */
  readonly direction: 'side' | 'trend' | 'none';
  /** Only points this many sigma away, on the side of the last one, belong to the pattern. */
  readonly beyond: number;
}

function rule(id: ControlRule, span: number, direction: ChartRule['direction'] = 'none', beyond = 0): ChartRule {
  return { id, words: controlRules[id], span, direction, beyond };
}

const beyondLimit = rule('beyond_3_sigma', 1, 'side', 3);
const twoOfThree = rule('two_of_three_beyond_2_sigma', 3, 'side', 2);
const fourOfFive = rule('four_of_five_beyond_1_sigma', 5, 'side', 1);

const nelson: readonly ChartRule[] = [
  beyondLimit,
  rule('nine_on_one_side', 9, 'side'),
  rule('six_rising_or_falling', 6, 'trend'),
  rule('fourteen_alternating', 14),
  twoOfThree,
  fourOfFive,
  rule('fifteen_within_1_sigma', 15),
  rule('eight_beyond_1_sigma', 8),
];

const westernElectric: readonly ChartRule[] = [
  beyondLimit,
  twoOfThree,
  fourOfFive,
  rule('eight_on_one_side', 8, 'side'),
];

/** A rule with the places that complete it. */
export interface RuleHits {
  readonly rule: ChartRule;
  readonly places: readonly number[];
}

/** What a chart of smoothed figures looks for. */
export const beyondEwma = rule('beyond_ewma_limits', 1, 'side');

/** The rules of a set with the places that complete each of them; `null` where nothing can be measured in sigma. */
export function ruleHits(rules: RuleSet, values: readonly number[], scale: RuleScale): RuleHits[] | null {
  const found = rules === 'western_electric' ? westernElectricRules(values, scale) : nelsonRules(values, scale);
  if (found === null) return null;
  const all = rules === 'western_electric' ? westernElectric : rules === 'nelson' ? nelson : [beyondLimit];
  const places: readonly (readonly number[])[] = Object.values(found);
  return all.map((own, index) => ({ rule: own, places: places[index] as readonly number[] }));
}
