import type { SourcedTarget } from './target.ts';

const source = 'AICX Stack glossary, “Cost per contact”: typical range, by its own account an industry estimate';
const note = 'Threshold and stretch are the ends of the range, the target its middle.';

/** Cost per contact by channel, in US dollars. */
export const costTargets = {
  phone: {
    better: 'lower',
    threshold: 25,
    target: 17.5,
    stretch: 10,
    unit: 'money',
    currency: 'USD',
    source,
    note: `${note} ContactBabel's survey of US contact centers found 6.69 USD on average in 2015, and 5.25 USD later.`,
  },
  chat: {
    better: 'lower',
    threshold: 12,
    target: 8.5,
    stretch: 5,
    unit: 'money',
    currency: 'USD',
    source,
    note: `${note} ContactBabel's survey of US contact centers found 3.64 USD on average in 2015, and 3.82 USD later.`,
  },
  email: {
    better: 'lower',
    threshold: 10,
    target: 6,
    stretch: 2,
    unit: 'money',
    currency: 'USD',
    source,
    note: `${note} ContactBabel's survey of US contact centers found 4.14 USD on average in 2015, and 4.42 USD later.`,
  },
  selfService: {
    better: 'lower',
    threshold: 1,
    target: 0.55,
    stretch: 0.1,
    unit: 'money',
    currency: 'USD',
    source,
    note: `${note} Gartner's poll of 2019 found about 0.10 USD.`,
  },
} as const satisfies Readonly<Record<string, SourcedTarget>>;
