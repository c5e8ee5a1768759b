import type { SourcedTarget } from './target.ts';

/** What customers say. */
export const satisfactionTargets = {
  csat: {
    better: 'higher',
    threshold: 0.8,
    target: 0.9,
    stretch: 0.95,
    unit: 'rate',
    source: 'Support practice: 90 % satisfied customers',
    note: 'The source gives the target only. The threshold allows twice as many dissatisfied customers, the stretch half.',
  },
  nps: {
    better: 'higher',
    threshold: 0,
    target: 50,
    stretch: 70,
    unit: 'score',
    source: 'Net promoter practice: above 0 good, above 50 excellent, above 70 world class',
    note: 'A score of exactly 0, 50 or 70 reaches the level here; the `rating` of `nps` begins above it.',
  },
  ces: {
    better: 'higher',
    threshold: 4,
    target: 5,
    stretch: 5.5,
    unit: 'score',
    source:
      'Latest Tech Updates on customer effort score benchmarks: above 5 good, 4–5 borderline; stretch: TriageFlow, guide to customer service KPIs, 5.5 and more',
    note: 'For a mean on the scale 1–7 where 7 is easy, and for no other.',
    options: { direction: 'high_is_easy', scale: { min: 1, max: 7 } },
  },
} as const satisfies Readonly<Record<string, SourcedTarget>>;
