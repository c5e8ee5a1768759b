import { describe, expect, test } from 'vitest';
import { agentSatisfaction, ces, csat, groupBy, nps, report, running, series } from '../../../src/index.ts';

const scaled = {
  id: 'S-1',
  kind: 'csat',
  score: 5,
  scale: { min: 1, max: 5 },
  channel: 'email',
  respondedAt: 0,
} as const;
const bare = { id: 'S-2', kind: 'csat', score: 5, channel: 'chat', respondedAt: 86_400_000 } as const;
const empty = { value: null, responses: 0, excluded: { no_scale: 1 } };

describe('D13: a survey of which nobody said on what scale it was', () => {
  test.each([
    ['csat', () => csat([bare])],
    ['agentSatisfaction', () => agentSatisfaction([{ ...bare, kind: 'esat' }])],
    ['nps', () => nps([{ ...bare, kind: 'nps' }])],
    ['ces', () => ces([{ ...bare, kind: 'ces' }], { direction: 'high_is_easy' })],
  ])('%s refuses the call when no survey has a scale', (name, call) => {
    expect(call).toThrow(`${name}: options.scale: expected the scale of the answers`);
  });

  test('among others it is left out and counted', () => {
    expect(csat([scaled, bare])).toMatchObject({ value: 1, responses: 1, excluded: { no_scale: 1 } });
  });

  test('one group, period or stream without a scale does not end the work', () => {
    const rows = [scaled, bare];
    const groups = groupBy(rows, 'channel', csat);
    expect([groups.get('email')?.value, groups.get('chat')]).toEqual([1, expect.objectContaining(empty)]);
    const days = series(rows, { by: 'respondedAt', every: 'day', timeZone: 'UTC' }, csat);
    expect(days.map(({ result }) => result.value)).toEqual([1, null]);
    const live = running(csat);
    live.add(bare);
    expect(live.result()).toMatchObject(empty);
    const { kpis } = report({ surveys: [bare] }, { csat }, { by: 'channel' });
    expect(kpis.csat.result).toMatchObject(empty);
    expect(kpis.csat.groups).toMatchObject([{ key: 'chat', result: empty }]);
  });
});
