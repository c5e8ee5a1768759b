import { describe, expect, test } from 'vitest';
import { bankLogOf } from './bankCalls.ts';
import { type HalfHour, halfHoursOf, meanPatience } from './bankStaffing.ts';
import { absence, logsArePresent, once, readText } from './realLogs.ts';

const january = once(() => bankLogOf(readText('bank_calls_1999_01', 'calls.tsv.gz')));
const seen = once(() => halfHoursOf(january().calls, 'seen'));
const present = once(() => halfHoursOf(january().calls, 'present'));

type Model = 'erlangA' | 'erlangC';

function weighted(
  list: readonly HalfHour[],
  weight: (one: HalfHour) => number,
  value: (one: HalfHour) => number,
): number {
  const total = list.reduce((sum, one) => sum + weight(one), 0);
  return list.reduce((sum, one) => sum + weight(one) * value(one), 0) / total;
}

const offered = (one: HalfHour): number => one.offered;
const answered = (one: HalfHour): number => one.answered;

/** By calls: what was, what was predicted, and by how much a half-hour is off, whichever way. */
function levels(list: readonly HalfHour[], model: Model): number[] {
  return [
    weighted(list, offered, ({ real }) => real.serviceLevel),
    weighted(list, offered, (one) => one[model].serviceLevel),
    weighted(list, offered, (one) => Math.abs(one.real.serviceLevel - one[model].serviceLevel)),
  ];
}

/** The same of waits, in seconds, over the half-hours for which the model has a wait. */
function waits(all: readonly HalfHour[], model: Model): number[] {
  const list = all.filter((one) => one[model].speedOfAnswer !== null);
  const predicted = (one: HalfHour): number => one[model].speedOfAnswer ?? Number.NaN;
  const real = (one: HalfHour): number => one.real.speedOfAnswer ?? 0;
  return [
    weighted(list, answered, real),
    weighted(list, answered, predicted),
    weighted(list, answered, (one) => Math.abs(real(one) - predicted(one))),
  ].map((milliseconds) => milliseconds / 1000);
}

const rounded = (figures: readonly number[], digits: number): number[] =>
  figures.map((figure) => Number(figure.toFixed(digits)));

// The figures that docs/staffing.md gives.
describe.skipIf(!logsArePresent)(`predicted and real waits of a bank in January 1999, by half-hour${absence}`, () => {
  test('635 half-hours and 27,004 calls, of callers who would wait six minutes', () => {
    expect([present().length, present().reduce((sum, one) => sum + one.offered, 0)]).toEqual([635, 27_004]);
    expect(meanPatience(january().calls) / 1000).toBeCloseTo(366, 0);
  });

  test('with everyone who spoke as an agent, both promise far too much: some were there for minutes', () => {
    expect(rounded(levels(seen(), 'erlangC'), 3)).toEqual([0.518, 0.726, 0.26]);
    expect(rounded(levels(seen(), 'erlangA'), 3)).toEqual([0.518, 0.811, 0.3]);
    expect(rounded(waits(seen(), 'erlangA'), 1)).toEqual([37.7, 13.5, 26.7]);
  });

  test('by the time that agents were there, Erlang A comes near in the mean of the month', () => {
    expect(rounded(levels(present(), 'erlangA'), 3)).toEqual([0.518, 0.623, 0.171]);
    expect(rounded(waits(present(), 'erlangA'), 1)).toEqual([37.7, 32.8, 19.7]);
    expect(weighted(present(), offered, ({ real }) => real.abandonment)).toBeCloseTo(0.109, 3);
    expect(weighted(present(), offered, (one) => one.erlangA.abandonment)).toBeCloseTo(0.101, 3);
  });

  test('Erlang C has no answer for the overloaded half-hours, and waits eight times too long for the rest', () => {
    const overloaded = present().filter(({ erlangC }) => erlangC.speedOfAnswer === null);
    expect(overloaded).toHaveLength(114);
    expect(rounded(levels(present(), 'erlangC'), 3)).toEqual([0.518, 0.457, 0.196]);
    expect(rounded(waits(present(), 'erlangC'), 1)).toEqual([27.6, 218.3, 197.0]);
  });

  test('nearer by half-hour is Erlang A, in service level and in waits', () => {
    expect(levels(present(), 'erlangA')[2]).toBeLessThan(levels(present(), 'erlangC')[2] ?? 0);
    expect(waits(present(), 'erlangA')[2]).toBeLessThan(waits(present(), 'erlangC')[2] ?? 0);
  });
});
