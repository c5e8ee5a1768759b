import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { type Check, required } from '../../kpi/check.ts';
import { duration, matching } from '../../kpi/checks.ts';
import { checkFraction } from '../../stats/fraction.ts';
import { MOST_AGENTS } from '../../stats/queueing/queueSize.ts';

/** Beyond these a quotient of two could leave the range of doubles. */
const span = matching<number>(
  'a duration in milliseconds, from 1e-9 to 1e18',
  (value) => typeof value === 'number' && value >= 1e-9 && value <= 1e18,
);
const shares = matching<readonly number[]>(
  'fractions from 0 to below 1',
  (value) => Array.isArray(value) && value.every((own) => typeof own === 'number' && own >= 0 && own < 1),
);
const durations = matching<readonly number[]>(
  'durations in milliseconds, 0 or more',
  (value) => Array.isArray(value) && value.every(duration.accepts),
);

/** A share that excludes one or both of its ends; a percentage is told what it should have been. */
function fraction(
  expected: string,
  accepts: (value: number) => boolean,
): Check<number> & Required<Pick<Check, 'assert'>> {
  return {
    ...matching<number>(expected, (value) => typeof value === 'number'),
    assert: (value, path) => {
      checkFraction(value as number, path, false);
      if (!accepts(value as number)) throw fault('out_of_range', path, expected, value);
    },
  };
}

const wantedShare = fraction('a fraction from 0 to below 1', (value) => value < 1);

export interface WantedServiceLevel {
  /** The share of all contacts, from 0 to below 1. */
  readonly share: number;
  /** Within how long they are answered, milliseconds. */
  readonly within: number;
}

const wantedLevel: Check<WantedServiceLevel> = {
  ...matching<WantedServiceLevel>('{ share, within }', (value) => typeof value === 'object' && value !== null),
  assert: (value, path) => {
    const { share, within, ...others } = value as Partial<WantedServiceLevel>;
    const [other] = Object.keys(others);
    if (other !== undefined) throw fault('unknown_option', `${path}.${other}`, 'one of share, within', other);
    if (share === undefined) throw fault('missing_option', `${path}.share`, wantedShare.expected, share);
    if (within === undefined) throw fault('missing_option', `${path}.within`, duration.expected, within);
    wantedShare.assert(share, `${path}.share`);
    if (!duration.accepts(within)) throw fault('invalid_option', `${path}.within`, duration.expected, within);
  },
};

function fault(code: string, path: string, expected: string, received: unknown): SupportKpisError {
  return new SupportKpisError({ code, path, expected, received });
}

export const workChecks = {
  contacts: required(matching<number>('a number from 0', (value) => Number.isFinite(value) && Number(value) >= 0)),
  interval: required(span),
  handleTime: required(span),
};

export const queueChecks = {
  ...workChecks,
  agents: required(
    matching<number>(
      `a whole number from 0 to ${MOST_AGENTS}`,
      (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_AGENTS,
    ),
  ),
  threshold: duration,
  quantiles: shares,
  times: durations,
};

export const patience = span;

export const targetChecks = {
  handleTime: required(span),
  serviceLevel: wantedLevel,
  speedOfAnswer: span,
  abandonment: fraction('a fraction between 0 and 1', (value) => value > 0 && value < 1),
  patience,
  concurrency: matching<number>('a finite number from 1', (value) => Number.isFinite(value) && Number(value) >= 1),
  maxOccupancy: fraction('a fraction above 0, up to 1', (value) => value > 0),
  shrinkage: wantedShare,
};
