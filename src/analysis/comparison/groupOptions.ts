import { checkOptions } from '../../kpi/checkOptions.ts';
import { matching, oneOf } from '../../kpi/checks.ts';
import { checkFraction } from '../../stats/fraction.ts';
import type { ComparisonAdjustment } from './adjustedP.ts';

export interface GroupCompareOptions {
  /** The confidence of the intervals; a difference is believed when its adjusted p is below 1 − level. Default: 0.95. */
  readonly level?: number;
  /** How p is made up for there being many groups. Default: `'holm'`. */
  readonly adjust?: ComparisonAdjustment;
}

const checks = {
  level: matching<number>('a fraction between 0 and 1', (value) => typeof value === 'number'),
  adjust: oneOf('holm', 'benjamini_hochberg'),
};

export function checkGroupOptions(options: GroupCompareOptions, name: string): Required<GroupCompareOptions> {
  checkOptions(name, checks, options);
  const { level = 0.95, adjust = 'holm' } = options;
  checkFraction(level, `${name}: options.level`, true);
  return { level, adjust };
}
