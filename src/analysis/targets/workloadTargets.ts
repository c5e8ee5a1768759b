import type { SourcedTarget } from './target.ts';

/** Utilization by kind of work. */
export const utilizationTargets = {
  general: {
    better: 'within',
    threshold: { from: 0.65, to: 0.9 },
    target: { from: 0.75, to: 0.85 },
    stretch: { from: 0.775, to: 0.825 },
    unit: 'rate',
    source:
      'Support practice: 75–85 % for email and general support; threshold: Turnella, “Contact centre occupancy management”, the zones beside it',
    note: 'The stretch is placed: the middle half of the target.',
  },
  phoneAndChat: {
    better: 'within',
    threshold: { from: 0.8, to: 0.95 },
    target: { from: 0.85, to: 0.95 },
    stretch: { from: 0.875, to: 0.925 },
    unit: 'rate',
    source: 'Support practice: 85–95 % for phone and chat',
    note: 'The threshold is placed: half a width of the range below, nothing above, as 95 % is the mark of overload. So is the stretch: the middle half. Call Centre Helper and Turnella warn of anything above 85–90 % for long.',
  },
} as const satisfies Readonly<Record<string, SourcedTarget>>;

/** Reviewed contacts of each agent in a month. */
export const reviewsPerAgent = {
  better: 'higher',
  threshold: 5,
  target: 10,
  stretch: 15,
  unit: 'count',
  source: 'Support practice: 5–10 reviewed contacts per agent and month',
  note: 'Threshold and target are the ends of the range; the stretch is placed one width of the range above.',
} as const satisfies SourcedTarget;
