import { assert, constant, integer, oneof } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  categories,
  collected,
  durations,
  exclude,
  fault,
  keyCounts,
  type Measure,
  pending,
  rate,
  run,
  share,
  summaryFold,
} from '../../src/fold/index.ts';
import { foldLaws } from '../../src/testing/index.ts';

interface Row {
  readonly n: unknown;
}
const late = exclude('late');
const number: Measure<Row, number> = ({ n }) => n as number;
const row = (n: unknown): Row => ({ n });

describe('summaryFold', () => {
  const fold = summaryFold<Row, number, unknown, unknown>(({ n }) => {
    if (n === 'late') return late;
    if (n === 'soon') return pending;
    if (n === 'both') return [1, late, pending, 2];
    if (n === 'waits') return [pending, late];
    if (n === 'none') return [];
    if (n === 'bad') return fault('bad_number', 'n', 'a number', n);
    return n as number;
  }, durations({}));
  const account = (...values: unknown[]) => {
    let state = fold.init();
    for (const value of values) state = fold.add(state, row(value));
    return fold.account(state);
  };

  test('counts values, waiting rows and reasons, in one order of the reasons', () => {
    expect(account(1, 'late', 'soon', 'bad', 'late')).toEqual({
      counted: 1,
      pending: 1,
      excluded: { bad_number: 1, late: 2 },
    });
    expect(Object.keys(account('late', 'bad').excluded)).toEqual(Object.keys(account('bad', 'late').excluded));
  });

  test('a row may give several outcomes, each counted', () => {
    expect(account('both')).toEqual({ counted: 2, pending: 1, excluded: { late: 1 } });
  });

  test('a row that gives none is left out as no_values: no row vanishes', () => {
    expect(account('none')).toEqual({ counted: 0, pending: 0, excluded: { no_values: 1 } });
    expect(fold.outcomes?.([row('none')])).toEqual([{ excluded: 'no_values' }]);
  });

  test('outcomes tells of each row counted before pending before the reason', () => {
    const rows = [1, 'late', 'soon', 'both', 'waits', 'bad'].map(row);
    expect(fold.outcomes?.(rows)).toEqual([
      ...['counted', { excluded: 'late' }, 'pending', 'counted', 'pending'],
      { excluded: 'bad_number' },
    ]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'A1, A2: %d is left out as non_finite and spoils nothing',
    (value) => {
      expect(account(1, value, 3)).toEqual({ counted: 2, pending: 0, excluded: { non_finite: 1 } });
      expect(run(summaryFold(number, durations({})), [1, value, 3].map(row))).toMatchObject({ median: 2, mean: 2 });
    },
  );

  test.each([null, undefined, 'text', 5, true, ['array'], Symbol('x')])('E11: the row %s is not_an_object', (value) => {
    const state = fold.add(fold.init(), value as never);
    expect(fold.account(state).excluded).toEqual({ not_an_object: 1 });
  });

  test('B14: a field that throws when read makes its row unreadable', () => {
    const hostile = Object.defineProperty({}, 'n', {
      get: () => {
        throw new RangeError('foreign');
      },
    }) as Row;
    expect(fold.account(fold.add(fold.init(), hostile)).excluded).toEqual({ unreadable: 1 });
    expect(fold.outcomes?.([hostile])).toEqual([{ excluded: 'unreadable' }]);
  });

  test('a listener hears of faults and of nothing else', () => {
    const heard: string[] = [];
    const listening = summaryFold<Row, number, unknown, unknown>(
      ({ n }) => (n === 'bad' ? fault('bad_number', 'n', 'a number', n) : n === 'late' ? late : (n as number)),
      durations({}),
      (_, { excluded }) => heard.push(excluded),
    );
    run(listening, ['bad', 'late', 1, Number.NaN].map(row));
    listening.outcomes?.([row('bad')]);
    expect(heard).toEqual(['bad_number', 'non_finite', 'bad_number']);
  });

  test('a pending or excluded written by hand counts as one made by the library', () => {
    const byHand = summaryFold<Row, number, unknown, unknown>(
      ({ n }) => (n === 1 ? { pending: true } : { excluded: 'mine' }),
      durations({}),
    );
    expect(byHand.account(byHand.add(byHand.add(byHand.init(), row(1)), row(2)))).toEqual({
      ...{ counted: 0, pending: 1, excluded: { mine: 1 } },
    });
  });

  test('E1: a reason may bear a name that objects have', () => {
    const strange = summaryFold<Row, number, unknown, unknown>(() => exclude('__proto__'), durations({}));
    const state = strange.add(strange.init(), row(1));
    const sent = JSON.parse(JSON.stringify(state)) as typeof state;
    const { excluded } = strange.account(strange.merge(sent, state));
    expect(Object.entries(excluded)).toEqual([['__proto__', 2]]);
    expect(({} as Record<string, unknown>)['2']).toBeUndefined();
  });
});

describe('the summaries keep the laws', () => {
  const rows = oneof(integer({ min: -50, max: 50 }), constant('late'), constant('soon')).map(row);
  const measured =
    <Value>(value: (n: number) => Value): Measure<Row, Value> =>
    ({ n }) =>
      n === 'late' ? late : n === 'soon' ? pending : value(n as number);
  const folds = {
    rate: summaryFold(
      measured((n) => n > 0),
      rate(),
    ),
    durations: summaryFold(
      measured((n) => n / 8),
      durations({ statistic: 'p90' }),
    ),
    'durations in a sketch': summaryFold(
      measured((n) => n / 8),
      durations({ quantiles: { relativeError: 0.02 } }),
    ),
    categories: summaryFold(
      measured((n) => (n % 3 === 0 ? '__proto__' : `rest ${n % 3}`)),
      categories((counts) => ({ ...counts })),
    ),
    keyCounts: summaryFold(
      measured((n) => ({ key: n % 4 })),
      keyCounts((breakdown) => breakdown),
    ),
    collected: summaryFold(
      measured((n) => n),
      collected(
        (facts: readonly number[], { counted }) => ({
          largest: facts.length === 0 ? null : [...facts].sort((a, b) => b - a)[0],
          counted,
        }),
        (facts) => facts.map((fact) => (fact < 0 ? { excluded: 'below' } : 'counted')),
      ),
    ),
  };
  const laws = Object.entries(folds).flatMap(([name, fold]) =>
    foldLaws<Row, unknown, unknown>(fold as never, rows).map((law) => ({ ...law, title: `${name}: ${law.name}` })),
  );

  test.each(laws)('$title', ({ property }) => {
    assert(property, { numRuns: 60, seed: 5 });
  });
});

describe('single figures', () => {
  test('share of nothing is null, of something exact', () => {
    expect([share(0, 0), share(0, 4), share(1, 4), share(4, 4)]).toEqual([null, 0, 0.25, 1]);
  });

  test('a rate is the share of yes', () => {
    expect(
      run(
        summaryFold(({ n }: Row) => n === 1, rate()),
        [1, 2, 1, 1].map(row),
      ),
    ).toEqual({
      ...{ value: 0.75, numerator: 3, denominator: 4, pending: 0, excluded: {} },
    });
  });

  test('durations answer with the statistic asked for', () => {
    const values = Array.from({ length: 101 }, (_, index) => row(index));
    const of = (statistic: 'p75' | 'p90' | 'p95' | 'p99' | 'min' | 'max' | 'total' | 'median' | 'mean') =>
      (run(summaryFold(number, durations({ statistic })), values) as { value: number }).value;
    const found = (['mean', 'median', 'p75', 'p90', 'p95', 'p99', 'min', 'max', 'total'] as const).map(of);
    expect(found).toEqual([50, 50, 75, 90, 95, 99, 0, 100, 5050]);
  });

  test('A8: −0 becomes 0', () => {
    const { value, min, max } = run(summaryFold(number, durations({})), [row(-0)]);
    expect([value, min, max].every((figure) => Object.is(figure, 0))).toBe(true);
  });

  test('one value has no deviation', () => {
    expect(run(summaryFold(number, durations({})), [row(4)])).toMatchObject({ value: 4, standardDeviation: null });
  });
});
