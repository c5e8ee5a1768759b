import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  csat,
  firstResponseTime,
  live,
  nps,
  reopenRate,
  resolutionTime,
  ticketBacklog,
  ticketVolume,
} from '../../src/index.ts';
import type { ReadyKpi } from '../../src/kpi/kpi.ts';
import { rowId } from '../../src/kpi/rowId.ts';
import { DESK_OPENS_AT } from '../../src/testing/arbitraryTicket.ts';
import { arbitrarySurvey, arbitraryTicket } from '../../src/testing/index.ts';
import { days } from '../../src/time/duration.ts';

const quantiles = { relativeError: 0.01 };
const tickets = arbitraryTicket({ faults: true });
const surveys = arbitrarySurvey({ faults: true, kinds: ['csat', 'nps'] });

interface Model<Row> {
  readonly name: string;
  readonly kpi: ReadyKpi<Row, unknown>;
  readonly row: fc.Arbitrary<Row>;
}

const models = [
  { name: 'a rate', kpi: reopenRate, row: tickets },
  { name: 'exact times', kpi: resolutionTime, row: tickets },
  { name: 'a sketch of times', kpi: firstResponseTime.with({ quantiles }), row: tickets },
  { name: 'counts by group', kpi: ticketVolume.with({ by: 'channel' }), row: tickets },
  { name: 'the backlog', kpi: ticketBacklog.with({ asOf: DESK_OPENS_AT + days(40) }), row: tickets },
  { name: 'the last answer about each ticket', kpi: csat.with({ scale: { min: 1, max: 5 } }), row: surveys },
  { name: 'NPS', kpi: nps, row: surveys },
] as unknown as readonly Model<object>[];

/** What may happen to a desk: a row comes or changes, one goes, a process ends and another one goes on. */
type Step<Row> =
  | { readonly set: Row; readonly id: number | string | undefined }
  | { readonly delete: number | string }
  | { readonly read: true }
  | { readonly restart: true };

const ids = fc.oneof(fc.nat(40), fc.constantFrom('a', 'b', '__proto__', '1'));

function stepOf<Row>(row: fc.Arbitrary<Row>): fc.Arbitrary<Step<Row>> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.record({ set: row, id: fc.option(ids, { nil: undefined, freq: 8 }) }) },
    { weight: 4, arbitrary: fc.record({ delete: ids }) },
    { weight: 2, arbitrary: fc.constant({ read: true } as const) },
    { weight: 1, arbitrary: fc.constant({ restart: true } as const) },
  );
}

/** The row under another id, where it is a record that can be read. */
function withId(row: object, id: number | string | undefined): object {
  try {
    const { id: _, ...rest } = row as { id?: unknown };
    return id === undefined ? rest : { ...rest, id };
  } catch {
    return row;
  }
}

describe.each(models)('live of $name, whatever happens to the rows,', ({ kpi, row }) => {
  test('is the KPI over the rows as they are', () => {
    fc.assert(
      fc.property(fc.array(stepOf(row), { maxLength: 120 }), (steps) => {
        let figure = live(kpi);
        const named = new Map<number | string, object>();
        const nameless: object[] = [];
        const check = (): void => {
          const rows = [...named.values(), ...nameless];
          const state = rows.reduce((own, next) => kpi.add(own, next), kpi.init());
          expect(figure.result()).toEqual(kpi.result(state));
          expect(figure.account()).toEqual(kpi.account(state));
          expect(figure.size()).toBe(rows.length);
        };
        for (const step of steps) {
          if ('set' in step) {
            const own = withId(step.set, step.id);
            figure.set(own);
            const id = rowId(own);
            if (id === undefined) nameless.push(own);
            else named.set(id, own);
          } else if ('delete' in step) expect(figure.delete(step.delete)).toBe(named.delete(step.delete));
          else if ('read' in step) check();
          else figure = live(kpi, JSON.parse(JSON.stringify(figure.snapshot())));
        }
        check();
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe('live of many rows', () => {
  const waits = (index: number): object => ({ id: index, createdAt: 0, firstRespondedAt: (index % 977) * 1000 });
  const solved = (index: number): object => ({
    id: index,
    createdAt: 0,
    status: 'solved',
    reopens: index % 3 === 0 ? 1 : 0,
  });

  test.each([
    ['a rate', reopenRate, solved],
    ['exact times', firstResponseTime, waits],
    ['a sketch', firstResponseTime.with({ quantiles }), waits],
  ] as const)('%s grows, shrinks and changes through all its blocks', (_, kpi, rowOf) => {
    const figure = live(kpi as ReadyKpi<object, unknown>);
    const rows = new Map<number, object>();
    const expected = (): unknown => (kpi as (rows: Iterable<object>) => unknown)(rows.values());
    for (let index = 0; index < 9000; index++) {
      rows.set(index, rowOf(index));
      figure.set(rowOf(index));
      // Sizes around those of blocks and of doubling.
      if ([0, 1, 31, 32, 63, 64, 255, 256, 257, 1023, 1024, 4095, 8191, 8999].includes(index)) {
        expect(figure.result()).toEqual(expected());
        expect(figure.result()).toEqual(expected());
      }
    }
    for (const index of [0, 4500, 8999]) {
      const changed = { ...rowOf(index + 1), id: index };
      rows.set(index, changed);
      figure.set(changed);
      expect(figure.result()).toEqual(expected());
    }
    for (let index = 0; index < 9000; index++) {
      if (index % 7 === 0) continue;
      rows.delete(index);
      figure.delete(index);
    }
    expect(figure.result()).toEqual(expected());
    for (let index = 20_000; index < 20_300; index++) {
      rows.set(index, rowOf(index));
      figure.set(rowOf(index));
    }
    expect(figure.result()).toEqual(expected());
  });

  test('a change asks the KPI for the rows of one block and no others', () => {
    let [adds, merges] = [0, 0];
    const counted = {
      ...reopenRate,
      init: reopenRate.init,
      add: (state: unknown, row: never) => {
        adds++;
        return reopenRate.add(state, row);
      },
      merge: (left: unknown, right: unknown) => {
        merges++;
        return reopenRate.merge(left, right);
      },
    };
    const figure = live<object, unknown>(counted as never);
    for (let index = 0; index < 2 ** 15; index++) figure.set(solved(index));
    figure.result();
    figure.result();
    figure.set({ ...solved(5), id: 5 });
    figure.result();
    [adds, merges] = [0, 0];
    figure.set({ ...solved(77), id: 77 });
    figure.result();
    // 32 rows, and two merges at each of the ten levels above 1,024 blocks.
    expect([adds, merges]).toEqual([32, 20]);
    figure.account();
    expect([adds, merges]).toEqual([32, 20]);
  });

  test('what strict refused once is refused until it is changed', () => {
    const figure = live(firstResponseTime.with({ strict: true }));
    figure.set({ id: 'A-1', createdAt: 0, firstRespondedAt: 5 });
    figure.set({ id: 'A-2', createdAt: 'yesterday' as never });
    expect(() => figure.result()).toThrow('A-2');
    expect(() => figure.result()).toThrow('A-2');
    figure.set({ id: 'A-2', createdAt: 0, firstRespondedAt: 7 });
    expect(figure.result().value).toBe(6);
  });
});
