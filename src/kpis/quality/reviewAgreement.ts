import { compareKeys } from '../../fold/groupKey.ts';
import { share } from '../../fold/rate.ts';
import { weightedKappa } from '../../stats/weightedKappa.ts';
import type { Rating, RatingsByTicket } from './ratings.ts';

/** How well reviewers agree on one criterion. */
export interface CriterionAgreement {
  readonly criterion: string;
  /** The points it was judged by: 0 to max. */
  readonly max: number;
  /** 1 is full agreement, 0 what chance gives; `null` when all gave the same points, for then nothing can be told. */
  readonly kappa: number | null;
  /** Pairs of judgements of the same work. */
  readonly pairs: number;
}

/** How well reviewers of the same ticket agree, beyond chance. */
export interface ReviewAgreement {
  /** Pooled over the criteria; `null` when nowhere anybody gave other points than the rest. */
  readonly kappa: number | null;
  /** How much near misses count: by the square of the distance. */
  readonly weights: 'quadratic';
  /** Pairs of judgements of one criterion by two reviewers. */
  readonly pairs: number;
  /** Tickets that two or more reviewers judged by a common criterion; one that two agents worked on counts for each. */
  readonly tickets: number;
  /** By name, then max. */
  readonly criteria: readonly CriterionAgreement[];
}

/** The judgements of one criterion on one scale: how often which points met which. */
interface Stratum {
  readonly criterion: string;
  readonly max: number;
  readonly table: Float64Array[];
  pairs: number;
}

/**
 * Quadratic kappa per criterion and max, since points of different scales are no common categories, and pooled over
 * them as (mean observed − mean expected) ÷ (1 − mean expected) agreement, weighted by pairs (De Vries et al. 2008):
 * one table of all criteria would take the difference between an easy and a hard criterion for agreement.
 */
export function reviewAgreement(ratings: RatingsByTicket): ReviewAgreement | null {
  const strata = new Map<string, Stratum>();
  let tickets = 0;
  for (const own of Object.values(ratings)) {
    const judgements = Object.values(own);
    if (judgements.length > 1 && compare(judgements, strata)) tickets++;
  }
  if (tickets === 0) return null;
  const criteria: CriterionAgreement[] = [];
  let [beyondChance, room, pairs] = [0, 0, 0];
  for (const { criterion, max, table, pairs: own } of [...strata.values()].sort(byName)) {
    const found = weightedKappa(table);
    criteria.push({ criterion, max, kappa: atMostOne(found?.kappa ?? null), pairs: own });
    pairs += own;
    if (found === null) continue;
    beyondChance += own * (found.observed - found.expected);
    room += own * (1 - found.expected);
  }
  return { kappa: atMostOne(share(beyondChance, room)), weights: 'quadratic', pairs, tickets, criteria };
}

/** Enters the judgements of one ticket into the tables; whether any two of them could be compared. */
function compare(judgements: readonly Rating[], strata: Map<string, Stratum>): boolean {
  const scores = new Map<string, number[]>();
  for (const { points } of judgements) {
    for (const [criterion, score, max] of points) {
      const key = JSON.stringify([criterion, max]);
      const own = scores.get(key);
      if (own === undefined) scores.set(key, [score]);
      else own.push(score);
    }
  }
  let compared = false;
  for (const [key, given] of scores) {
    if (given.length < 2) continue;
    const stratum = strata.get(key) ?? emptyStratum(key);
    strata.set(key, stratum);
    stratum.pairs += (given.length * (given.length - 1)) / 2;
    enterPairs(stratum.table, given);
    compared = true;
  }
  return compared;
}

function emptyStratum(key: string): Stratum {
  const [criterion, max] = JSON.parse(key) as [string, number];
  return { criterion, max, table: Array.from({ length: max + 1 }, () => new Float64Array(max + 1)), pairs: 0 };
}

/** Enters each pair in both orders, for reviewers are interchangeable. */
function enterPairs(table: readonly Float64Array[], given: readonly number[]): void {
  const counts = new Map<number, number>();
  for (const score of given) counts.set(score, (counts.get(score) ?? 0) + 1);
  for (const [score, count] of counts) {
    const row = table[score] as Float64Array;
    for (const [other, many] of counts) {
      row[other] = (row[other] as number) + count * (score === other ? many - 1 : many);
    }
  }
}

function byName(left: Stratum, right: Stratum): number {
  return compareKeys(left.criterion, right.criterion) || left.max - right.max;
}

/** Rounding alone can push full agreement above 1. */
function atMostOne(kappa: number | null): number | null {
  return kappa === null ? null : Math.min(kappa, 1);
}
