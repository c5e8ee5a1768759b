import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  csat,
  firstResponseTime,
  nps,
  type Running,
  reopenRate,
  resolutionTime,
  responseTime,
  running,
  runningWindow,
  type StoredState,
  type Subtotal,
  subtotal,
  ticketBacklog,
  ticketVolume,
  total,
} from '../../../src/index.ts';
import type { ReadyKpi } from '../../../src/kpi/kpi.ts';
import { DESK_OPENS_AT } from '../../../src/testing/arbitraryTicket.ts';
import { arbitrarySurvey, arbitraryTicket } from '../../../src/testing/index.ts';
import { days } from '../../../src/time/duration.ts';

type Figure = { readonly value: number | null };
type AnyKpi = ReadyKpi<object, Figure>;

const tickets = arbitraryTicket({ faults: true });
const kinds: readonly { readonly name: string; readonly kpi: AnyKpi; readonly row: fc.Arbitrary<object> }[] = [
  { name: 'a rate', kpi: reopenRate, row: tickets },
  { name: 'exact times', kpi: resolutionTime.with({ statistic: 'p90' }), row: tickets },
  { name: 'times of turns', kpi: responseTime, row: tickets },
  { name: 'a sketch', kpi: firstResponseTime.with({ quantiles: { relativeError: 0.01 } }), row: tickets },
  { name: 'counts by group', kpi: ticketVolume.with({ by: 'channel' }), row: tickets },
  { name: 'the backlog', kpi: ticketBacklog.with({ asOf: DESK_OPENS_AT + days(40) }), row: tickets },
  {
    name: 'the last answers',
    kpi: csat.with({ scale: { min: 1, max: 5 } }),
    row: arbitrarySurvey({ kinds: ['csat'] }),
  },
  { name: 'NPS', kpi: nps, row: arbitrarySurvey({ faults: true, kinds: ['nps'] }) },
] as never;

/** Each worker is the list of its rows, in the order in which they came. */
type Lists = object[][];

interface Workers {
  readonly kpi: AnyKpi;
  readonly figures: Running<object, Figure>[];
}

const WORKERS = 3;
type Command = fc.Command<Lists, Workers>;
const always = { check: (): boolean => true };
const worker = fc.nat(WORKERS - 1);
const passedOn = <Value>(value: unknown): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Over an array, anew, one row after the other. */
function anew(kpi: AnyKpi, rows: readonly object[]): { result: Figure; accounting: unknown } {
  let state = kpi.init();
  for (const row of rows) state = kpi.add(state, row);
  return { result: kpi.result(state), accounting: kpi.account(state) };
}

const take = (own: number, row: object): Command => ({
  ...always,
  run(lists, { figures }) {
    lists[own]?.push(row);
    figures[own]?.add(row);
  },
  toString: () => `${own} takes a row`,
});

const read = (own: number): Command => ({
  ...always,
  run(lists, { kpi, figures }) {
    const { result, accounting } = anew(kpi, lists[own] ?? []);
    expect(figures[own]?.result()).toEqual(result);
    expect(figures[own]?.account()).toEqual(accounting);
    expect(figures[own]?.result()).toEqual(result);
  },
  toString: () => `read ${own}`,
});

/** The process ends, and another one goes on from what was stored; what came after the snapshot is lost to it. */
const restart = (own: number, late: object): Command => ({
  ...always,
  run(_, { kpi, figures }) {
    const stored = figures[own]?.snapshot();
    figures[own]?.add(late);
    figures[own] = running(kpi, passedOn(stored));
  },
  toString: () => `restart ${own}`,
});

/** What all of them have, sent as JSON and put together, in the order in which it happens to come. */
const sumUp = (order: readonly number[]): Command => ({
  ...always,
  run(lists, { kpi, figures }) {
    const parts = order.map((own) => passedOn<StoredState>(figures[own]?.snapshot()));
    const rows = order.flatMap((own) => lists[own] ?? []);
    expect(total(kpi, parts)).toEqual(anew(kpi, rows).result);
    const one = passedOn<Subtotal>(subtotal(kpi, rows));
    expect(total(kpi, [one])).toEqual(anew(kpi, rows).result);
    // A running figure goes on from a subtotal as from a snapshot.
    expect(running(kpi, one).account()).toEqual(anew(kpi, rows).accounting);
  },
  toString: () => `sum up ${order.join()}`,
});

const numbers = Array.from({ length: WORKERS }, (_, own) => own);
const stepsOf = (row: fc.Arbitrary<object>) =>
  fc.commands(
    [
      ...Array.from({ length: 3 }, () => fc.tuple(worker, row).map(([own, taken]) => take(own, taken))),
      worker.map(read),
      fc.tuple(worker, row).map(([own, late]) => restart(own, late)),
      fc.shuffledSubarray(numbers).map(sumUp),
    ],
    { maxCommands: 60, size: 'max' },
  );

describe.each(kinds)('running figures of $name, whatever happens to their processes,', ({ kpi, row }) => {
  test('are the KPI over the rows of each, and together over all', () => {
    fc.assert(
      fc.property(stepsOf(row), (steps) => {
        fc.modelRun(
          () => ({ model: numbers.map((): object[] => []), real: { kpi, figures: numbers.map(() => running(kpi)) } }),
          steps,
        );
      }),
      { numRuns: 25, seed: 21 },
    );
  });
});

const DAY = days(1);
const SPAN = { window: 3, late: 2 };

/** What came, by the days in which it belongs; the newest of them decides what is too late. */
interface Panes {
  readonly byDay: Map<number, object[]>;
  newest: number;
  tooLate: number;
  undated: number;
}

type Window = ReturnType<typeof runningWindow<object, Figure>>;
type WindowCommand = fc.Command<Panes, Window>;

const arrive = (at: number | null, row: object): WindowCommand => ({
  ...always,
  run(panes, figure) {
    const dated = { ...row, at };
    figure.add(dated);
    if (at === null) {
      panes.undated++;
      return;
    }
    const day = Math.floor(at / DAY);
    panes.newest = Math.max(panes.newest, day);
    if (day <= panes.newest - SPAN.window - SPAN.late) panes.tooLate++;
    else panes.byDay.set(day, [...(panes.byDay.get(day) ?? []), dated]);
  },
  toString: () => `arrive at ${at}`,
});

const ask = (kpi: AnyKpi, back: number): WindowCommand => ({
  ...always,
  run({ byDay, newest, tooLate, undated }, figure) {
    expect(figure.excluded()).toEqual({ no_period_date: undated, too_late: tooLate });
    const last = newest - back;
    const found = figure.result(back === 0 && newest % 2 === 0 ? undefined : last * DAY + 5);
    if (back > SPAN.late || newest === Number.NEGATIVE_INFINITY) {
      expect(found).toBeNull();
      return;
    }
    const rows = [last - 2, last - 1, last].flatMap((day) => byDay.get(day) ?? []);
    expect(found).toMatchObject({ windowStart: (last - 2) * DAY, end: (last + 1) * DAY, ...anew(kpi, rows) });
  },
  toString: () => `ask ${back} days back`,
});

describe.each(kinds.slice(0, 4))('a running window of $name, fed out of order,', ({ kpi, row }) => {
  const from = Math.floor(DESK_OPENS_AT / DAY) * DAY;
  const at = fc.option(
    fc.integer({ min: 0, max: 20 * DAY }).map((after) => from + after),
    { nil: null, freq: 12 },
  );
  const plain = row.filter((own) => typeof own === 'object' && own !== null && !Array.isArray(own));
  const steps = fc.commands(
    [
      ...Array.from({ length: 3 }, () => fc.tuple(at, plain).map(([own, taken]) => arrive(own, taken))),
      fc.nat(4).map((back) => ask(kpi, back)),
    ],
    { maxCommands: 60, size: 'max' },
  );

  test('is the KPI over the days that it holds', () => {
    fc.assert(
      fc.property(steps, (own) => {
        const panes = { byDay: new Map(), newest: Number.NEGATIVE_INFINITY, tooLate: 0, undated: 0 };
        const real = runningWindow<object, Figure>(kpi, { by: 'at' as never, every: 'day', timeZone: 'UTC', ...SPAN });
        fc.modelRun(() => ({ model: panes, real }), own);
      }),
      { numRuns: 25, seed: 22 },
    );
  });
});
