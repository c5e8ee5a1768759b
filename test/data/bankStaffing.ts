import {
  abandonmentRate,
  type ErlangCOptions,
  erlangA,
  erlangC,
  groupBy,
  handleTime,
  hours,
  minutes,
  seconds,
  serviceLevel,
  speedOfAnswer,
} from '../../src/index.ts';
import { wallClock } from '../../src/time/index.ts';
import { type BankCall, timeZone } from './bankCalls.ts';

/** How the agents of a half-hour are counted, whose roster the log does not have. */
export type Headcount =
  /** Everyone who spoke in it. */
  | 'seen'
  /** From the first to the last moment that each of them spoke in it, as parts of the half-hour, rounded. */
  | 'present';

/** A half-hour as it was, and as the formulas say that it should have been. Times in milliseconds. */
export interface HalfHour {
  readonly offered: number;
  readonly answered: number;
  readonly agents: number;
  readonly real: Predicted;
  readonly erlangA: Predicted;
  /** No wait where the load is no less than the agents. */
  readonly erlangC: Predicted;
}

interface Predicted {
  readonly serviceLevel: number;
  readonly speedOfAnswer: number | null;
  readonly abandonment: number;
}

const halfHour = minutes(30);
const within20 = serviceLevel.with({ threshold: seconds(20) });
const { dayOf, hourOf } = wallClock(timeZone);

/** All time that callers waited ÷ those who gave up: patience if it is exponential. */
export function meanPatience(calls: readonly BankCall[]): number {
  const waited = calls.reduce((sum, { queuedAt, leftQueueAt }) => sum + leftQueueAt - queuedAt, 0);
  return waited / abandonmentRate(calls).numerator;
}

/** Half-hours of the working week, Sunday to Thursday from 07:00, that had at least ten calls. */
export function halfHoursOf(calls: readonly BankCall[], headcount: Headcount): HalfHour[] {
  const patience = meanPatience(calls);
  const agentsAt = headcounts(calls, headcount);
  const slots = new Map<number, BankCall[]>();
  for (const call of calls) {
    const slot = Math.floor(call.queuedAt / halfHour);
    const own = slots.get(slot);
    if (own === undefined) slots.set(slot, [call]);
    else own.push(call);
  }
  const levels = groupBy(calls, slotOf, within20);
  const speeds = groupBy(calls, slotOf, speedOfAnswer);
  const rates = groupBy(calls, slotOf, abandonmentRate);
  return [...slots].flatMap(([slot, own]) => {
    const at = slot * halfHour;
    const served = own.filter(({ outcome, serviceTime }) => outcome === 'answered' && serviceTime > 0);
    const agents = agentsAt.get(slot) ?? 0;
    if (['fri', 'sat'].includes(dayOf(at)) || hourOf(at) < 7 || own.length < 10 || agents === 0) return [];
    const options: ErlangCOptions = {
      ...{ contacts: own.length, interval: halfHour, handleTime: handleTime(served).mean ?? 0, agents },
      ...{ threshold: seconds(20), quantiles: [] },
    };
    const impatient = erlangA({ ...options, patience });
    const patient = erlangC(options);
    return {
      ...{ offered: own.length, answered: speeds.get(slot)?.count ?? 0, agents },
      real: {
        serviceLevel: levels.get(slot)?.value ?? 0,
        speedOfAnswer: speeds.get(slot)?.value ?? 0,
        abandonment: rates.get(slot)?.value ?? 0,
      },
      erlangA: {
        serviceLevel: impatient.serviceLevel ?? 0,
        speedOfAnswer: impatient.speedOfAnswer,
        abandonment: impatient.abandonment,
      },
      erlangC: { serviceLevel: patient.serviceLevel ?? 0, speedOfAnswer: patient.speedOfAnswer, abandonment: 0 },
    };
  });
}

function slotOf({ queuedAt }: BankCall): number {
  return Math.floor(queuedAt / halfHour);
}

function headcounts(calls: readonly BankCall[], headcount: Headcount): Map<number, number> {
  const presence = new Map<number, Map<string, { from: number; to: number }>>();
  for (const { agentId, outcome, servedAt, serviceTime } of calls) {
    if (outcome !== 'answered' || typeof agentId !== 'string' || serviceTime === 0 || serviceTime > hours(12)) continue;
    const end = servedAt + serviceTime;
    for (let slot = Math.floor(servedAt / halfHour); slot * halfHour < end; slot++) {
      const agents = presence.get(slot) ?? new Map<string, { from: number; to: number }>();
      presence.set(slot, agents);
      const [from, to] = [Math.max(servedAt, slot * halfHour), Math.min(end, (slot + 1) * halfHour)];
      const known = agents.get(agentId) ?? { from, to };
      agents.set(agentId, { from: Math.min(known.from, from), to: Math.max(known.to, to) });
    }
  }
  const counted = [...presence].map(([slot, agents]): [number, number] => {
    if (headcount === 'seen') return [slot, agents.size];
    const present = [...agents.values()].reduce((sum, { from, to }) => sum + to - from, 0);
    return [slot, Math.max(Math.round(present / halfHour), 1)];
  });
  return new Map(counted);
}
