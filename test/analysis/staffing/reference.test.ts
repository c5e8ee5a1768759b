import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { erlangA } from '../../../src/analysis/staffing/erlangA.ts';
import { erlangC } from '../../../src/analysis/staffing/erlangC.ts';
import { requiredAgents } from '../../../src/analysis/staffing/requiredAgents.ts';
import { erlangBProbability } from '../../../src/stats/queueing/erlangBProbability.ts';
import { erlangCProbability } from '../../../src/stats/queueing/erlangCProbability.ts';
import { seconds } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';
import { isWithin, type ReferenceCase } from '../../stats/referenceCases.ts';

type Args = Readonly<Record<string, number>>;
type Figures = Readonly<Record<string, number | null | undefined>>;

const file = readFileSync(new URL('../../reference/staffing.json', import.meta.url), 'utf8');
const { cases } = JSON.parse(file) as { cases: ReferenceCase[] };

function workOf({ calls = Number.NaN, interval = Number.NaN, aht = Number.NaN }: Args) {
  return { contacts: calls, interval: seconds(interval), handleTime: seconds(aht) };
}

function requiredBy(args: Args) {
  const { serviceLevel: share = Number.NaN, targetSeconds = Number.NaN, maxOccupancy, shrinkage } = args;
  const wanted = { serviceLevel: { share, within: seconds(targetSeconds) } };
  const limits = { maxOccupancy: maxOccupancy ?? 1, shrinkage: shrinkage ?? 0 };
  return requiredAgents({ ...workOf(args), ...wanted, ...limits });
}

const inSeconds = (milliseconds: number | null): number | null => (milliseconds === null ? null : milliseconds / 1000);

/** Our answers in seconds, under the names of the reference. */
const answers: Readonly<Record<string, (args: Args) => number | Figures>> = {
  erlangB: ({ load = Number.NaN, agents = Number.NaN }) => erlangBProbability(load, agents),
  erlangC: ({ load = Number.NaN, agents = Number.NaN }) => erlangCProbability(load, agents),
  erlangCMetrics: (args) => {
    const { agents = Number.NaN, targetSeconds = Number.NaN } = args;
    const got = erlangC({ ...workOf(args), agents, threshold: seconds(targetSeconds) });
    return {
      ...{ load: got.load, occupancy: got.occupancy, pWait: got.waitProbability, serviceLevel: got.serviceLevel },
      ...{ asaSeconds: inSeconds(got.speedOfAnswer), meanQueue: got.queueLength },
      meanWaitIfQueued: inSeconds(got.waitIfQueued),
    };
  },
  requiredAgents: (args) => {
    const { agents, scheduled, serviceLevel, occupancy } = requiredBy(args);
    return { agents, scheduled, serviceLevel, occupancy };
  },
  erlangA: (args) => {
    const { agents = Number.NaN, targetSeconds = Number.NaN, patience = Number.NaN } = args;
    const given = { agents, patience: seconds(patience), threshold: seconds(targetSeconds) };
    const got = erlangA({ ...workOf(args), ...given });
    return {
      ...{ pWait: got.waitProbability, pAbandon: got.abandonment, occupancy: got.occupancy },
      ...{ meanQueue: got.queueLength, meanWaitSeconds: inSeconds(got.meanWait), serviceLevel: got.serviceLevel },
    };
  },
};

describe('reference answers', () => {
  test('the file holds every case of these functions', () => {
    const sizes = Object.keys(answers).map((fn) => [fn, cases.filter((one) => one.fn === fn).length]);
    expect(Object.fromEntries(sizes)).toEqual({
      ...{ erlangB: 4, erlangC: 10, erlangCMetrics: 4, requiredAgents: 8, erlangA: 5 },
    });
    expect(cases).toHaveLength(31);
  });

  test.each(cases)('$id', ({ fn, args, expected, tolerance }) => {
    const answer = (): number | Figures | undefined => answers[fn]?.(args as Args);
    if (expected === null) {
      expect(codeOf(answer)).toBe('out_of_range');
      return;
    }
    const got = answer();
    const wanted: Figures = typeof expected === 'number' ? { value: expected } : (expected as Figures);
    const figures: Figures = typeof got === 'number' ? { value: got } : (got ?? {});
    for (const [name, value] of Object.entries(wanted)) {
      expect(isWithin(figures[name], value, tolerance), `${name}: got ${figures[name]}, reference ${value}`).toBe(true);
    }
  });
});
