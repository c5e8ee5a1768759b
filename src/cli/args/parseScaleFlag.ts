import type { ScaleOption } from '../../kpi/scale.ts';
import { usageError } from './usageError.ts';

/** A scale on the command line: `1-5`, `0-10`, `thumbs`, `good_bad`. */
export function parseScaleFlag(flag: string, text: string | undefined): ScaleOption | undefined {
  if (text === undefined || text === 'thumbs' || text === 'good_bad') return text;
  const [, min, max] = /^(\d{1,3})(?:-|–|\.\.)(\d{1,4})$/.exec(text) ?? [];
  if (min !== undefined && max !== undefined && Number(min) < Number(max))
    return { min: Number(min), max: Number(max) };
  throw usageError(flag, 'a scale such as 1-5 or 0-10, or thumbs', text);
}
