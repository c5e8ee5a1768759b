import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Accounting } from '../../fold/fold.ts';
import type { Check } from '../../kpi/check.ts';
import { matching, oneOf } from '../../kpi/checks.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { Scale } from '../../model/survey.ts';

/** The scale of the answers: its ends, or the name of a two-point one (0 and 1). */
export type ScaleOption = Scale | 'thumbs' | 'good_bad';

/** Options of every figure that is made of scored surveys. */
export interface SurveyOptions extends KpiOptions {
  /** The scale of surveys that do not carry their own. Required unless they all do. */
  readonly scale?: ScaleOption;
  /** Which answers about one ticket count. Default: `'last_per_ticket'`, the last one; earlier ones are `superseded`. */
  readonly answers?: 'last_per_ticket' | 'all';
}

export function scaleOf(option: ScaleOption): Scale {
  return typeof option === 'string' ? { min: 0, max: 1 } : option;
}

/** No question offers more points; a wider one would be a mistake that costs memory. */
const WIDEST = 1000;

export function isScale(value: unknown): value is Scale {
  if (typeof value !== 'object' || value === null) return false;
  const { min, max } = value as Partial<Scale>;
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max)) return false;
  const points = (max as number) - (min as number);
  return points > 0 && points <= WIDEST;
}

export const scaleCheck: Check<ScaleOption> = matching(
  "{ min, max } in whole numbers, 'thumbs' or 'good_bad'",
  (value) => value === 'thumbs' || value === 'good_bad' || isScale(value),
);

export const surveyChecks = { scale: scaleCheck, answers: oneOf('last_per_ticket', 'all') };

/** Refuses a scale for which the figure has no meaning. */
export function refuseScale(name: string, option: ScaleOption | undefined, expected: string, known: boolean): void {
  if (option === undefined || known) return;
  throw new SupportKpisError({
    code: 'unsupported_scale',
    path: `${name}: options.scale`,
    expected,
    received: typeof option === 'string' ? option : `${option.min}–${option.max}`,
  });
}

/** Refuses answers of which nobody said on what scale they are. */
export function needsScale({ counted, excluded }: Accounting, name: string): void {
  if (counted > 0 || !hasNoScale(excluded)) return;
  throw new SupportKpisError({
    code: 'missing_option',
    path: `${name}: options.scale`,
    expected: 'the scale of the answers, since none of the surveys carries its own',
    received: undefined,
  });
}

/** Whether answers were left out because nobody said on what scale they are. */
export function hasNoScale(excluded: Accounting['excluded']): boolean {
  return (excluded['no_scale'] ?? 0) > 0;
}
