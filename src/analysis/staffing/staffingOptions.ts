import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { duration, matching, oneOf } from '../../kpi/checks.ts';
import { MOST_AGENTS } from '../../stats/queueing/queueSize.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { DemandFigure } from './demand.ts';
import { targetChecks, workChecks } from './staffingChecks.ts';
import { assertTargets, type QueueTargets } from './staffingTargets.ts';

interface PlanOptions {
  /** How long each number of a plain list stands for (milliseconds). */
  readonly interval?: number;
  /** The expected contacts, or the upper end of the forecast's interval. Default: `'expected'`. */
  readonly plan?: DemandFigure;
  /** No fewer agents than this at work in any interval. Default: 0. */
  readonly least?: number;
  /** What a paid hour costs. */
  readonly costPerHour?: number;
}

/** Contacts that wait for an agent here and now: calls and chats. */
export interface QueuedWork extends PlanOptions, QueueTargets {
  readonly deadline?: undefined;
  readonly clock?: undefined;
}

/** Contacts that may wait: e-mail, forms, social media. */
export interface DeferrableWork
  extends PlanOptions,
    Pick<QueueTargets, 'handleTime' | 'concurrency' | 'maxOccupancy' | 'shrinkage'> {
  /** Within how long the work is done (milliseconds on the clock): spreads it over later intervals. */
  readonly deadline: number;
  /** When the desk works, and what the deadline is counted on. Default: always. */
  readonly clock?: Calendar;
  readonly serviceLevel?: undefined;
  readonly speedOfAnswer?: undefined;
  readonly abandonment?: undefined;
  readonly patience?: undefined;
}

export type StaffingOptions = QueuedWork | DeferrableWork;

const checks = {
  ...targetChecks,
  interval: matching<number>(workChecks.interval.expected, workChecks.interval.accepts),
  deadline: duration,
  clock: matching<Calendar>('a calendar', isCalendar),
  plan: oneOf('expected', 'upper'),
  least: matching<number>(
    `a whole number from 0 to ${MOST_AGENTS}`,
    (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_AGENTS,
  ),
  costPerHour: matching<number>('a finite number from 0', (value) => Number.isFinite(value) && Number(value) >= 0),
};

function isCalendar(value: unknown): boolean {
  const { between, add } = (value ?? {}) as Partial<Calendar>;
  return typeof between === 'function' && typeof add === 'function';
}

/** Refuses options that are wrong, or that do not go together. */
export function assertStaffingOptions(options: StaffingOptions): void {
  const checked = checkOptions('staffing', checks, options);
  checkRequired('staffing', checks, checked);
  const isQueue = options.deadline === undefined;
  if (isQueue) assertTargets(options, 'staffing');
  const others = isQueue ? ['clock'] : ['serviceLevel', 'speedOfAnswer', 'abandonment', 'patience'];
  const other = others.find((name) => checked[name] !== undefined);
  if (other === undefined) return;
  throw new SupportKpisError({
    code: 'conflicting_options',
    path: `staffing: options.${other}`,
    expected: isQueue ? 'a deadline beside the clock' : 'either a deadline or the targets of a queue',
    received: checked[other],
  });
}
