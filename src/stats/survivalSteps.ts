import type { ObservedTimes } from './observedTimes.ts';
import { type SurvivalBands, survivalBand } from './survivalBand.ts';
import type { SurvivalStep } from './survivalCurve.ts';

/** The steps of the Kaplan–Meier curve. Who was observed until exactly the time of an event was at risk of it. */
export function survivalSteps({ all, ended }: ObservedTimes, z: number, bands: SurvivalBands): SurvivalStep[] {
  const steps: SurvivalStep[] = [];
  let left = 0;
  let survival = 1;
  let greenwood = 0;
  for (let first = 0, next = 0; first < ended.length; first = next) {
    const time = ended[first] as number;
    while (ended[next] === time) next++;
    while ((all[left] as number) < time) left++;
    const events = next - first;
    const atRisk = all.length - left;
    survival *= (atRisk - events) / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    steps.push({ time: time + 0, atRisk, events, survival, ...uncertainty(survival, Math.sqrt(greenwood), z, bands) });
  }
  return steps;
}

function uncertainty(
  survival: number,
  relativeError: number,
  z: number,
  bands: SurvivalBands,
): Pick<SurvivalStep, 'standardError' | 'lower' | 'upper'> {
  if (survival === 0) return { standardError: null, lower: null, upper: null };
  const { lower, upper } = survivalBand(survival, relativeError, z, bands);
  return { standardError: survival * relativeError, lower, upper };
}
