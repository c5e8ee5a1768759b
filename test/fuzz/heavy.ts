/** Functions whose work is heavy when they are called as they should be, and why; the limit of a hang is not theirs. */
export const heavy: Readonly<Record<string, string>> = {
  'support-kpis: backtest': 'fits five methods at eight moments of the past, some by searching for their weights',
  'support-kpis: forecast': 'chooses its method by a backtest',
  'support-kpis: eventEffect': 'a backtest, and some thousand simulated futures at each moment of the past',
  'support-kpis: series': 'a result for each period: one date of 1970 asks for 20,000 days',
  'support-kpis: seriesBy': 'a result for each period and group, as above',
  'support-kpis: backlogSeries': 'a result for each period, as above',
  'support-kpis: cohorts': 'a result for each cohort: one date of 1970 asks for 3,000 weeks',
  'support-kpis/stats: bootstrap':
    'the statistic of 2,000 resamples; bootstrapMean and bootstrapShare draw counts instead',
};
