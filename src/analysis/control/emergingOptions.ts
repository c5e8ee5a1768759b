import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { instant, matching, oneOf, required } from '../../kpi/checks.ts';
import { checkFraction } from '../../stats/fraction.ts';
import type { PAdjustment } from '../../stats/tests/adjustP.ts';
import { type Instant, toInstant } from '../../time/instant.ts';

export interface EmergingOptions<Row> {
  /** The moment of looking: the end of the window. */
  readonly asOf: Instant;
  /** How long the latest stretch is that is looked at, in milliseconds. */
  readonly window: number;
  /** How long the stretch before it is that it is held against, in milliseconds. Default: 28 windows. */
  readonly history?: number;
  /** What tells issues apart: a field, such as `'tags'`, or a function. Default: `'type'`. */
  readonly by?: (keyof Row & string) | ((ticket: Row) => unknown);
  /** Held against all tickets of the stretch, or against its length. Default: `'tickets'`. */
  readonly per?: 'tickets' | 'time';
  /** Fewer tickets in the window are no spike, however rare they are. Default: 3. */
  readonly least?: number;
  /** An issue emerges when its adjusted p is below 1 − level; also the confidence of the ratio. Default: 0.95. */
  readonly level?: number;
  /** How p is made up for the many issues. Default: `'benjamini_hochberg'`. */
  readonly adjust?: PAdjustment;
  /** How many ids are named per issue. Default: 100. */
  readonly ids?: number;
}

/** Options with their defaults: the history reaches from `from` to `middle`, the window from there to `to`. */
export interface EmergingSettings<Row>
  extends Required<Pick<EmergingOptions<Row>, 'per' | 'least' | 'level' | 'adjust' | 'ids'>> {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
  readonly by: PropertyKey | ((ticket: Row) => unknown);
}

const length = matching<number>(
  'a duration in milliseconds, above 0',
  (value) => typeof value === 'number' && value > 0 && Number.isFinite(value),
);
const count = (least: number) =>
  matching<number>(
    `a whole number from ${least}`,
    (value) => Number.isSafeInteger(value) && (value as number) >= least,
  );

const checks = {
  asOf: required(instant),
  window: required(length),
  history: length,
  by: matching<never>('a field or a function', (value) => typeof value === 'string' || typeof value === 'function'),
  per: oneOf('tickets', 'time'),
  least: count(1),
  level: matching<number>('a fraction between 0 and 1', (value) => typeof value === 'number'),
  adjust: oneOf('holm', 'benjamini_hochberg', 'bonferroni'),
  ids: count(0),
};

const DEFAULT_WINDOWS = 28;

/** Refuses what is no option of `emergingIssues`, and fills in the rest. */
export function emergingSettings<Row>(options: EmergingOptions<Row>): EmergingSettings<Row> {
  const checked = checkOptions('emergingIssues', checks, options);
  checkRequired('emergingIssues', checks, checked);
  const { asOf, window, history = DEFAULT_WINDOWS * window, by = 'type', per = 'tickets' } = options;
  const { least = 3, level = 0.95, adjust = 'benjamini_hochberg', ids = 100 } = options;
  checkFraction(level, 'emergingIssues: options.level', true);
  const to = toInstant(asOf);
  const middle = to - window;
  return { from: middle - history, middle, to, by, per, least, level, adjust, ids };
}
