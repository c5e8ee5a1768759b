import { compareIds } from '../reading/compareIds.ts';
import type { Findings } from '../reading/findings.ts';
import type { JiraOptions, JiraSlaRule } from './jiraOptions.ts';
import type { CycleRecord, SlaRecord } from './shapes/slaShape.ts';

/** One run of an SLA's clock, as Jira keeps it. Instants are epoch milliseconds, durations milliseconds of the goal's calendar. */
export interface JiraSlaCycle {
  readonly ticketId: string;
  /** The SLA's name. */
  readonly sla: string;
  /** 1 is the first; the clock starts anew when its conditions are met again, as after a reopening. */
  readonly cycle: number;
  readonly startedAt: number;
  /** `null` while it runs. */
  readonly stoppedAt: number | null;
  /** When the goal is missed; `null` where Jira does not say, as while it is paused. */
  readonly dueAt: number | null;
  readonly breached: boolean | null;
  readonly paused: boolean | null;
  /** Whether the clock's calendar was open at the moment of the export; `null` for a finished cycle. */
  readonly withinCalendarHours: boolean | null;
  readonly goal: number | null;
  readonly elapsed: number | null;
  /** Below 0 when it is late. */
  readonly remaining: number | null;
}

const usualMetrics: ReadonlyMap<string, JiraSlaRule['metric']> = new Map([
  ['time to first response', 'first_response'],
  ['time to resolution', 'resolution'],
]);

/** What is known of an SLA by its name. */
export function slaRule(name: string, slas: JiraOptions['slas']): JiraSlaRule {
  const metric = usualMetrics.get(name.trim().toLowerCase());
  return {
    ...(metric === undefined ? {} : { metric }),
    ...(slas !== undefined && Object.hasOwn(slas, name) ? slas[name] : {}),
  };
}

/** The cycles of a ticket's SLAs by name and in order; reports those that contradict themselves. */
export function slaCycles(ticketId: string, slas: readonly SlaRecord[], findings: Findings): JiraSlaCycle[] {
  const sorted = [...slas].sort(
    (left, right) => compareNames(left.name, right.name) || compareIds(left.id ?? '', right.id ?? ''),
  );
  return sorted.flatMap(({ name, completedCycles, ongoingCycle }) => {
    const done = [...(completedCycles ?? [])].sort((left, right) => left.startTime - right.startTime);
    const all = (ongoingCycle ?? null) === null ? done : [...done, ongoingCycle as CycleRecord];
    return all.map((record, index) => {
      const cycle = cycleOf(ticketId, name, index + 1, record);
      checkCycle(cycle, findings);
      return cycle;
    });
  });
}

function cycleOf(ticketId: string, sla: string, cycle: number, record: CycleRecord): JiraSlaCycle {
  return {
    ...{ ticketId, sla, cycle },
    startedAt: record.startTime,
    stoppedAt: record.stopTime ?? null,
    dueAt: record.breachTime ?? null,
    breached: record.breached ?? null,
    paused: record.paused ?? null,
    withinCalendarHours: record.withinCalendarHours ?? null,
    goal: record.goalDuration?.millis ?? null,
    elapsed: record.elapsedTime?.millis ?? null,
    remaining: record.remainingTime?.millis ?? null,
  };
}

/** Jira shows minutes. */
const MINUTE = 60_000;

function checkCycle({ ticketId, breached, goal, elapsed, remaining }: JiraSlaCycle, findings: Findings): void {
  const report = (field: string, message: string): void =>
    findings.add({ code: 'vendor_figures_disagree', collection: 'slas', field, message, id: ticketId });
  if (goal === null || elapsed === null) return;
  if (remaining !== null && Math.abs(goal - elapsed - remaining) >= MINUTE) {
    report('remainingTime', 'the goal less the elapsed time is not what is said to remain');
  }
  if (breached !== null && Math.abs(elapsed - goal) >= MINUTE && breached !== elapsed > goal) {
    report('breached', 'said to be missed within its goal, or met beyond it');
  }
}

function compareNames(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
