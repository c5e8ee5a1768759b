import { describe, expect, test } from 'vitest';
import {
  kaplanMeier,
  restrictedMean,
  type SurvivalBands,
  survivalAt,
  survivalQuantile,
} from '../../src/stats/index.ts';
import { casesOf, isWithin } from './referenceCases.ts';

interface Expected {
  readonly n: number;
  readonly events: number;
  readonly median: number | null;
  readonly medianLower: number | null;
  readonly medianUpper: number | null;
  readonly timeline: Readonly<Record<'time' | 'nRisk' | 'nEvent' | 'surv', readonly number[]>>;
  readonly at: readonly (Readonly<Record<'stdErr' | 'lower' | 'upper', number | null>> & {
    readonly time: number;
    readonly surv: number;
  })[];
}

const BANDS: Readonly<Record<string, SurvivalBands>> = { log: 'log', 'log-log': 'log_log', plain: 'plain' };

describe('reference answers about survival', () => {
  test.each(casesOf('kaplanMeier'))('$id', ({ args, expected, tolerance }) => {
    const { time, event, conf, confType } = args as {
      time: number[];
      event: number[];
      conf: number;
      confType: string;
    };
    const { n, events, median, medianLower, medianUpper, timeline, at } = expected as Expected;
    const curve = kaplanMeier(time, event, { level: conf, bands: BANDS[confType] });
    expect(curve).toMatchObject({ count: n, events, median, medianLower, medianUpper });
    expect(curve.steps.map((step) => step.time)).toEqual(timeline.time);
    expect(curve.steps.map((step) => step.atRisk)).toEqual(timeline.nRisk);
    expect(curve.steps.map((step) => step.events)).toEqual(timeline.nEvent);
    const near = (got: unknown, reference: unknown): void =>
      expect(isWithin(got, reference, tolerance), `got ${got}, reference ${reference}`).toBe(true);
    curve.steps.forEach((step, index) => {
      near(step.survival, timeline.surv[index]);
    });
    for (const wanted of at) {
      const got = survivalAt(curve, wanted.time);
      near(got?.survival, wanted.surv);
      near(got?.standardError, wanted.stdErr);
      if ('lower' in wanted) near(got?.lower, wanted.lower);
      if ('upper' in wanted) near(got?.upper, wanted.upper);
    }
  });

  // Printed by R's survival for survfit(Surv(time, status) ~ 1, conf.type = "log-log") and quantile() of it.
  test('quartiles and their limits are those of R, with nothing where a band does not come down', () => {
    const times = [1.5, 3.5, 4.5, 4.5, 5.5, 6.5, 8.5, 8.5, 8.5, 11.5];
    const curve = kaplanMeier(times, [1, 0, 1, 0, 1, 0, 1, 0, 1, 1], { bands: 'log_log' });
    expect(survivalQuantile(curve, 0.25)).toEqual({ time: 5.5, lower: 1.5, upper: 8.5 });
    expect(survivalQuantile(curve, 0.5)).toEqual({ time: 8.5, lower: 1.5, upper: null });
    expect(survivalQuantile(curve, 0.75)).toEqual({ time: 11.5, lower: 8.5, upper: null });
    expect(curve.steps[0]?.lower?.toFixed(4)).toBe('0.4730');
    expect(curve.steps[0]?.upper?.toFixed(3)).toBe('0.985');
    expect(restrictedMean(curve, 11.5)?.mean.toFixed(2)).toBe('7.94');
    expect(restrictedMean(curve, 11.5)?.standardError.toFixed(2)).toBe('1.12');
    const complete = kaplanMeier(times, new Uint8Array(10).fill(1), { bands: 'log_log' });
    expect(complete).toMatchObject({ median: 6, medianLower: 1.5, medianUpper: 8.5 });
    expect(restrictedMean(complete, 11.5)?.mean.toFixed(1)).toBe('6.3');
    expect(restrictedMean(complete, 11.5)?.standardError.toFixed(3)).toBe('0.892');
  });

  // print(survfit(Surv(time, status) ~ sex, lung), rmean = 1022), as R's survival prints it: 326 (22.9).
  test('the restricted mean of the lung cancer study is that of R', () => {
    const men = casesOf('kaplanMeier').filter(({ id }) => id === 'kaplanMeier/lung-sex1');
    const [time = [], event = []] = men.flatMap(({ args }) => [args['time'], args['event']] as number[][]);
    const mean = restrictedMean(kaplanMeier(time, event), 1022);
    expect([mean?.mean.toFixed(0), mean?.standardError.toFixed(1)]).toEqual(['326', '22.9']);
  });
});
