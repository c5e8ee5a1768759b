import { didYouMean } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Check } from '../../kpi/check.ts';
import { matching } from '../../kpi/checks.ts';
import { type HealthLimits, type HealthSignal, healthSignals } from './healthSignals.ts';

/** How much each signal counts; what is left out, or 0, does not. */
export type HealthWeights = { readonly [Signal in HealthSignal]?: number };

/** Sums of weights up to it stay numbers. */
const MOST = Number.MAX_SAFE_INTEGER;
const limited: readonly string[] = ['openTickets', 'reopens', 'escalations', 'tenure'];

export const weightsCheck: Check<HealthWeights> = {
  ...matching<HealthWeights>(
    `numbers of 0 or more, not all 0, for some of ${healthSignals.join(', ')}`,
    (value) => isRecord(value) && Object.values(value).some((weight) => (weight ?? 0) !== 0),
  ),
  assert: (value, path) =>
    assertNumbers(value as object, path, healthSignals, `a number from 0 to ${MOST}`, (own) => own >= 0 && own <= MOST),
};

export const limitsCheck: Check<HealthLimits> = {
  ...matching<HealthLimits>(`numbers above 0 for some of ${limited.join(', ')}`, isRecord),
  assert: (value, path) => assertNumbers(value as object, path, limited, 'a number above 0', (own) => own > 0),
};

function assertNumbers(
  numbers: object,
  path: string,
  known: readonly string[],
  expected: string,
  accepts: (value: number) => boolean,
): void {
  for (const [name, value] of Object.entries(numbers) as [string, unknown][]) {
    if (!known.includes(name)) {
      throw new SupportKpisError({
        code: 'unknown_option',
        path: `${path}.${name}`,
        expected: `one of ${known.join(', ')}`,
        received: name,
        hint: didYouMean(name, known),
      });
    }
    if (value === undefined || (Number.isFinite(value) && accepts(value as number))) continue;
    throw new SupportKpisError({ code: 'invalid_option', path: `${path}.${name}`, expected, received: value });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
