import { describe, expect, it } from 'vitest';
import { kpiFiles } from '../../docs/generate/kpiFiles.ts';
import { catalogue } from '../../src/kpis/catalogue.ts';
import { byQuestion, questionOf, questions } from '../../src/render/questions.ts';
import { resultParts } from '../../src/render/resultParts.ts';

describe('the question that a KPI answers', () => {
  it('is the folder in which it stands', () => {
    const ids = new Map(Object.entries(catalogue).map(([name, { definition }]) => [name, definition.id]));
    const placed = kpiFiles().map(({ name, folder }) => [name, questionOf(ids.get(name) ?? ''), folder]);
    expect(placed.filter(([, question, folder]) => question !== folder)).toEqual([]);
  });
  it('is among the questions of the desk for every folder', () => {
    for (const { folder } of kpiFiles()) expect(Object.keys(questions)).toContain(folder);
  });
  it('is another one for a KPI of your own, which comes last', () => {
    const ids = ['my_kpi', 'nps', 'first_response_time'];
    expect(byQuestion(ids, (id) => id)).toEqual([
      ['response', ['first_response_time']],
      ['satisfaction', ['nps']],
      ['other', ['my_kpi']],
    ]);
  });
});

describe('what stands behind a headline', () => {
  const definition = catalogue.firstResponseTime.definition;
  it('is nothing where there is no value, and for results of a shape of their own', () => {
    expect(resultParts({ value: null, median: null, p90: null }, definition)).toBe('');
    expect(resultParts({ value: 5, own: 1 }, definition)).toBe('');
    expect(resultParts(null, definition)).toBe('');
  });
  it('is told for every shape of result', () => {
    const told = (result: object): string => resultParts({ value: 1, ...result }, definition);
    expect(told({ median: 60_000, p90: 120_000 })).toBe('median 1m, p90 2m');
    expect(told({ numerator: 3, denominator: 4 })).toBe('3 of 4');
    expect(told({ promoters: 5, passives: 2, detractors: 1 })).toBe('5 promoters, 2 passives, 1 detractors');
    expect(told({ topBox: 0.5, index: 0, easy: 3, hard: 3 })).toBe('50.0 % top box; 3 easy, 3 hard');
    expect(told({ positive: 8, responses: 10, mean: 4.25 })).toBe('8 of 10, mean 4.25');
    expect(told({ positive: 8, responses: 10, mean: null })).toBe('8 of 10');
    expect(told({ hit: 4, missed: 1, overdue: 2, running: 3 })).toBe('4 hit, 1 missed, 2 overdue, 3 running');
    expect(told({ overdue: 2, share: 0.25, received: 8 })).toBe('25.0 % of 8 received, 2 overdue');
    expect(told({ zero: 1, one: 2, two: 3, multi: 4 })).toBe('1 without, 2 one, 3 two, 4 more');
    expect(told({ negativeShare: 0.5, positiveShare: 0.25 })).toBe('50.0 % negative, 25.0 % positive');
    expect(told({ solved: 9, agents: 3 })).toBe('9 solved by 3 agents');
    const voice = { negative: 1, neutral: 2, positive: 3, scales: 2, responses: 6 };
    expect(told(voice)).toBe('1 negative, 2 neutral, 3 positive');
    expect(told({ ofPaid: 0.5, concurrency: 1, handling: 1, onContacts: 2 })).toBe('50.0 % of paid time');
    const [one, three] = [3_600_000, 10_800_000];
    expect(told({ concurrency: 1, handling: one, onContacts: three })).toBe('1 h of 3 h on contacts');
    expect(told({ away: one, paid: three })).toBe('1 h of 3 h paid');
    expect(told({ downtime: 5_400_000, outages: 2 })).toBe('2 outages, 1h 30m in all');
    expect(told({ max: 3, chats: 40 })).toBe('at most 3 at once, 40 chats');
    expect(told({ reviews: 9, coverage: { perAgentAndMonth: 4.5 }, agreement: { kappa: 0.71 } })).toBe(
      '9 reviews, 4.5 per agent and month; reviewers agree by 0.71',
    );
    expect(told({ reviews: 1, coverage: { perAgentAndMonth: null }, agreement: null })).toBe('1 reviews');
    expect(told({ cost: 30, contacts: 2, currency: 'EUR' })).toBe('30.00 EUR for 2 contacts');
    expect(told({ revenue: 30, interactions: 2, currency: 'USD' })).toBe('30.00 USD for 2 interactions');
    expect(told({ contacted: { value: 0.9 }, notContacted: { value: null } })).toBe(
      '90.0 % of those with a contact, – of those without',
    );
    const [good, poor] = [
      { mean: 30, count: 2 },
      { mean: null, count: 0 },
    ];
    expect(told({ good, poor, difference: null })).toBe('mean 30.00 of 2 content, – of 0 others');
    expect(told({ customers: [1, 2], parts: {} })).toBe('2 customers');
  });
});
