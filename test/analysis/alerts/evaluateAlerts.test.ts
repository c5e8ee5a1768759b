import { describe, expect, test } from 'vitest';
import type { AlertReading } from '../../../src/analysis/alerts/alertReading.ts';
import type { AlertRule } from '../../../src/analysis/alerts/alertRule.ts';
import type { AlertState } from '../../../src/analysis/alerts/alertState.ts';
import { type AlertEvaluation, evaluateAlerts } from '../../../src/analysis/alerts/evaluateAlerts.ts';
import { ces, controlChart, csat, minutes, nps, reopenRate, series } from '../../../src/index.ts';
import { assertPlain } from '../../../src/testing/assertPlain.ts';
import { deepFreeze } from '../../../src/testing/deepFreeze.ts';
import { days, hours } from '../../../src/time/duration.ts';

type Values = readonly (number | null | Partial<AlertReading>)[];

/** One reading per day. What happened, by day, as `day kind`. */
function replay(rule: Omit<AlertRule, 'id' | 'kpi'>, values: Values) {
  const rules = [deepFreeze({ id: 'r', kpi: 'k', ...rule })];
  let state: AlertState | null = null;
  const events: AlertEvaluation['events'][number][] = [];
  for (const [day, value] of values.entries()) {
    const more = typeof value === 'object' && value !== null ? value : { value };
    const found: AlertEvaluation = evaluateAlerts(state, { kpi: 'k', at: days(day), ...more }, rules);
    assertPlain(found);
    state = deepFreeze(found.state);
    for (const event of found.events) events.push(event);
  }
  const told = events.map(({ at, kind, reason }) =>
    [at / days(1), kind, ...(reason === null ? [] : [reason])].join(' '),
  );
  return { events, told, standing: state?.alerts['["r"]'] };
}

describe('evaluateAlerts: conditions', () => {
  test('above, below, outside: a value that equals a level is not beyond it', () => {
    expect(replay({ when: { above: 5 } }, [5, 5.1, 5]).told).toEqual(['1 raised', '2 cleared']);
    expect(replay({ when: { below: 5 } }, [5, 4.9, 5]).told).toEqual(['1 raised', '2 cleared']);
    expect(replay({ when: { outside: { from: 2, to: 4 } } }, [2, 4, 4.5, 1.5, 3]).told).toEqual([
      ...['2 raised', '4 cleared'],
    ]);
  });

  test('the limits of the reading itself', () => {
    const at = (value: number, lower: number | null, upper: number | null) => ({ value, lower, upper });
    const values = [at(9, 2, 8), at(1, 2, 8), at(5, 2, 8), at(5, null, null)];
    expect(replay({ when: { outside: 'limits' } }, values).told).toEqual([
      '0 raised',
      '2 cleared',
      '3 ignored no_limits',
    ]);
    expect(replay({ when: { above: 'limits' } }, values).told).toEqual([
      '0 raised',
      '1 cleared',
      '3 ignored no_limits',
    ]);
    expect(replay({ when: { below: 'limits' } }, values).told).toEqual([
      '1 raised',
      '2 cleared',
      '3 ignored no_limits',
    ]);
  });

  test('patterns of a control chart', () => {
    const values = [[], ['beyond_3_sigma'], ['six_rising_or_falling'], []].map((signals) => ({ value: 1, signals }));
    expect(replay({ when: { signal: 'any' } }, values).told).toEqual(['1 raised', '3 cleared']);
    const { events, told } = replay({ when: { signal: ['six_rising_or_falling'] } }, values);
    expect(told).toEqual(['2 raised', '3 cleared']);
    expect(events[0]).toMatchObject({ signals: ['six_rising_or_falling'], lower: null, upper: null });
    expect(replay({ when: { signal: 'beyond_3_sigma' } }, [3]).told).toEqual(['0 ignored no_signals']);
  });
});

describe('evaluateAlerts: the points of a chart', () => {
  const calm = [10, 12, 10, 12, 10, 12, 10, 12];
  const row = [...calm, ...Array<number>(10).fill(11.5)];
  const withDays = row.map((value, index) => ({ start: days(index), end: days(index + 1), value }));

  function hear(when: AlertRule['when'], readings: readonly Partial<AlertReading>[], more: Partial<AlertRule> = {}) {
    let state: AlertState | null = null;
    const events: AlertEvaluation['events'][number][] = [];
    for (const [day, reading] of readings.entries()) {
      const rules = [{ id: 'r', kpi: 'x', when, ...more }];
      const found: AlertEvaluation = evaluateAlerts(state, { kpi: 'x', at: days(day + 1), ...reading }, rules);
      assertPlain(found);
      state = found.state;
      events.push(...found.events);
    }
    return events;
  }

  test('nine on one side: the event has their nine figures, the limits, and says so in words', () => {
    const { points } = controlChart(withDays, { baseline: 8 });
    const events = hear({ signal: 'any' }, points);
    expect(events).toMatchObject([
      {
        ...{ kind: 'raised', at: days(17), since: days(17), readings: 1 },
        words: 'x shows nine or more points in a row on one side of the centre',
        signals: ['nine_on_one_side'],
        figures: [9, 10, 11, 12, 13, 14, 15, 16, 17].map((day) => ({ at: days(day), value: 11.5 })),
      },
    ]);
    // 11 ± 3 × 2 ÷ 1.128
    expect([events[0]?.lower?.toFixed(4), events[0]?.upper?.toFixed(4)]).toEqual(['5.6809', '16.3191']);
    expect(hear({ signal: 'nine_on_one_side' }, points.slice(16, 17))[0]?.figures).toHaveLength(9);
    expect(hear({ signal: 'beyond_3_sigma' }, points)).toEqual([]);
  });

  test('with patience the figures of both readings are there, each once', () => {
    const { points } = controlChart(withDays, { baseline: 8 });
    const [pending, raised] = hear({ signal: 'any' }, points, { for: { readings: 2 } });
    expect([pending?.kind, raised?.kind]).toEqual(['pending', 'raised']);
    expect(raised?.figures.map(({ at }) => (at ?? 0) / days(1))).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18]);
  });

  test('of earlier readings in which the condition held, those before the pattern are there too', () => {
    const early = { value: 40, signals: ['beyond_3_sigma'] };
    const { points } = controlChart(withDays, { baseline: 8 });
    const [, raised] = hear({ signal: 'any' }, [early, { ...points[16], at: days(17) }], { for: { readings: 2 } });
    expect(raised?.figures.map(({ at }) => (at ?? 0) / days(1))).toEqual([1, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
  });

  test('only the patterns that the rule asks for bring their figures', () => {
    const { points } = controlChart([...withDays.slice(0, 16), { ...withDays[16], value: 40 }], { baseline: 8 });
    expect(points[16]?.signals).toEqual(['beyond_3_sigma', 'nine_on_one_side']);
    expect(hear({ signal: 'beyond_3_sigma' }, points)[0]?.figures).toEqual([{ at: days(17), value: 40 }]);
    expect(hear({ signal: 'any' }, points)[0]?.figures).toHaveLength(9);
  });

  test('of a chart without periods earlier figures have no moment', () => {
    const { points } = controlChart(row, { baseline: 8 });
    expect(hear({ signal: 'any' }, points)[0]?.figures).toEqual([
      ...Array<unknown>(8).fill({ at: null, value: 11.5 }),
      { at: days(17), value: 11.5 },
    ]);
  });

  test('limits of smoothed figures are held against these', () => {
    const shifted = [0, 1.128, 0, 1.128, 0, 1.128, 0, 1.128, 2.564, 2.564, 2.564];
    const { points } = controlChart(shifted, { kind: 'ewma', baseline: 8 });
    expect(hear({ outside: 'limits' }, points)).toMatchObject([{ kind: 'raised', at: days(11), value: 2.564 }]);
    expect(hear({ signal: 'beyond_ewma_limits' }, points)).toMatchObject([
      { kind: 'raised', at: days(11), words: 'x shows the smoothed figures beyond their limits' },
    ]);
  });

  test('A1: what is no pattern of a point is refused', () => {
    const figure = { index: 0, label: null, value: 1, at: null };
    for (const broken of [
      'nine',
      [null],
      [{ rule: 1, figures: [] }],
      [{ rule: 'x', figures: [null] }],
      [{ rule: 'x', figures: [{ ...figure, value: null }] }],
      [{ rule: 'x', figures: [{ ...figure, index: 0.5 }] }],
      [{ rule: 'x', figures: [{ ...figure, at: 'now' }] }],
    ]) {
      const patterns = broken as never;
      expect(() => hear({ signal: 'any' }, [{ value: 1, signals: ['x'], patterns }])).toThrow(
        expect.objectContaining({ code: 'invalid_reading', path: 'evaluateAlerts: reading.patterns' }),
      );
    }
  });
});

describe('evaluateAlerts: hysteresis and patience', () => {
  test('cleared only when the value has come back as far as the rule says', () => {
    expect(replay({ when: { above: 10 }, clear: 8 }, [11, 9, 10, 11, 8.1, 8]).told).toEqual(['0 raised', '5 cleared']);
    expect(replay({ when: { below: 10 }, clear: 12 }, [9, 11, 12]).told).toEqual(['0 raised', '2 cleared']);
    const band = { when: { outside: { from: 0, to: 10 } }, clear: { from: 2, to: 8 } };
    expect(replay(band, [11, 9, 1, 2]).told).toEqual(['0 raised', '3 cleared']);
  });

  test('a value between both levels neither raises nor keeps waiting', () => {
    const rule = { when: { above: 10 }, clear: 8, for: { readings: 2 } };
    expect(replay(rule, [9, 11, 9, 11, 11]).told).toEqual(['1 pending', '2 withdrawn', '3 pending', '4 raised']);
  });

  test('raised on the third reading in a row, with all three of them', () => {
    const { events, told, standing } = replay({ when: { above: 1 }, for: { readings: 3 } }, [2, 0, 3, 4, 5, 6]);
    expect(told).toEqual(['0 pending', '1 withdrawn', '2 pending', '4 raised']);
    expect(events[3]).toMatchObject({
      ...{ since: days(2), readings: 3, raisedAt: days(4), value: 5, upper: 1 },
      figures: [2, 3, 4].map((day) => ({ at: days(day), value: day + 1 })),
    });
    expect(standing).toMatchObject({ status: 'firing', readings: 4, since: days(2), raisedAt: days(4) });
  });

  test('raised once the condition has held for two days', () => {
    const rule = { when: { above: 1 }, for: { duration: days(2) } };
    expect(replay(rule, [2, 2, 2, 2]).told).toEqual(['0 pending', '2 raised']);
    expect(replay(rule, [2, { value: 2, at: days(3) }]).told).toEqual(['0 pending', '3 raised']);
    expect(replay({ when: { above: 1 }, for: { duration: 0 } }, [2]).told).toEqual(['0 raised']);
  });

  test('the event of the end tells of the time before it', () => {
    const { events } = replay({ when: { above: 1 } }, [0, 2, 3, 1]);
    expect(events[1]).toMatchObject({ kind: 'cleared', value: 1, since: days(1), raisedAt: days(1), readings: 2 });
    expect(events[1]?.figures.map(({ value }) => value)).toEqual([2, 3]);
  });

  test('after it was cleared it is not raised again before the cooldown is over', () => {
    const rule = { when: { above: 1 }, cooldown: days(3) };
    expect(replay(rule, [2, 0, 2, 2, 2, 0]).told).toEqual([
      '0 raised',
      '1 cleared',
      '2 pending',
      '4 raised',
      '5 cleared',
    ]);
    expect(replay(rule, [2, 0, 2, 0, 2]).told).toEqual([
      ...['0 raised', '1 cleared', '2 pending', '3 withdrawn', '4 raised'],
    ]);
  });

  test('of a condition that goes on, the last twelve figures are kept', () => {
    const { standing } = replay({ when: { above: 1 } }, Array(40).fill(2));
    expect(standing).toMatchObject({ readings: 40, since: 0 });
    expect(standing?.figures.map(({ at }) => at / days(1))).toEqual([...Array(12).keys()].map((day) => day + 28));
  });

  test('states: ok, pending, firing, resolved', () => {
    const rule = { when: { above: 1 }, for: { readings: 2 } };
    const statusAfter = (values: Values) => replay(rule, values).standing?.status;
    expect([[0], [2], [2, 2], [2, 2, 0], [2, 2, 0, 0], [2, 2, 0, 2], [2, 2, 0, 2, 0]].map(statusAfter)).toEqual([
      ...['ok', 'pending', 'firing', 'resolved', 'resolved', 'pending', 'ok'],
    ]);
  });
});

describe('evaluateAlerts: readings that say nothing', () => {
  test('no data: kept as it is, cleared, or raised, as the rule says', () => {
    const values = [2, null, null, 0, null];
    expect(replay({ when: { above: 1 } }, values).told).toEqual([
      ...['0 raised', '1 ignored no_data', '2 ignored no_data', '3 cleared', '4 ignored no_data'],
    ]);
    expect(replay({ when: { above: 1 }, onNoData: 'clear' }, values).told).toEqual(['0 raised', '1 cleared no_data']);
    expect(replay({ when: { above: 1 }, onNoData: 'raise' }, values).told).toEqual([
      ...['0 raised', '3 cleared', '4 raised no_data'],
    ]);
    expect(replay({ when: { above: 1 }, onNoData: 'raise', for: { readings: 2 } }, [null, 2]).told).toEqual([
      ...['0 pending no_data', '1 raised'],
    ]);
    expect(replay({ when: { signal: 'any' }, onNoData: 'clear' }, [{ value: 1, signals: ['x'] }, null]).told).toEqual([
      ...['0 raised', '1 cleared no_data'],
    ]);
  });

  test('a gap does not end the waiting', () => {
    expect(replay({ when: { above: 1 }, for: { readings: 2 } }, [2, null, 2]).told).toEqual([
      ...['0 pending', '1 ignored no_data', '2 raised'],
    ]);
  });

  test('D7: an older reading, and a second one of the same moment, change nothing and are told', () => {
    const values = [
      { value: 0, at: days(5) },
      { value: 9, at: days(4) },
      { value: 9, at: days(5) },
      { value: 9, at: days(6) },
    ];
    const { told, standing } = replay({ when: { above: 1 } }, values);
    expect(told).toEqual(['4 ignored out_of_order', '5 ignored duplicate', '6 raised']);
    expect(standing?.readings).toBe(1);
  });

  test('D24: a period that is not over is skipped, unless the rule says otherwise', () => {
    const cut = { value: 9, complete: false };
    expect(replay({ when: { above: 1 } }, [0, cut]).told).toEqual(['1 ignored incomplete']);
    expect(replay({ when: { above: 1 } }, [0, cut, { value: 0, at: days(1) }]).told).toEqual(['1 ignored incomplete']);
    expect(replay({ when: { above: 1 }, partial: true }, [0, cut]).told).toEqual(['1 raised']);
  });

  test('D24: a first reading that is skipped leaves no state, and its event tells of no condition', () => {
    const { events, standing } = replay({ when: { above: 1 } }, [{ value: 9, complete: false }]);
    expect(standing).toBeUndefined();
    expect(events).toMatchObject([{ kind: 'ignored', reason: 'incomplete', since: null, readings: 0, raisedAt: null }]);
  });

  test('the whole of a period takes the place of its part, and counts once', () => {
    const rule = { when: { above: 1 }, partial: true, for: { readings: 2 } } as const;
    const part = (value: number) => ({ value, at: days(1), complete: false });
    const values = [
      0,
      part(5),
      part(7),
      { value: 8, at: days(1) },
      { value: 9, at: days(1) },
      { value: 6, at: days(2) },
    ];
    const { told, events } = replay(rule, values);
    expect(told).toEqual(['1 pending', '1 ignored duplicate', '2 raised']);
    expect(events[2]?.figures).toEqual([
      { at: days(1), value: 8 },
      { at: days(2), value: 6 },
    ]);
    expect(replay(rule, [part(5), { value: 0, at: days(1) }]).told).toEqual(['1 pending', '1 withdrawn']);
  });

  test('few rows say nothing', () => {
    const rule = { when: { above: 0.1 }, least: 30 };
    const share = (numerator: number, denominator: number) => ({
      result: { value: numerator / denominator, numerator, denominator, pending: 0, excluded: {} },
    });
    const { told, events } = replay(rule, [share(5, 20), share(5, 30), { value: 0.5 }, { value: 0, n: 99 }]);
    expect(told).toEqual(['0 ignored too_few', '1 raised', '2 ignored too_few', '3 cleared']);
    expect(events.map(({ n }) => n)).toEqual([20, 30, null, 99]);
  });

  test('few answers to a survey say nothing either: those of all kinds count', () => {
    const answers = (kind: 'nps' | 'ces', scores: readonly number[]) =>
      scores.map((score, index) => ({ id: `${index}`, kind, score }));
    const least = { least: 4, when: { below: 100 } };
    const net = nps.with({ scale: { min: 0, max: 10 } });
    const effort = ces.with({ scale: { min: 1, max: 7 }, direction: 'low_is_easy' });
    const { events, told } = replay(least, [
      { result: net(answers('nps', [10, 8, 0])) },
      { result: net(answers('nps', [10, 8, 0, 9])) },
      { result: effort(answers('ces', [3, 4, 5])) },
      { result: effort(answers('ces', [3, 4, 5, 6, 7])) },
    ]);
    expect(told).toEqual(['0 ignored too_few', '1 raised', '2 ignored too_few']);
    expect(events.map(({ n }) => n)).toEqual([3, 4, 3]);
  });

  test('a KPI that no rule names, and a rule without a reading, change nothing', () => {
    const rules: AlertRule[] = [{ id: 'a', kpi: 'csat', when: { below: 0.8 } }];
    const { state, events } = evaluateAlerts({}, { kpi: 'other', at: 0, value: 0 }, rules);
    expect([state, events]).toEqual([{ version: 1, alerts: {} }, []]);
  });
});

describe('evaluateAlerts: rules and groups', () => {
  const reading = (group: unknown, value: number, at: number) => ({ kpi: 'k', at, value, group }) as AlertReading;

  test('all rows, one group, or every group by itself', () => {
    const rules: AlertRule[] = [
      { id: 'all', kpi: 'k', when: { above: 1 } },
      { id: 'chat', kpi: 'k', group: 'chat', when: { above: 1 } },
      { id: 'each', kpi: 'k', everyGroup: true, when: { above: 1 } },
    ];
    let state: AlertState | null = null;
    const raised: unknown[] = [];
    for (const group of [undefined, 'chat', 'email', null, 1, '1']) {
      const found: AlertEvaluation = evaluateAlerts(state, reading(group, 2, 0), rules);
      state = found.state;
      raised.push(...found.events.map((event) => [event.rule, 'group' in event ? event.group : 'none']));
    }
    expect(raised).toEqual([
      ...[
        ['all', 'none'],
        ['chat', 'chat'],
        ['each', 'chat'],
        ['each', 'email'],
        ['each', null],
      ],
      ...[
        ['each', 1],
        ['each', '1'],
      ],
    ]);
    expect(Object.keys(state?.alerts ?? {})).toHaveLength(7);
  });

  test('rules and readings may name a KPI by its id or by its name', () => {
    for (const kpi of ['firstResponseTime', 'first_response_time']) {
      for (const own of ['firstResponseTime', 'first_response_time']) {
        const { events } = evaluateAlerts(null, { kpi: own, at: 0, value: 2 }, [{ id: 'r', kpi, when: { above: 1 } }]);
        expect(events).toMatchObject([{ kind: 'raised', kpi: own }]);
      }
    }
  });

  test('E1: a group or a rule may bear any name', () => {
    const rules: AlertRule[] = [{ id: '__proto__', kpi: 'k', everyGroup: true, when: { above: 1 } }];
    const first = evaluateAlerts(null, reading('__proto__', 2, 0), rules);
    const again = JSON.parse(JSON.stringify(first.state)) as AlertState;
    expect(evaluateAlerts(again, reading('__proto__', 0, 1), rules).events).toMatchObject([{ kind: 'cleared' }]);
    expect(Object.getPrototypeOf(first.state.alerts)).toBe(Object.prototype);
  });

  test('the order of the rules does not matter', () => {
    const rules: AlertRule[] = ['b', 'c', 'a'].map((id) => ({ id, kpi: 'k', when: { above: 1 } }));
    const [there, back] = [rules, rules.toReversed()].map((own) => evaluateAlerts(null, reading(undefined, 2, 0), own));
    expect(there?.events.map(({ rule }) => rule)).toEqual(['a', 'b', 'c']);
    expect(JSON.stringify(back)).toBe(JSON.stringify(there));
  });

  test('the words of a rule', () => {
    const words = (rule: Omit<AlertRule, 'id' | 'kpi'>, more: Partial<AlertReading>) =>
      evaluateAlerts(null, { kpi: 'csat', at: 0, value: 1, ...more }, [{ id: 'r', kpi: 'csat', ...rule }]).events[0]
        ?.words;
    expect(words({ when: { above: 0.5 } }, {})).toBe('csat above 0.5');
    expect(words({ when: { outside: { from: 2, to: 3 } }, for: { readings: 4 } }, {})).toBe(
      'csat outside 2 to 3, in 4 readings in a row',
    );
    expect(words({ when: { above: 'limits' }, for: { duration: hours(36) } }, { upper: 0 })).toBe(
      'csat above its upper limit, for 1d 12h',
    );
    expect(words({ when: { below: 'limits' } }, { lower: 2 })).toBe('csat below its lower limit');
    expect(words({ when: { outside: 'limits' } }, { lower: 2 })).toBe('csat outside its limits');
    expect(words({ when: { signal: 'any' } }, { signals: ['x'] })).toBe('csat shows x');
    expect(words({ when: { signal: ['beyond_3_sigma', 'nine_on_one_side'] } }, { signals: ['beyond_3_sigma'] })).toBe(
      'csat shows a point beyond 3 sigma',
    );
    expect(words({ when: { signal: 'any' } }, { signals: ['beyond_3_sigma', 'six_rising_or_falling'] })).toBe(
      'csat shows a point beyond 3 sigma; and six or more points in a row rising, or falling',
    );
    expect(words({ when: { signal: 'beyond_3_sigma' } }, {})).toBe('csat shows a point beyond 3 sigma');
    expect(words({ when: { signal: 'any' } }, {})).toBe('csat shows a signal');
    expect(words({ when: { signal: ['beyond_3_sigma', 'eight_beyond_1_sigma'] } }, {})).toBe(
      'csat shows a point beyond 3 sigma; or eight or more points in a row beyond 1 sigma, on either side',
    );
    expect(words({ when: { below: 2 }, for: { duration: 0 } }, {})).toBe('csat below 2');
  });

  test('severity is handed on', () => {
    const rules: AlertRule[] = [{ id: 'r', kpi: 'k', when: { above: 1 }, severity: 'critical' }];
    expect(evaluateAlerts(null, reading(undefined, 2, 0), rules).events[0]?.severity).toBe('critical');
  });

  test('a period of a series is a reading: its end is the moment, its rows are counted', () => {
    const tickets = Array.from({ length: 12 }, (_, index) => ({
      ...({ id: `${index}`, createdAt: days(index / 4), status: 'solved', reopens: index % 2 } as const),
    }));
    const daily = series(tickets, { by: 'createdAt', every: 'day', timeZone: 'UTC', asOf: days(3) }, reopenRate);
    const rules: AlertRule[] = [{ id: 'r', kpi: 'reopen_rate', when: { above: 0.4 }, least: 4 }];
    const [first] = daily.map((period) => evaluateAlerts(null, { kpi: reopenRate.definition.id, ...period }, rules));
    expect(first?.events).toMatchObject([{ kind: 'raised', at: days(1), label: '1970-01-01', value: 0.5, n: 4 }]);
    const answers = csat([{ id: 'S', kind: 'csat', score: 5, scale: { min: 1, max: 5 } }]);
    const scored = evaluateAlerts(null, { kpi: 'k', at: minutes(1), result: answers }, [
      { id: 'r', kpi: 'k', when: { above: 0.5 } },
    ]);
    expect(scored.events).toMatchObject([{ n: 1, value: 1 }]);
  });
});
