import { type TimeToEvent, timeToEvent } from '../../analysis/survival/timeToEvent.ts';
import type { WaitKpi } from '../../analysis/survival/waitKpi.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { SurvivalStep } from '../../stats/survivalCurve.ts';
import type { Instant } from '../../time/instant.ts';

/** How many still wait after which time; of a long curve the steps that a drawing shows. */
export type WaitCurve = TimeToEvent;

/** Steps lower than this nobody sees. */
const VISIBLE = 0.004;

/** The waits of a KPI, running ones included, with a curve of a few hundred steps at most. */
export function waitCurve(
  kpi: WaitKpi<TicketRow>,
  tickets: readonly TicketRow[],
  asOf: Instant,
  level: number,
): WaitCurve {
  const found = timeToEvent(kpi, tickets, { asOf, level });
  return { ...found, curve: visibleSteps(found.curve) };
}

function visibleSteps(curve: readonly SurvivalStep[]): SurvivalStep[] {
  const shown: SurvivalStep[] = [];
  let height = 1;
  for (const [index, step] of curve.entries()) {
    if (height - step.survival < VISIBLE && index < curve.length - 1) continue;
    shown.push(step);
    height = step.survival;
  }
  return shown;
}
