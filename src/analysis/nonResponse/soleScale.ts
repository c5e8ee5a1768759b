import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { isScale, type ScaleOption, scaleOf } from '../../kpi/scale.ts';
import type { Scale, Survey } from '../../model/survey.ts';

/**
 * The scale of a survey that does not say it: the option's, else that of all answers.
 *
 * @throws SupportKpisError `missing_option` when the answers have several
 */
export function soleScale(option: ScaleOption | undefined, answered: readonly Survey[]): Scale {
  if (option !== undefined) return scaleOf(option);
  const [first, ...others] = answered.map(({ scale }) => scale);
  if (isScale(first) && others.every((own) => own?.min === first.min && own.max === first.max)) return first;
  throw new SupportKpisError({
    code: 'missing_option',
    path: 'responseBounds: options.scale',
    expected: 'the scale of the surveys that nobody answered, bound to the KPI',
    received: undefined,
  });
}
