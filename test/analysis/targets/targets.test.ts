import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/analysis/targets/evaluate.ts';
import type { SourcedTarget } from '../../../src/analysis/targets/target.ts';
import { targets } from '../../../src/analysis/targets/targets.ts';
import { catalogue } from '../../../src/kpis/catalogue.ts';
import { nps } from '../../../src/kpis/satisfaction/nps.ts';
import { deepFreeze } from '../../../src/testing/deepFreeze.ts';
import { hours, minutes, seconds } from '../../../src/time/duration.ts';
import { surveysOf } from '../../kpis/records.ts';

type Preset = SourcedTarget | Readonly<Record<string, SourcedTarget>>;

const named: readonly (readonly [name: string, kpi: string, target: SourcedTarget])[] = Object.entries<Preset>(
  targets,
).flatMap(([name, preset]) =>
  isTarget(preset)
    ? [[name, name, preset] as const]
    : Object.entries(preset).map(([kind, target]) => [`${name}.${kind}`, name, target] as const),
);

function isTarget(preset: Preset): preset is SourcedTarget {
  return typeof preset['better'] === 'string';
}

describe('a preset', () => {
  test.for(named)('%s has levels in their order, and says its source', ([, , target]) => {
    expect(evaluate(null, target)).toBeNull();
    expect(target.source.length).toBeGreaterThan(20);
  });

  test.for(named)('%s is plain data that a reader may freeze, send and change', ([, , target]) => {
    expect(JSON.parse(JSON.stringify(target))).toEqual(target);
    expect(evaluate(null, deepFreeze(structuredClone(target)))).toBeNull();
  });

  const measured = named.filter(([, kpi]) => kpi in catalogue);

  test('bears the name of a KPI', () => {
    expect(measured.length).toBeGreaterThan(9);
  });

  test.for(measured)('%s is measured as its KPI is, and goes the same way', ([, kpi, target]) => {
    const { unit, better } = catalogue[kpi as keyof typeof catalogue].definition;
    expect(target.better).toBe((better as string) === 'neither' ? 'within' : better);
    expect(target.unit).toBe(unit);
  });
});

const levels = ({ threshold, target, stretch }: SourcedTarget) => [threshold, target, stretch];

describe('targets say what their sources say', () => {
  test('Zendesk: good, better and best first reply by channel', () => {
    const { email, chat, social } = targets.firstResponseTime;
    expect(levels(email)).toEqual([hours(12), hours(4), hours(1)]);
    expect(levels(chat)).toEqual([hours(1), minutes(5), minutes(1)]);
    expect(levels(social)).toEqual([hours(2), hours(1), minutes(15)]);
  });

  test('phone: under a minute, 28 seconds usual, 20 seconds the traditional wait', () => {
    expect(levels(targets.firstResponseTime.phone)).toEqual([seconds(60), seconds(28), seconds(20)]);
  });

  test('first contact resolution 70–75 %, world class 80 %', () => {
    expect(levels(targets.firstContactResolution)).toEqual([0.7, 0.75, 0.8]);
  });

  test('CSAT 90 %', () => {
    expect(targets.csat.target).toBe(0.9);
  });

  test('NPS above 0 good, above 50 excellent, above 70 world class', () => {
    expect(levels(targets.nps)).toEqual([0, 50, 70]);
  });

  test('utilization 75–85 %, 85–95 % for phone and chat', () => {
    expect(targets.utilization.general.target).toEqual({ from: 0.75, to: 0.85 });
    expect(targets.utilization.phoneAndChat.target).toEqual({ from: 0.85, to: 0.95 });
    expect(evaluate(0.951, targets.utilization.phoneAndChat), 'the warning of utilization begins above 95 %').toBe(
      'below',
    );
  });

  test('self-service 60–70 %, reviews 5–10', () => {
    expect(levels(targets.selfServiceRate).slice(0, 2)).toEqual([0.6, 0.7]);
    expect(levels(targets.reviewsPerAgent).slice(0, 2)).toEqual([5, 10]);
  });

  test('service level 80 % within 30 seconds, and within 20', () => {
    expect(targets.serviceLevel.target).toBe(0.8);
    expect(targets.serviceLevel.options.threshold).toBe(30_000);
    expect(targets.serviceLevelWithin20Seconds.target).toBe(0.8);
    expect(targets.serviceLevelWithin20Seconds.options.threshold).toBe(20_000);
  });

  test('cost per contact: the ends of the range and its middle', () => {
    const { phone, chat, email, selfService } = targets.costPerContact;
    expect([phone, chat, email, selfService].map(levels)).toEqual([
      [25, 17.5, 10],
      [12, 8.5, 5],
      [10, 6, 2],
      [1, 0.55, 0.1],
    ]);
  });
});

describe('where a source gives the target alone', () => {
  test.for([['csat', targets.csat] as const, ['slaAttainment', targets.slaAttainment] as const])(
    '%s: the threshold allows twice what the target leaves to be wished, the stretch half',
    ([, { threshold, target, stretch }]) => {
      expect(1 - threshold).toBeCloseTo(2 * (1 - target), 12);
      expect(1 - stretch).toBeCloseTo((1 - target) / 2, 12);
    },
  );
});

test('NPS reaches a level at its bound, while its rating begins above it', () => {
  const half = nps(surveysOf('nps', { 10: 3, 8: 0, 0: 1 }), { scale: { min: 0, max: 10 } });
  expect([half.value, half.rating, evaluate(half, targets.nps)]).toEqual([50, 'good', 'target']);
});
