import type { SourcedTarget } from './target.ts';

/** Whether requests are solved, and as promised. */
export const resolutionTargets = {
  firstContactResolution: {
    better: 'higher',
    threshold: 0.7,
    target: 0.75,
    stretch: 0.8,
    unit: 'rate',
    source: 'Support practice: 70–75 %; SQM Group (2022): 70–79 % is good, 80 % and more world class',
    note: 'SQM asks customers in surveys. Figures by another `method` are not comparable.',
  },
  slaAttainment: {
    better: 'higher',
    threshold: 0.9,
    target: 0.95,
    stretch: 0.975,
    unit: 'rate',
    source: 'TriageFlow, guide to customer service KPIs: 95 % and more where the promise is paid for',
    note: 'The source gives the target only. The threshold allows twice as many broken promises, the stretch half.',
  },
  selfServiceRate: {
    better: 'higher',
    threshold: 0.6,
    target: 0.7,
    stretch: 0.8,
    unit: 'rate',
    source: 'Support practice: 60–70 % of sessions without a contact',
    note: 'Threshold and target are the ends of the range; the stretch is placed one width of the range above.',
  },
} as const satisfies Readonly<Record<string, SourcedTarget>>;
