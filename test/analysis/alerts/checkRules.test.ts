import { describe, expect, test } from 'vitest';
import type { AlertReading } from '../../../src/analysis/alerts/alertReading.ts';
import type { AlertRule } from '../../../src/analysis/alerts/alertRule.ts';
import type { AlertState } from '../../../src/analysis/alerts/alertState.ts';
import { evaluateAlerts } from '../../../src/analysis/alerts/evaluateAlerts.ts';
import { csat } from '../../../src/index.ts';

const fine: AlertRule = { id: 'r', kpi: 'k', when: { above: 1 } };
const reading: AlertReading = { kpi: 'other', at: 0, value: 1 };
const refused = (code: string, path: string): unknown => expect.objectContaining({ code, path });

describe('evaluateAlerts refuses', () => {
  test.each<[string, unknown]>([
    ['id', ''],
    ['id', undefined],
    ['id', 7],
    ['kpi', undefined],
    ['kpi', null],
    ['group', {}],
    ['group', Symbol('x')],
    ['group', Number.NaN],
    ['everyGroup', 'yes'],
    ['when', undefined],
    ['when', {}],
    ['when', 5],
    ['when', null],
    ['when', { above: '5' }],
    ['when', { above: Number.NaN }],
    ['when', { above: 1, below: 0 }],
    ['when', { atop: 1 }],
    ['when', { constructor: 1 }],
    ['when', { outside: { from: 2, to: 1 } }],
    ['when', { outside: { from: 1, to: 2, by: 1 } }],
    ['when', { outside: 3 }],
    ['when', { signal: [] }],
    ['when', { signal: 3 }],
    ['clear', 1.5],
    ['clear', '0'],
    ['clear', { from: 0, to: 1 }],
    ['for', 3],
    ['for', { readings: 0 }],
    ['for', { readings: 1.5 }],
    ['for', { duration: -1 }],
    ['for', { readings: 1, duration: 1 }],
    ['for', { hours: 1 }],
    ['cooldown', -1],
    ['cooldown', Number.POSITIVE_INFINITY],
    ['least', -1],
    ['severity', ''],
    ['onNoData', 'ignore'],
    ['partial', 1],
  ])('a rule whose %s is %j', (field, value) => {
    const rules = [fine, { ...fine, id: 's', [field]: value }] as AlertRule[];
    expect(() => evaluateAlerts(null, reading, rules)).toThrow(
      refused('invalid_rule', `evaluateAlerts: rules[1].${field}`),
    );
  });

  test('E12: a misspelt field, and names the one that was meant', () => {
    const rules = [{ ...fine, cooldwon: 1 }] as never;
    expect(() => evaluateAlerts(null, reading, rules)).toThrow(
      refused('unknown_option', 'evaluateAlerts: rules[0].cooldwon'),
    );
    expect(() => evaluateAlerts(null, reading, rules)).toThrow("did you mean 'cooldown'?");
    expect(() => evaluateAlerts(null, reading, [{ ...fine, constructor: 1 }] as never)).toThrow(
      refused('unknown_option', 'evaluateAlerts: rules[0].constructor'),
    );
  });

  test('two rules of one id, a group beside every group, and what is no list of rules', () => {
    expect(() => evaluateAlerts(null, reading, [fine, fine])).toThrow(
      refused('invalid_rule', 'evaluateAlerts: rules[1].id'),
    );
    expect(() => evaluateAlerts(null, reading, [{ ...fine, group: null, everyGroup: true }])).toThrow(
      refused('invalid_rule', 'evaluateAlerts: rules[0].everyGroup'),
    );
    expect(() => evaluateAlerts(null, reading, fine as never)).toThrow(
      refused('invalid_rule', 'evaluateAlerts: rules'),
    );
    expect(() => evaluateAlerts(null, reading, [null] as never)).toThrow(
      refused('invalid_rule', 'evaluateAlerts: rules[0]'),
    );
  });

  test('a level of return beyond the level of the alert, or where there is none', () => {
    const withClear = (when: AlertRule['when'], clear: NonNullable<AlertRule['clear']>) => () =>
      evaluateAlerts(null, reading, [{ ...fine, when, clear }]);
    const badClear = refused('invalid_rule', 'evaluateAlerts: rules[0].clear');
    expect(withClear({ below: 1 }, 0.5)).toThrow(badClear);
    expect(withClear({ below: 1 }, 1)).not.toThrow();
    expect(withClear({ above: 1 }, 1)).not.toThrow();
    expect(withClear({ outside: { from: 0, to: 9 } }, { from: -1, to: 5 })).toThrow(badClear);
    expect(withClear({ outside: { from: 0, to: 9 } }, { from: 1, to: 10 })).toThrow(badClear);
    expect(withClear({ outside: { from: 0, to: 9 } }, { from: 0, to: 9 })).not.toThrow();
    expect(withClear({ outside: { from: 0, to: 9 } }, 5)).toThrow(badClear);
    expect(withClear({ above: 'limits' }, 1)).toThrow(badClear);
    expect(withClear({ signal: 'any' }, 1)).toThrow(badClear);
  });

  test('E12: a pattern that no control chart looks for, and names the one that was meant', () => {
    const withSignal = (signal: unknown) => () =>
      evaluateAlerts(null, reading, [{ ...fine, when: { signal } as AlertRule['when'] }]);
    const unknown = refused('invalid_rule', 'evaluateAlerts: rules[0].when.signal');
    expect(withSignal('beyond_3_sgima')).toThrow(unknown);
    expect(withSignal('beyond_3_sgima')).toThrow("did you mean 'beyond_3_sigma'?");
    for (const odd of [['nope'], ['nine_on_one_side', 'nope'], ['any'], 'constructor']) {
      expect(withSignal(odd)).toThrow(unknown);
    }
    expect(withSignal('any')).not.toThrow();
    expect(withSignal(['nine_on_one_side', 'eight_on_one_side'])).not.toThrow();
  });

  test('levels in percent for a share, once a result shows that it is one', () => {
    const share = { value: 0.92, numerator: 92, denominator: 100, pending: 0, excluded: {} };
    const evaluate = (rule: Omit<AlertRule, 'id' | 'kpi'>, more: Partial<AlertReading>) => () =>
      evaluateAlerts(null, { kpi: 'k', at: 0, ...more }, [
        { ...fine, id: 'q', kpi: 'j' },
        { ...fine, ...rule },
      ]).events;
    const percent = (field: string): unknown => refused('invalid_rule', `evaluateAlerts: rules[1].${field}`);
    const result = csat([{ id: 'S', kind: 'csat', score: 5, scale: { min: 1, max: 5 } }]);
    expect(evaluate({ when: { below: 80 } }, { result })).toThrow(percent('when.below'));
    expect(evaluate({ when: { below: 80 } }, { result: share })).toThrow('did you mean 0.8?');
    expect(evaluate({ when: { above: 1.5 } }, { result: share })).toThrow('did you mean 0.015?');
    expect(evaluate({ when: { outside: { from: 0.5, to: 90 } } }, { result: share })).toThrow(
      percent('when.outside.to'),
    );
    expect(evaluate({ when: { below: 0.8 }, clear: 85 }, { result: share })).toThrow(percent('clear'));
    expect(evaluate({ when: { below: 500 } }, { result: share })).not.toThrow('did you mean');
    expect(evaluate({ when: { below: 1 } }, { result: share })()).toMatchObject([{ kind: 'raised' }]);
    expect(evaluate({ when: { below: 80 } }, { value: 79 })()).toMatchObject([{ kind: 'raised' }]);
    const perOrder = { value: 1.3, numerator: 13, denominator: 10 };
    expect(evaluate({ when: { above: 1.2 } }, { result: perOrder })()).toMatchObject([{ kind: 'raised' }]);
  });

  test.each<[string, string, unknown]>([
    ['invalid_reading', 'kpi', { kpi: '' }],
    ['invalid_reading', 'group', { group: {} }],
    ['invalid_reading', 'group', { group: Symbol('x') }],
    ['invalid_reading', 'group', { group: () => 'x' }],
    ['invalid_reading', 'group', { group: Number.NaN }],
    ['invalid_reading', 'group', { group: Number.POSITIVE_INFINITY }],
    ['invalid_reading', 'at', { at: 'yesterday' }],
    ['invalid_reading', 'at', { at: undefined }],
    ['non_finite', 'value', { value: Number.NaN }],
    ['invalid_reading', 'value', { value: '3' }],
    ['invalid_reading', 'value', { value: undefined }],
    ['non_finite', 'n', { n: Number.POSITIVE_INFINITY }],
    ['invalid_reading', 'upper', { upper: '3' }],
    ['invalid_reading', 'signals', { signals: 'beyond_3_sigma' }],
  ])('A1, A4: a reading (%s: %s)', (code, field, more) => {
    const broken = { ...reading, ...(more as object) } as AlertReading;
    expect(() => evaluateAlerts(null, broken, [fine])).toThrow(refused(code, `evaluateAlerts: reading.${field}`));
  });

  test('what is no reading at all', () => {
    for (const none of [null, 3]) {
      expect(() => evaluateAlerts(null, none as never, [])).toThrow(
        refused('invalid_reading', 'evaluateAlerts: reading'),
      );
    }
  });

  test('H11: a state that no evaluation gave', () => {
    const own = { kpi: 'k', at: 1, value: 0 };
    const evaluate = (state: unknown) => () => evaluateAlerts(state as AlertState, own, [fine]);
    expect(evaluate([])).toThrow(refused('invalid_state', 'evaluateAlerts: state'));
    expect(evaluate('{}')).toThrow(refused('invalid_state', 'evaluateAlerts: state'));
    expect(evaluate({ version: 2, alerts: {} })).toThrow(refused('invalid_state', 'evaluateAlerts: state.version'));
    expect(evaluate({ version: 1 })).toThrow(refused('invalid_state', 'evaluateAlerts: state.alerts'));
    expect(evaluate({ version: 1, alerts: [] })).toThrow(refused('invalid_state', 'evaluateAlerts: state.alerts'));
    expect(evaluate({ version: 1, alerts: null })).toThrow(refused('invalid_state', 'evaluateAlerts: state.alerts'));
    const { state } = evaluateAlerts(null, { ...own, at: 0 }, [fine]);
    const standing = state.alerts['["r"]'];
    expect(standing).toBeDefined();
    for (const broken of [
      null,
      {},
      { ...standing, status: 'odd' },
      { ...standing, at: null },
      { ...standing, figures: 1 },
      { ...standing, partial: 0 },
      { ...standing, since: 'x' },
      { ...standing, raisedAt: undefined },
      { ...standing, clearedAt: 'y' },
      { ...standing, clearedAt: 1 },
      { ...standing, readings: -3 },
      { ...standing, readings: 1 },
      { ...standing, status: 'pending' },
      { ...standing, status: 'pending', since: 0, readings: 1, figures: [null] },
      { ...standing, status: 'pending', since: 0, readings: 1, figures: [{ at: '0', value: 2 }] },
      { ...standing, status: 'pending', since: 0, readings: 1, figures: [{ at: 0, value: '2' }] },
      { ...standing, status: 'pending', since: 0, readings: 1, figures: [] },
      { ...standing, status: 'pending', since: 0, readings: -3, figures: [{ at: 0, value: 2 }] },
      { ...standing, status: 'pending', since: 9, readings: 1, figures: [{ at: 0, value: 2 }] },
      { ...standing, status: 'firing', since: 0, readings: 1, figures: [{ at: 0, value: 2 }] },
    ]) {
      expect(evaluate({ version: 1, alerts: { '["r"]': broken } })).toThrow(
        refused('invalid_state', 'evaluateAlerts: state.alerts.["r"]'),
      );
    }
    expect(evaluate({ version: 1, alerts: { '["gone"]': {} } })).not.toThrow();
  });
});
