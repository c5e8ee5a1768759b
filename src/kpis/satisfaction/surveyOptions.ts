import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Accounting } from '../../fold/fold.ts';
import { oneOf } from '../../kpi/checks.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { type ScaleOption, scaleCheck, scaleOf } from '../../kpi/scale.ts';
import type { Scale } from '../../model/survey.ts';

/** Options of every figure that is made of scored surveys. */
export interface SurveyOptions extends KpiOptions {
  /** The scale of surveys that do not carry their own. Required unless they all do. */
  readonly scale?: ScaleOption;
  /** Which answers about one ticket count. Default: `'last_per_ticket'`, the last one; earlier ones are `superseded`. */
  readonly answers?: 'last_per_ticket' | 'all';
}

export const surveyChecks = { scale: scaleCheck, answers: oneOf('last_per_ticket', 'all') };

/** Refuses a scale for which the figure has no meaning. */
export function refuseScale(
  name: string,
  option: ScaleOption | undefined,
  expected: string,
  supports: (scale: Scale) => boolean,
): void {
  if (option === undefined || supports(scaleOf(option))) return;
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
