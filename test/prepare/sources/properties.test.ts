import { type Arbitrary, array, assert, constantFrom, property, record, string, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinSources, prepare } from '../../../src/index.ts';
import {
  arbitraryCustomer,
  arbitraryInteraction,
  arbitrarySession,
  arbitrarySurvey,
  arbitraryTicket,
  deepFreeze,
} from '../../../src/testing/index.ts';

const dataset = record({
  tickets: array(arbitraryTicket(), { maxLength: 6 }),
  interactions: array(arbitraryInteraction(), { maxLength: 6 }),
  surveys: array(arbitrarySurvey(), { maxLength: 6 }),
  sessions: array(arbitrarySession(), { maxLength: 4 }),
  customers: array(arbitraryCustomer(), { maxLength: 4 }),
});
/** Of rows with one id and two contents each way of joining keeps the one it says, so that other rows meet. */
const distinct = <Row extends { readonly id: string }>(row: Arbitrary<Row>, maxLength: number) =>
  uniqueArray(row, { maxLength, selector: ({ id }) => id });
const distinctDataset = record({
  tickets: distinct(arbitraryTicket(), 6),
  interactions: distinct(arbitraryInteraction(), 6),
  surveys: distinct(arbitrarySurvey(), 6),
  sessions: distinct(arbitrarySession(), 4),
  customers: distinct(arbitraryCustomer(), 4),
});
const prefix = constantFrom('a-', 'b-', '');
const options = {
  customerKey: ({ id }: { readonly id: string }) => (/[02468]$/.test(id) ? id.slice(-1) : null),
  same: ({ id }: { readonly id: string }) => id.slice(0, 3),
  sameInteraction: ({ id }: { readonly id: string }) => id.slice(0, 3),
};

describe('joining made-up desks', () => {
  test('says the same whatever the order of the rows, and changes none of them', () => {
    assert(
      property(dataset, dataset, prefix, (left, right, own) => {
        const sources = deepFreeze([
          { name: 'a', prefix: 'a-', dataset: left },
          { name: 'b', prefix: own, dataset: right },
        ]);
        const turned = sources.map((source) => ({
          ...source,
          dataset: Object.fromEntries(
            Object.entries(source.dataset).map(([name, rows]) => [name, (rows as readonly unknown[]).toReversed()]),
          ),
        }));
        const found = joinSources(sources, options);
        const other = joinSources(turned, options);
        expect(other.report).toEqual(found.report);
        expect(JSON.parse(JSON.stringify(found.report))).toEqual(found.report);
        for (const name of ['tickets', 'surveys', 'customers'] as const) {
          const texts = (rows: readonly object[] | undefined) =>
            (rows ?? []).map(({ id }: { id?: unknown }) => id).sort();
          expect(texts(other.dataset[name])).toEqual(texts(found.dataset[name]));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('meets as many records as each system by itself', () => {
    assert(
      property(distinctDataset, distinctDataset, string({ minLength: 1, maxLength: 3 }), (left, right, own) => {
        const { dataset: all } = joinSources([
          { name: 'a', prefix: `a${own}`, dataset: left },
          { name: 'b', prefix: `b${own}`, dataset: right },
        ]);
        const parts = [prepare(left), prepare(right)];
        const joined = prepare(all);
        for (const { rows, matched, orphans } of joined.joins) {
          if (rows === 'tickets' || rows === 'sessions') continue;
          const of = (which: 'matched' | 'orphans') => {
            let total = 0;
            for (const { joins } of parts) total += joins.find((join) => join.rows === rows)?.[which] ?? 0;
            return total;
          };
          expect([rows, matched, orphans]).toEqual([rows, of('matched'), of('orphans')]);
        }
        expect(joined.duplicates).toEqual({});
      }),
      { numRuns: 100 },
    );
  });
});
