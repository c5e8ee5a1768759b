import { expect } from 'vitest';
import {
  abandonmentRate,
  groupBy,
  handleTime,
  type ReadyKpi,
  report,
  seconds,
  series,
  serviceLevel,
  speedOfAnswer,
} from '../../src/index.ts';
import { wallClock } from '../../src/time/index.ts';
import { type BankCall, type BankLog, timeZone } from './bankCalls.ts';
import type { Reproduce } from './describeLog.ts';
import { expectNear } from './expectations.ts';

type Counts = Readonly<Record<string, number>>;

interface ExpectedGroup {
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly abandonment_rate?: number;
  readonly sl20_of_offered: number;
  readonly asa: number | null;
  readonly aht?: number | null;
}

const within20 = serviceLevel.with({ threshold: seconds(20) });
const kpis = { abandonmentRate, within20, speedOfAnswer, handleTime };
type Figures = { readonly [Name in keyof typeof kpis]: ReturnType<(typeof kpis)[Name]> };

/** The same figures by kind of call, by time and by agent. `day` is the one that the log shows in half-hours. */
export function bankGroups(reproduce: Reproduce, log: () => BankLog, day: string): void {
  for (const [id, field] of [
    ['by_type', 'queue'],
    ['by_priority', 'priority'],
  ] as const) {
    reproduce(id, `by ${field}`, (expected: Readonly<Record<string, ExpectedGroup>>) => {
      const { calls } = log();
      const by = <Result>(kpi: ReadyKpi<BankCall, Result>) => groupBy(calls, field, kpi);
      const rates = by(abandonmentRate);
      expect([...rates.keys()].map(String).toSorted()).toEqual(Object.keys(expected).toSorted());
      const [levels, speeds, times] = [by(within20), by(speedOfAnswer), by(handleTime)];
      for (const [key, group] of Object.entries(expected)) {
        const own = { abandonmentRate: rates.get(key), within20: levels.get(key), speedOfAnswer: speeds.get(key) };
        expectGroup({ ...own, handleTime: times.get(key) } as Figures, group, key);
      }
    });
  }

  reproduce('offered_by_day', 'by the local day; days without a call are there, with 0', (expected: Counts) => {
    const found = series(log().calls, { by: 'createdAt', every: 'day', timeZone }, abandonmentRate);
    const offered = found.map(({ label, result }) => [label, result.denominator] as const);
    expect(Object.fromEntries(offered.filter(([, calls]) => calls > 0))).toEqual(expected);
    expect(found.excluded).toEqual({});
  });

  const { dayOf, hourOf } = wallClock(timeZone);

  reproduce('offered_by_weekday', 'by the local day of the week', (expected: Counts) => {
    const days = groupBy(log().calls, ({ createdAt }) => dayOf(createdAt), abandonmentRate);
    const named = [...days].map(([name, { denominator }]) => [name[0]?.toUpperCase() + name.slice(1), denominator]);
    expect(Object.fromEntries(named)).toEqual(expected);
  });

  reproduce('offered_by_hour', 'by the local hour', (expected: Counts) => {
    const hours = groupBy(log().calls, ({ createdAt }) => hourOf(createdAt), abandonmentRate);
    const found = Object.fromEntries([...hours].map(([hour, { denominator }]) => [hour, denominator]));
    expect(found).toEqual(Object.fromEntries(Object.entries(expected).filter(([, calls]) => calls > 0)));
  });

  reproduce(
    `half_hours_${day.replaceAll('-', '_')}`,
    'the half-hours of one day out of a report of the month',
    (expected: Readonly<Record<string, ExpectedGroup>>) => {
      const options = { every: 'half_hour', timeZone, dates: { interactions: 'createdAt' } } as const;
      const found = report({ interactions: log().calls }, kpis, options).kpis;
      const offered = found.abandonmentRate.periods ?? [];
      const times: string[] = [];
      for (const [place, { label, result }] of offered.entries()) {
        const [date, time = ''] = label.split(/[T ]/);
        if (date !== day || result.denominator === 0) continue;
        times.push(time.slice(0, 5));
        const own = {
          ...{ abandonmentRate: result, within20: found.within20.periods?.[place]?.result },
          ...{ speedOfAnswer: found.speedOfAnswer.periods?.[place]?.result },
          handleTime: found.handleTime.periods?.[place]?.result,
        };
        expectGroup(own as Figures, expected[time.slice(0, 5)] as ExpectedGroup, label);
      }
      expect(times).toEqual(Object.keys(expected));
    },
  );

  reproduce(
    'agents',
    'calls and time of each agent; some calls name none',
    (expected: Readonly<Record<string, { calls: number; talk_s: number; aht: number }>>) => {
      const agents = groupBy(log().calls, 'agentId', handleTime);
      const served = [...agents].filter(([agent, { count }]) => agent !== null && count > 0);
      expect(served.map(([agent]) => String(agent)).toSorted()).toEqual(Object.keys(expected).toSorted());
      for (const [agent, { count, total, mean }] of served) {
        const own = expected[String(agent)];
        expect([count, total], String(agent)).toEqual([own?.calls, seconds(own?.talk_s ?? Number.NaN)]);
        expectNear((mean ?? Number.NaN) / 1000, own?.aht ?? null, String(agent));
      }
    },
  );
}

function expectGroup(found: Figures, expected: ExpectedGroup, name: string): void {
  const { numerator, denominator, value } = found.abandonmentRate;
  const { offered, answered, abandoned } = expected;
  expect({ offered: denominator, answered: found.handleTime.count, abandoned: numerator }, name).toEqual({
    ...{ offered, answered, abandoned },
  });
  if (expected.abandonment_rate !== undefined) expectNear(value, expected.abandonment_rate, `${name}: abandonment`);
  expectNear(found.within20.value, expected.sl20_of_offered, `${name}: service level`);
  const inSeconds = (own: number | null): number | null => (own === null ? null : own / 1000);
  expectNear(inSeconds(found.speedOfAnswer.value), expected.asa, `${name}: speed of answer`);
  if (expected.aht !== undefined) expectNear(inSeconds(found.handleTime.value), expected.aht, `${name}: handle time`);
}
