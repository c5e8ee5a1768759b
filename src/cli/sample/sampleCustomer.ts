import { days } from '../../time/duration.ts';
import type { Desk } from './desk.ts';
import { createRandom, type Random } from './random.ts';

/** A customer of the made-up desk: the same for every ticket that names it. */
export interface SampleCustomer {
  readonly id: string;
  readonly tier: 'standard' | 'plus' | 'enterprise';
  readonly since: number;
  readonly churnedAt: number | null;
  readonly lifetimeValue: number;
  /** How easily content, around 0; the content ones stay longer and spend more. */
  readonly temper: number;
}

/** Streams of chance below this belong to customers. */
const STREAM = -1_000_000;
const worth = { standard: 240, plus: 420, enterprise: 900 };

/** How many customers the desk has. */
export function customerCount(desk: Desk): number {
  return Math.max(1, Math.floor(desk.plan.tickets * 0.7));
}

export function sampleCustomer(desk: Desk, index: number): SampleCustomer {
  const random = createRandom(desk.plan.seed, STREAM - index);
  const { start, end } = desk;
  const tier = index % 10 === 0 ? 'enterprise' : index % 4 === 0 ? 'plus' : 'standard';
  const temper = 0.1 * random.normal();
  const isNew = random.chance(0.15) && index > 0;
  const since = isNew ? start + random.next() * (end - start) : start - days(1) - random.next() * days(330);
  const leaves = random.chance(Math.max(0.01, 0.08 - 0.4 * temper)) && index > 0;
  const left = since + days(20) + random.next() * (end - since);
  return {
    ...{ id: `C-${String(index + 1).padStart(6, '0')}`, tier, since: wholeSecond(since), temper },
    churnedAt: leaves && left < end ? wholeSecond(Math.max(left, start)) : null,
    lifetimeValue: Math.round(100 * worth[tier] * Math.exp(0.4 * random.normal() + 3.5 * temper)) / 100,
  };
}

/** One who was a customer then; those with low numbers ask most. */
export function customerAt(desk: Desk, at: number, random: Random): SampleCustomer {
  const count = customerCount(desk);
  for (let attempt = 0; attempt < 8; attempt++) {
    const customer = sampleCustomer(desk, Math.floor(count * random.next() ** 2));
    if (customer.since <= at && at < (customer.churnedAt ?? desk.end)) return customer;
  }
  return sampleCustomer(desk, 0);
}

function wholeSecond(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}
