import { seconds } from '../../time/duration.ts';
import type { SourcedTarget } from './target.ts';

/** Figures of the phone queue. */
export const phoneTargets = {
  serviceLevel: {
    better: 'higher',
    threshold: 0.7,
    target: 0.8,
    stretch: 0.9,
    unit: 'rate',
    source:
      'Support practice: 80 % of calls within 30 seconds; threshold: Call Centre Helper survey (2015), which saw a trend to 70 % within 30 seconds',
    note: 'The stretch is placed as far above the target as the threshold is below.',
    options: { threshold: seconds(30) },
  },
  serviceLevelWithin20Seconds: {
    better: 'higher',
    threshold: 0.7,
    target: 0.8,
    stretch: 0.9,
    unit: 'rate',
    source:
      'Call Centre Helper survey of 600 contact centres (2015): 80 % of calls within 20 seconds is the usual goal, 90 % that of the leaders',
    note: 'The threshold is placed as far below the target as the stretch is above.',
    options: { threshold: seconds(20) },
  },
  abandonmentRate: {
    better: 'lower',
    threshold: 0.08,
    target: 0.05,
    stretch: 0.03,
    unit: 'rate',
    source: 'Uniphore glossary: 5–8 % is usual; Call Centre Helper: some centres set a ceiling between 3 % and 5 %',
    note: 'Callers who hang up at once are in it unless `shortAbandon` leaves them out.',
  },
} as const satisfies Readonly<Record<string, SourcedTarget>>;
