import type { Priority, Ticket } from '../../model/ticket.ts';
import { weeks } from '../../time/duration.ts';
import { busyWeek } from './arrivals.ts';
import type { Desk, Team } from './desk.ts';
import type { Random } from './random.ts';
import { customerAt } from './sampleCustomer.ts';

type SampleChannel = 'email' | 'chat' | 'phone' | 'web' | 'social';
type IssueType = 'billing' | 'delivery' | 'defect' | 'login' | 'how_to';

/** What a customer asked for, and who took it: all that is settled when a ticket is made. */
export interface Request {
  readonly id: string;
  readonly createdAt: number;
  readonly channel: SampleChannel;
  readonly priority: Priority;
  readonly type: IssueType;
  readonly team: Team;
  readonly agent: string;
  readonly customerId: string;
  readonly customerTier: string;
  /** How easily the customer is content, around 0. */
  readonly temper: number;
  readonly createdBy: 'customer' | 'agent';
  readonly excluded: Ticket['excluded'];
  /** Answered and solved by a bot. */
  readonly automated: boolean;
  /** How much longer than usual everything takes. */
  readonly strain: number;
}

const openChannels = { email: 38, chat: 22, phone: 22, web: 12, social: 6 };
const closedChannels = { email: 60, chat: 0, phone: 0, web: 28, social: 12 };
const priorities = { low: 18, normal: 57, high: 19, urgent: 6 };
const types = { billing: 26, delivery: 24, defect: 20, login: 18, how_to: 12 };
const exclusions = { none: 962, spam: 20, merged: 12, deleted: 4, test: 2 };

export function createRequest(desk: Desk, index: number, createdAt: number, random: Random): Request {
  const channel = random.weighted(desk.office.isOpen(createdAt) ? openChannels : closedChannels);
  const type = random.weighted(types);
  const team: Team = type === 'billing' ? 'billing' : type === 'defect' ? 'technical' : 'support';
  const written = channel === 'email' || channel === 'web';
  const exclusion = written ? random.weighted(exclusions) : 'none';
  const week = Math.floor((createdAt - desk.start) / weeks(1));
  const customer = customerAt(desk, createdAt, random);
  return {
    id: `T-${String(index + 1).padStart(6, '0')}`,
    createdAt,
    channel,
    priority: random.weighted(priorities),
    type,
    team,
    agent: random.pick(desk.teams[team]),
    customerId: customer.id,
    customerTier: customer.tier,
    temper: customer.temper,
    createdBy: channel === 'email' && random.chance(0.06) ? 'agent' : 'customer',
    excluded: exclusion === 'none' ? null : exclusion,
    automated: written && type === 'login' && random.chance(0.35),
    strain: week === busyWeek(desk) ? 1.7 : 1,
  };
}
