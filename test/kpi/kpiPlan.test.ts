import { describe, expect, test } from 'vitest';
import { durations, exclude, fault, pending, rate, run } from '../../src/fold/index.ts';
import { assertKpi } from '../../src/kpi/assertKpi.ts';
import { classPlan } from '../../src/kpi/bulk/classPlan.ts';
import { required } from '../../src/kpi/check.ts';
import { checkRequired } from '../../src/kpi/checkOptions.ts';
import { instant, text } from '../../src/kpi/checks.ts';
import { defineKpi, type KpiPlan } from '../../src/kpi/defineKpi.ts';
import type { KpiDefinition } from '../../src/kpi/definition.ts';
import { explain } from '../../src/kpi/explain.ts';
import type { KpiOptions } from '../../src/kpi/kpiOptions.ts';
import { refuseRow } from '../../src/kpi/refuseRow.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { codeOf, messageOf, ticket } from '../kpis/records.ts';

interface Options extends KpiOptions {
  readonly from?: number;
  readonly to?: number;
  readonly side?: 'rows' | 'surveys';
}
interface Outage {
  readonly start: number;
  readonly end: number;
}
type Plan = KpiPlan<Outage, Options, number, unknown, unknown, 'tickets'>;

const about: KpiDefinition & { readonly rows: 'tickets' } = {
  ...{ id: 'time_down', title: 'Down', question: 'How long?', formula: 'Σ', rows: 'tickets' },
  ...{ unit: 'duration', better: 'lower', sources: [] },
};
const options = { from: instant, to: instant, side: text } as never;
/** How much of each outage lies between `from` and `to`. */
const plan: Plan = {
  ...about,
  options,
  summary: () => durations({ statistic: 'total' }) as never,
  measure:
    ({ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }) =>
    ({ start, end }) =>
      Math.max(0, Math.min(end, to) - Math.max(start, from)),
  stretches: ({ start, end }) => ({ start, end }),
};
const outages: Outage[] = [
  { start: 0, end: 10 },
  { start: 20, end: 50 },
];
const timeDown = defineKpi(plan);
const down = (given: object): unknown => (defineKpi(plan)(outages, given) as { value: unknown }).value;

describe('a KPI of rows that last', () => {
  test('cuts them to its bounds and to a period', () => {
    expect([down({}), down({ from: 5 }), down({ to: 30 }), down({ from: 25, to: 26 })]).toEqual([40, 35, 20, 1]);
    const period = { by: 'start', from: 5, to: 30 };
    expect([down({ period }), down({ period, from: 22 }), down({ period, to: 3 })]).toEqual([15, 8, 0]);
  });

  test('says when a row begins and ends, between which instants it looks, and what it is within others', () => {
    const own = defineKpi(plan).with({ from: 5, to: 40 });
    const { of, from, to, within } = own.stretches as NonNullable<typeof own.stretches>;
    expect([of(outages[1] as Outage), from, to]).toEqual([{ start: 20, end: 50 }, 5, 40]);
    const value = (low: number, high: number): unknown => (run(within(low, high), outages) as { value: unknown }).value;
    expect([value(0, 100), value(0, 25), value(30, 100), value(60, 80), value(0, 3)]).toEqual([25, 10, 10, 0, 0]);
    const bare = defineKpi(plan).stretches as NonNullable<typeof own.stretches>;
    expect([bare.from, bare.to]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect((run(bare.within(45, 60), outages) as { value: unknown }).value).toBe(5);
  });

  test('is refused for options that do not agree, but not for a period that is cut down to nothing', () => {
    const strict = defineKpi({
      ...plan,
      agree({ from, to }, name) {
        if (from !== undefined && to !== undefined && from >= to) throw new Error(`${name} of nothing`);
      },
    });
    expect(() => strict(outages, { from: 9, to: 5 })).toThrow('timeDown of nothing');
    const { within } = strict.stretches as NonNullable<typeof strict.stretches>;
    expect((run(within(60, 50), outages) as { value: unknown }).value).toBe(0);
  });

  test('of rows that do not last has no stretches', () => {
    const { stretches: _, ...rest } = plan;
    const own = defineKpi(rest as Plan);
    expect(own.stretches).toBeUndefined();
    const period = { by: 'start', from: 5, to: 30 };
    expect(own(outages, { period })).toMatchObject({ value: 30, excluded: { outside_period: 1 } });
  });
});

describe('a KPI is a fold of the options that are bound', () => {
  const { stretches: _, ...rest } = plan;
  /** Made within each test, as KPIs are where they are used. */
  const make = () =>
    defineKpi({
      ...(rest as Plan),
      measure: () => (row) => {
        if (row.end === 10) return exclude('short');
        return row.start < 0 ? fault('before', 'start', '0 or more', row.start) : row.end === 0 ? pending : row.end;
      },
    });
  const rows = [...outages, { start: 5, end: 0 }];

  test('with all that a fold can do, under the name of its id', () => {
    const own = make();
    expect((own as unknown as { name: string }).name).toBe('timeDown');
    const state = rows.reduce<unknown>((before, row) => own.add(before, row), own.init());
    const both = own.merge(own.merge(own.init(), state), state);
    expect(own.account(both)).toEqual({ counted: 2, pending: 2, excluded: { short: 2 } });
    expect(own.result(both)).toMatchObject({ value: 100 });
    expect(own.outcomes?.(rows)).toEqual([{ excluded: 'short' }, 'counted', 'pending']);
    expect(own.outcomesOf?.(outages[1] as Outage)).toEqual([50]);
    expect(own.fold({}).result(own.fold().init())).toEqual(own.result(own.init()));
  });

  test('whose rows are explained by their places', () => {
    expect(explain(make(), rows)).toEqual({ counted: [1], pending: [2], excluded: { short: [0] } });
  });

  test('E1: whose reasons may bear names that objects have', () => {
    const reasons = ['toString', '__proto__', 'toString'];
    const own = defineKpi({ ...(rest as Plan), measure: () => (row) => exclude(reasons[row.start] as string) });
    const { excluded } = explain(
      own,
      [0, 1, 2].map((start) => ({ start, end: 9 })),
    );
    expect(Object.entries(excluded)).toEqual([
      ['toString', [0, 2]],
      ['__proto__', [1]],
    ]);
  });

  test('that makes its measure once for the same options', () => {
    let made = 0;
    const counted = defineKpi({
      ...(rest as Plan),
      measure: () => {
        made++;
        return ({ end }) => end;
      },
    });
    expect(made).toBe(0);
    counted(rows);
    counted(rows);
    counted.init();
    expect(made).toBe(1);
    counted(rows, {});
    expect(made).toBe(2);
  });

  test('described by its options where they choose', () => {
    const sided = defineKpi({
      ...(rest as Plan),
      definitionFor: ({ side }) => (side === 'surveys' ? { rows: 'surveys', better: 'higher' } : {}),
    });
    expect(sided.definition).toEqual(about);
    expect(sided.with({ side: 'surveys' }).definition).toEqual({ ...about, rows: 'surveys', better: 'higher' });
    expect(sided.definition.rows).toBe('tickets');
  });

  test('refuses a call whose rows show that an option was forgotten', () => {
    const careful = defineKpi({
      ...(rest as Plan),
      refuse: ({ counted }, name) => {
        if (counted === 0) throw new Error(`${name}: nothing counts`);
      },
    });
    expect(() => careful([])).toThrow('timeDown: nothing counts');
    expect(careful(rows)).toMatchObject({ value: 40 });
    expect(run(careful, [])).toMatchObject({ value: null });
  });
});

describe('many rows at once', () => {
  const share = () =>
    defineKpi({
      ...about,
      id: 'solved_share',
      unit: 'rate',
      options,
      summary: rate,
      measure: () => (row: TicketRow) => row.status === 'solved',
      bulk: ({ side }: Options) => (side === undefined ? classPlan : null),
    });

  test('are counted where the options allow it, and nobody asked for the first fault or a period', () => {
    const period = { by: 'createdAt', from: 0, to: 5 };
    const has = (given: object): boolean => Boolean(share().with(given as never).bulk);
    expect([has({}), has({ strict: false }), has({ from: 5 })]).toEqual([true, true, true]);
    expect([has({ strict: true }), has({ period }), has({ side: 'rows' }), has({ strict: true, period })]).toEqual([
      ...[false, false, false, false],
    ]);
    expect(Boolean(timeDown.bulk)).toBe(false);
  });

  test('give the figure of the rows', () => {
    const rows = Array.from({ length: 100 }, (_, index) => ticket({ status: index % 4 === 0 ? 'solved' : 'open' }));
    expect(share()(rows)).toMatchObject({ value: 0.25, denominator: 100 });
  });
});

describe('what is no KPI', () => {
  test('is refused by the name of who asks', () => {
    expect(assertKpi(timeDown, 'x')).toBeUndefined();
    const { init, add, merge, result, account } = timeDown;
    for (const definition of [undefined, null, 'time_down', 5]) {
      const fold = { init, add, merge, result, account, definition };
      expect(messageOf(() => assertKpi(fold, 'x'))).toBe('x: kpi: expected a KPI, got an object');
    }
    expect(messageOf(() => assertKpi(null, 'x'))).toBe('x: kpi: expected a KPI or another fold, got null');
  });

  test('cannot explain itself', () => {
    for (const other of [null, {}, { fold: () => timeDown }, () => 5]) {
      expect(codeOf(() => explain(other as never, outages))).toBe('not_explainable');
    }
  });
});

describe('a row that strict refuses', () => {
  const refused = (row: unknown): string =>
    messageOf(() => refuseRow('timeDown', 'tickets')(row, fault('bad', 'end', 'a number', 'x')));

  test('is named by its id, cut where it is long', () => {
    expect(refused({ id: 'A-1' })).toBe('timeDown: ticket "A-1": end: expected a number, got "x"');
    expect(refused({ id: 7 })).toBe('timeDown: ticket 7: end: expected a number, got "x"');
    expect(refused({ id: 'é'.repeat(81) })).toContain(`ticket "${'é'.repeat(80)}": end`);
    expect(refused({})).toBe('timeDown: ticket: end: expected a number, got "x"');
    expect(codeOf(() => refuseRow('x', 'surveys')({}, fault('bad', 'end', 'a number', 'x')))).toBe('bad');
  });
});

describe('an option that is required', () => {
  test('may not be missing or undefined; others may', () => {
    const checks = { need: required(text), may: text };
    expect([required(text).required, text.required]).toEqual([true, false]);
    for (const given of [{}, { need: undefined }, { may: 'x' }]) {
      expect(codeOf(() => checkRequired('x', checks, given))).toBe('missing_option');
    }
    expect(checkRequired('x', checks, { need: 'a' })).toBeUndefined();
  });
});
