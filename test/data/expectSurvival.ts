import { expect } from 'vitest';
import {
  kaplanMeier,
  restrictedMean,
  type SurvivalCurve,
  survivalAt,
  survivalQuantile,
} from '../../src/stats/index.ts';
import { expectNear } from './expectations.ts';

/** A Kaplan–Meier curve at some times, as the logs write it. */
export interface ExpectedSurvival {
  readonly n: number;
  readonly events: number;
  readonly censored: number;
  readonly quantiles: Readonly<Record<string, number | null>>;
  readonly survival_at: Readonly<Record<string, { readonly S: number; readonly se: number }>>;
  readonly rmst: Readonly<Record<string, number>>;
  readonly max_time: number;
}

/** How long each was watched, in the unit of the log, and whether it happened then. */
export interface Watched {
  readonly time: number;
  readonly happened: boolean;
}

export function expectSurvival(watched: readonly Watched[], expected: ExpectedSurvival): void {
  const curve = kaplanMeier(
    watched.map(({ time }) => time),
    watched.map(({ happened }) => happened),
  );
  expect(curve).toMatchObject({ count: expected.n, events: expected.events });
  expect(curve.count - curve.events, 'censored').toBe(expected.censored);
  expectNear(curve.lastTime, expected.max_time, 'max_time');
  for (const [q, time] of Object.entries(expected.quantiles)) expectQuantile(curve, Number(q), time);
  for (const [time, { S, se }] of Object.entries(expected.survival_at)) {
    const found = survivalAt(curve, Number(time));
    expectNear(found?.survival, S, `survival at ${time}`);
    // Where nothing is left, Greenwood's formula has no value, and the log writes 0.
    expectNear(S === 0 ? (found?.standardError ?? 0) : found?.standardError, se, `standard error at ${time}`);
  }
  for (const [horizon, mean] of Object.entries(expected.rmst)) {
    expectNear(restrictedMean(curve, Number(horizon))?.mean, mean, `mean within ${horizon}`);
  }
}

/** The log takes the first time at which no more than 1 − q are left; R, as we, the middle where it stays exactly there. */
function expectQuantile(curve: SurvivalCurve, q: number, expected: number | null): void {
  const { steps } = curve;
  const first = steps.findIndex(({ survival }) => survival <= 1 - q + 1e-9);
  const reached = steps[first];
  expectNear(reached?.time, expected, `quantile ${q}`);
  const flat = reached !== undefined && Math.abs(reached.survival - (1 - q)) <= 1e-9;
  const end = steps[first + 1]?.time ?? curve.lastTime ?? Number.NaN;
  const own = flat ? (reached.time + end) / 2 : (reached?.time ?? null);
  expectNear(survivalQuantile(curve, q).time, own, `quantile ${q} as in R`);
}
