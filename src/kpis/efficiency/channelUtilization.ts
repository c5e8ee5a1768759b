import { compareKeys } from '../../fold/groupKey.ts';
import type { Band } from '../../kpi/definition.ts';
import type { PaidStretch } from './paidStretch.ts';
import { filledShare, type PaidTime, type StretchesByAgent, timesOf, together } from './paidTime.ts';

const source = 'Support practice: 75–85 % for e-mail and general support, 85–95 % for phone and chat';

/** Where the working time of a channel should lie, and the mark above which quality and people suffer. */
export const utilizationBands: readonly Band[] = [
  { name: 'general', from: 0.75, to: 0.85, source },
  { name: 'phone_and_chat', from: 0.85, to: 0.95, source },
  { name: 'overload', above: 0.95, source },
];

/** One channel's share of filled working time. Times are milliseconds. */
export interface ChannelUtilization {
  /** `null` is work that names no channel. */
  readonly channel: string | null;
  readonly value: number | null;
  /** Work in the channel, simultaneous contacts counted once. */
  readonly handling: number;
  /** That work and the waiting for it. */
  readonly onContacts: number;
  /** Where the value lies against the usual range: 85–95 % for phone and chat, 75–85 % for all else. */
  readonly band: 'below' | 'within' | 'above' | null;
}

const live: readonly (string | null)[] = ['phone', 'chat'];

/**
 * Utilization by the channel of the work. An agent's waiting that names no channel is waiting for all channels that the
 * agent is on, so the times of the channels may add up to more than the whole.
 */
export function channelUtilization(byAgent: StretchesByAgent): ChannelUtilization[] {
  const times = new Map<string | null, PaidTime[]>();
  const worked = new Set<string | null>();
  // Agents in one order, so that the order of the rows does not show in the last bit of a sum.
  for (const key of Object.keys(byAgent).sort()) {
    for (const [channel, stretches] of onChannels(byAgent[key] as PaidStretch[])) {
      const own = times.get(channel) ?? [];
      own.push(timesOf(stretches));
      times.set(channel, own);
      if (stretches.some(({ kind }) => kind === 'handling' || kind === 'after_contact')) worked.add(channel);
    }
  }
  return [...worked].sort(compareKeys).map((channel) => {
    const time = together(times.get(channel) as PaidTime[]);
    const value = filledShare(time);
    return { channel, value, handling: time.handling, onContacts: time.onContacts, band: bandOf(channel, value) };
  });
}

/** One agent's stretches by channel, each with the waiting that names none. */
function onChannels(stretches: readonly PaidStretch[]): Map<string | null, PaidStretch[]> {
  const channels = new Map<string | null, PaidStretch[]>();
  for (const stretch of stretches) {
    const own = channels.get(stretch.channel) ?? [];
    own.push(stretch);
    channels.set(stretch.channel, own);
  }
  const waiting = (channels.get(null) ?? []).filter(({ kind }) => kind === 'available');
  for (const [channel, own] of channels) if (channel !== null) for (const stretch of waiting) own.push(stretch);
  return channels;
}

function bandOf(channel: string | null, value: number | null): ChannelUtilization['band'] {
  if (value === null) return null;
  const [low, high] = live.includes(channel) ? [0.85, 0.95] : [0.75, 0.85];
  if (value < low) return 'below';
  return value > high ? 'above' : 'within';
}
