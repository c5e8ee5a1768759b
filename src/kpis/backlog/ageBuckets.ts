import { days } from '../../time/duration.ts';

/** Tickets by age in days; each class starts at its first number and ends before its second. */
export interface AgeBuckets {
  readonly '0-1': number;
  readonly '1-3': number;
  readonly '3-7': number;
  readonly '7-30': number;
  readonly '30-90': number;
  readonly '90+': number;
}

const names = ['0-1', '1-3', '3-7', '7-30', '30-90', '90+'] as const satisfies (keyof AgeBuckets)[];

export function ageBuckets(ages: readonly number[]): AgeBuckets {
  const ends = [days(1), days(3), days(7), days(30), days(90)];
  const buckets: Record<keyof AgeBuckets, number> = { '0-1': 0, '1-3': 0, '3-7': 0, '7-30': 0, '30-90': 0, '90+': 0 };
  for (const age of ages) {
    let place = 0;
    while (place < ends.length && age >= (ends[place] as number)) place++;
    buckets[names[place] as keyof AgeBuckets]++;
  }
  return buckets;
}
