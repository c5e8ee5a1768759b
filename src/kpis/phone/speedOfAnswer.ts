import { durations } from '../../fold/durations.ts';
import { exclude } from '../../fold/outcome.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { stopwatch } from '../../kpi/durationBetween.ts';
import { type DurationOptions, durationChecks } from '../../kpi/durationOptions.ts';
import { inboundCalls } from '../../kpi/inboundCalls.ts';
import { queueWait } from '../../kpi/queueWait.ts';

const notAnswered = exclude('not_answered');

/**
 * How long answered callers waited in the queue.
 *
 * Counts: answered inbound calls, those answered at once (0) included. Outbound calls are left out as
 * such, all others as `not_answered`.
 *
 * Trap: the callers who gave up waited too, and are not in it; see `abandonmentRate`.
 *
 * Takes interactions; gives a distribution in milliseconds. Its mean is the average speed of answer (ASA).
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant`, `negative_duration`, `unknown_direction` and `unknown_outcome` at the first faulty row.
 * @example
 * import { speedOfAnswer } from 'support-kpis';
 * const call = (id: string, wait: number) =>
 *   ({ kind: 'call', id, direction: 'inbound', queuedAt: 0, answeredAt: wait, endedAt: 90_000, outcome: 'answered' }) as const;
 * speedOfAnswer([call('1', 0), call('2', 30_000)]).value // → 15000
 */
export const speedOfAnswer = /* @__PURE__ */ defineKpi({
  id: 'speed_of_answer',
  title: 'Speed of answer',
  question: 'How long do callers wait until somebody answers?',
  formula: 'answered − entered the queue',
  rows: 'interactions',
  unit: 'duration',
  better: 'lower',
  sources: ['Contact-centre practice: average speed of answer (ASA)'],
  options: durationChecks,
  summary: durations,
  measure: (options: DurationOptions) => {
    const watch = stopwatch(options);
    return inboundCalls((call) => (call.outcome === 'answered' ? queueWait(watch, call) : notAnswered));
  },
});
