import { sample } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleUsage } from '../../src/kpis/efficiency/articleUsage.ts';
import { selfServiceRate } from '../../src/kpis/efficiency/selfServiceRate.ts';
import { selfServiceScore } from '../../src/kpis/efficiency/selfServiceScore.ts';
import { qaScore } from '../../src/kpis/quality/qaScore.ts';
import { arbitraryLedgerEntry } from '../../src/testing/arbitraryLedgerEntry.ts';
import { arbitraryReview } from '../../src/testing/arbitraryReview.ts';
import { arbitrarySession } from '../../src/testing/arbitrarySession.ts';

const drawn = { numRuns: 2000, seed: 5 };

describe('arbitraryReview', () => {
  test('gives sound reviews, of which many meet on a ticket, some fail and some have no criteria', () => {
    const found = sample(arbitraryReview(), drawn);
    const { reviews, excluded, failedCritical, agents, agreement, coverage } = qaScore(found);
    expect(Object.keys(excluded)).toEqual(['invalid_weight', 'no_criteria']);
    expect(reviews).toBeGreaterThan(1000);
    expect(failedCritical).toBeGreaterThan(200);
    expect(agents.map(({ agentId }) => agentId)).toEqual(['ada', 'bo', 'constructor']);
    expect(agreement?.pairs).toBeGreaterThan(10);
    expect(coverage.above).toBeGreaterThan(0);
    const few = sample(arbitraryReview(), { numRuns: 24, seed: 5 });
    expect(qaScore(few).agreement?.tickets).toBeGreaterThan(0);
  });

  test('with faults breaks reviews and criteria in many ways', () => {
    const { excluded, reviews } = qaScore(sample(arbitraryReview({ faults: true }), drawn));
    expect(reviews).toBeGreaterThan(500);
    expect(Object.keys(excluded)).toEqual(
      expect.arrayContaining([
        ...['invalid_flag', 'invalid_id', 'invalid_instant', 'invalid_max', 'invalid_score', 'invalid_weight'],
        ...['no_criteria', 'not_an_array', 'not_an_object', 'unreadable'],
      ]),
    );
  });
});

describe('arbitrarySession', () => {
  test('gives visits of known and unknown customers, some contacted within the window and some later', () => {
    const found = sample(arbitrarySession(), drawn);
    const rate = selfServiceRate(found);
    expect(rate).toMatchObject({ denominator: 2000, excluded: {} });
    expect(Math.min(rate.resolved, rate.abandoned, rate.contactedAfter, rate.unmatched)).toBeGreaterThan(100);
    expect(articleUsage(found).articles).toHaveLength(5);
    expect(selfServiceRate(found, { window: 0 }).contactedAfter).toBeLessThan(rate.contactedAfter);
  });

  test('with faults breaks some', () => {
    const { excluded } = selfServiceRate(sample(arbitrarySession({ faults: true }), drawn));
    expect(Object.keys(excluded)).toEqual(
      expect.arrayContaining(['invalid_id', 'invalid_instant', 'negative_duration', 'unknown_outcome', 'unreadable']),
    );
  });
});

describe('arbitraryLedgerEntry', () => {
  test('gives entries of all kinds in one currency, or in those named', () => {
    const found = sample(arbitraryLedgerEntry(), drawn);
    expect(new Set(found.map(({ kind }) => kind)).size).toBe(5);
    expect(new Set(found.map(({ currency }) => currency))).toEqual(new Set([undefined, 'EUR']));
    expect(selfServiceScore(found).denominator).toBeGreaterThan(100);
    const mixed = sample(arbitraryLedgerEntry({ currencies: ['EUR', 'USD'] }), drawn);
    expect(mixed.some(({ currency }) => currency === 'USD')).toBe(true);
  });

  test('with faults breaks some', () => {
    const { excluded } = selfServiceScore(sample(arbitraryLedgerEntry({ faults: true }), drawn));
    expect(Object.keys(excluded)).toEqual(['not_an_object', 'other_entry', 'unknown_kind', 'unreadable']);
  });
});
