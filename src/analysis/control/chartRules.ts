import { nelsonRules } from '../../stats/control/nelsonRules.ts';
import type { RuleScale } from '../../stats/control/standardized.ts';
import { westernElectricRules } from '../../stats/control/westernElectricRules.ts';

/** Which patterns are looked for. */
export type RuleSet = 'nelson' | 'western_electric' | 'limits';

/** A pattern that chance alone makes seldom. */
export type ControlRule =
  | 'beyond_3_sigma'
  | 'nine_on_one_side'
  | 'eight_on_one_side'
  | 'six_rising_or_falling'
  | 'fourteen_alternating'
  | 'two_of_three_beyond_2_sigma'
  | 'four_of_five_beyond_1_sigma'
  | 'fifteen_within_1_sigma'
  | 'eight_beyond_1_sigma';

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

const beyondLimit: ChartRule = {
  ...{ id: 'beyond_3_sigma', words: 'a point beyond 3 sigma', span: 1, direction: 'side', beyond: 3 },
};
const twoOfThree: ChartRule = {
  ...{ id: 'two_of_three_beyond_2_sigma', words: 'two of three points beyond 2 sigma, on one side' },
  ...{ span: 3, direction: 'side', beyond: 2 },
};
const fourOfFive: ChartRule = {
  ...{ id: 'four_of_five_beyond_1_sigma', words: 'four of five points beyond 1 sigma, on one side' },
  ...{ span: 5, direction: 'side', beyond: 1 },
};

function streak(id: ControlRule, words: string, span: number, direction: ChartRule['direction'] = 'none'): ChartRule {
  return { id, words, span, direction, beyond: 0 };
}

const nelson: readonly ChartRule[] = [
  beyondLimit,
  streak('nine_on_one_side', 'nine or more points in a row on one side of the centre', 9, 'side'),
  streak('six_rising_or_falling', 'six or more points in a row rising, or falling', 6, 'trend'),
  streak('fourteen_alternating', 'fourteen or more points in a row up and down in turn', 14),
  twoOfThree,
  fourOfFive,
  streak('fifteen_within_1_sigma', 'fifteen or more points in a row within 1 sigma: less spread than before', 15),
  streak('eight_beyond_1_sigma', 'eight or more points in a row beyond 1 sigma, on either side', 8),
];

const westernElectric: readonly ChartRule[] = [
  beyondLimit,
  twoOfThree,
  fourOfFive,
  streak('eight_on_one_side', 'eight or more points in a row on one side of the centre', 8, 'side'),
];

/** The rules of a set with the places that complete each of them; `null` where nothing can be measured in sigma. */
export function ruleHits(
  rules: RuleSet,
  values: readonly number[],
  scale: RuleScale,
): { readonly rule: ChartRule; readonly places: readonly number[] }[] | null {
  const found = rules === 'western_electric' ? westernElectricRules(values, scale) : nelsonRules(values, scale);
  if (found === null) return null;
  const all = rules === 'western_electric' ? westernElectric : rules === 'nelson' ? nelson : [beyondLimit];
  const places: readonly (readonly number[])[] = Object.values(found);
  return all.map((rule, index) => ({ rule, places: places[index] as readonly number[] }));
}
