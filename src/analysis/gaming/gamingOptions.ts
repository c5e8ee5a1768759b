import { assertRows } from '../../fold/run.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { callback, clock, duration, matching, oneOf } from '../../kpi/checks.ts';
import { checkPolicy, type SlaPolicy } from '../../kpis/resolution/sla/slaPolicy.ts';
import type { Message } from '../../model/interaction.ts';
import type { Survey } from '../../model/survey.ts';
import type { Clock } from '../../time/clock.ts';
import { hours, minutes, seconds } from '../../time/duration.ts';

export interface GamingOptions {
  /** How soon after a reopening a solving is a quick one, in milliseconds. Default: 10 minutes. */
  readonly burst?: number;
  /** The promises of `slaAttainment`; without them moves to pending are not looked at. */
  readonly policies?: readonly SlaPolicy[];
  /** How long before a promise falls due a move to pending is a late one, in milliseconds. Default: 30 minutes. */
  readonly before?: number;
  /** The duration that the desk is measured by, in milliseconds; without it nothing can be bunched under it. */
  readonly target?: number;
  /** Which duration the target is for. Default: `'resolution'`. */
  readonly targetOf?: 'resolution' | 'first_response';
  /** The clock of `target`. Default: elapsed time. */
  readonly clock?: Clock;
  /** How soon after one's own reply the next is a double one, in milliseconds. Default: 60 seconds. */
  readonly doubled?: number;
  /** The text of a message, which records do not hold; without it empty and repeated replies cannot be told. */
  readonly textOf?: (message: Message) => string | null;
  /** The surveys sent; without them reassignments before a survey are not looked at. */
  readonly surveys?: Iterable<Survey>;
  /** How long before a survey is sent a reassignment is a late one, in milliseconds. Default: 24 hours. */
  readonly beforeSurvey?: number;
  /** How many ids are named per signal. Default: 100. */
  readonly ids?: number;
  /** How many agents are named per signal; 0 for none. Default: 10. */
  readonly agents?: number;
}

type Given = 'policies' | 'target' | 'textOf' | 'surveys' | 'clock';

/** Options with their defaults; those that cannot have one are left as they are. */
export type GamingRules = Required<Omit<GamingOptions, Given>> & Pick<GamingOptions, Given>;

const count = matching<number>(
  'a whole number, 0 or more',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
);

const checks = {
  burst: duration,
  policies: {
    ...matching('a list of policies', Array.isArray),
    assert(value: unknown, path: string) {
      for (const [index, policy] of (value as readonly unknown[]).entries()) checkPolicy(policy, `${path}[${index}]`);
    },
  },
  before: duration,
  target: matching('a duration in milliseconds, more than 0', (value) => duration.accepts(value) && Number(value) > 0),
  targetOf: oneOf('resolution', 'first_response'),
  clock,
  doubled: duration,
  textOf: callback(),
  surveys: {
    ...matching('surveys', () => true),
    assert: (value: unknown, path: string) => assertRows(value, path),
  },
  beforeSurvey: duration,
  ids: count,
  agents: count,
};

const defaults = {
  burst: minutes(10),
  before: minutes(30),
  targetOf: 'resolution' as const,
  doubled: seconds(60),
  beforeSurvey: hours(24),
  ids: 100,
  agents: 10,
};

/** Refuses wrong options before any row is read. */
export function gamingRules(options: GamingOptions | undefined): GamingRules {
  return { ...defaults, ...(checkOptions('gamingSignals', checks, options) as GamingOptions) };
}
