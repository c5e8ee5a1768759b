import { checkOptions } from '../../kpi/checkOptions.ts';
import { duration, flag, instant, matching, numberWithin } from '../../kpi/checks.ts';
import type { Channel } from '../../model/channel.ts';
import { assertTimeZone } from '../../time/assertTimeZone.ts';
import { hours } from '../../time/duration.ts';
import { type Instant, toInstant } from '../../time/instant.ts';

export interface QualityOptions {
  /** The moment of the export. Without it nothing can be «in the future», and no window «still running». */
  readonly asOf?: Instant;
  /** The zone whose days are looked at for days without tickets and a last day that is cut. */
  readonly timeZone?: string;
  /** How long a customer must stay away for a solution to count as one, in milliseconds; see `firstContactResolution`. */
  readonly window?: number;
  /** The channels that the desk has; tickets with another one are found. */
  readonly channels?: readonly Channel[];
  /** Clocks that disagree by so much are no fault, in milliseconds. Default: 0. */
  readonly skewTolerance?: number;
  /** A call or chat that took an agent longer than this is found, in milliseconds. Default: 4 hours. */
  readonly longHandling?: number;
  /** Surveys of a kind of which a smaller share was answered are found, 0 to 1. Default: 0.2. */
  readonly lowResponseRate?: number;
  /**
   * A minute with more tickets than `tickets` and more than `times` the median minute in which tickets came is found.
   * Default: 50 tickets, 20 times.
   */
  readonly burst?: { readonly tickets?: number; readonly times?: number };
  /** How many ids, and how many words, are named per finding. Default: 100. */
  readonly ids?: number;
  /** Also report rules that hold for no row. Default: false. */
  readonly all?: boolean;
}

/** Options with their defaults. `null`: not given. */
export interface QualityRules {
  readonly asOf: number | null;
  readonly timeZone: string | null;
  readonly window: number | null;
  readonly channels: ReadonlySet<string> | null;
  readonly skewTolerance: number;
  readonly longHandling: number;
  readonly lowResponseRate: number;
  readonly burst: { readonly tickets: number; readonly times: number };
  readonly ids: number;
  readonly all: boolean;
}

const count = matching<number>(
  'a whole number, 0 or more',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
);
const burstChecks = { tickets: count, times: numberWithin(1, Number.MAX_VALUE) };

const checks = {
  asOf: instant,
  timeZone: {
    ...matching('an IANA time zone', (value) => typeof value === 'string'),
    assert: (value: unknown, path: string) => assertTimeZone(value as string, path),
  },
  window: duration,
  channels: matching(
    'a list of channels',
    (value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
  ),
  skewTolerance: duration,
  longHandling: duration,
  lowResponseRate: numberWithin(0, 1),
  burst: matching('an object { tickets, times }', (value) => typeof value === 'object' && value !== null),
  ids: count,
  all: flag,
};

/** Refuses wrong options before any row is read. */
export function qualityRulesOf(options: QualityOptions | undefined): QualityRules {
  const own = checkOptions('dataQuality', checks, options) as QualityOptions;
  const burst = checkOptions('dataQuality: burst', burstChecks, own.burst) as NonNullable<QualityOptions['burst']>;
  return {
    asOf: own.asOf === undefined ? null : toInstant(own.asOf),
    timeZone: own.timeZone ?? null,
    window: own.window ?? null,
    channels: own.channels === undefined ? null : new Set(own.channels),
    skewTolerance: own.skewTolerance ?? 0,
    longHandling: own.longHandling ?? hours(4),
    lowResponseRate: own.lowResponseRate ?? 0.2,
    burst: { tickets: burst.tickets ?? 50, times: burst.times ?? 20 },
    ids: own.ids ?? 100,
    all: own.all ?? false,
  };
}
